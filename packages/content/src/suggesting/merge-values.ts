import { canonicalJson } from '@guideboard/rules'
import { commonParts } from './common-parts.ts'
import { inlineOf, type Token, textOfTokens, tokenName, tokensOf } from './tokens.ts'

/** Three readings of one field, and what they make together where they do not touch the same words. */
export interface ValueMerge {
  readonly base: unknown
  readonly current: unknown
  readonly suggested: unknown
  /** Undefined where both changed the same words: then a person decides. */
  readonly merged: unknown
}

/** Whether two values of a field are the same; an absent one is the same only as an absent one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b
  return canonicalJson(a) === canonicalJson(b)
}

/** Puts a suggestion made on `base` together with what became of the field meanwhile. */
export function mergeValues(base: unknown, current: unknown, suggested: unknown): ValueMerge {
  return { base, current, suggested, merged: merged(base, current, suggested) }
}

function merged(base: unknown, current: unknown, suggested: unknown): unknown {
  if (sameValue(base, current) || sameValue(current, suggested)) return suggested
  if (sameValue(base, suggested)) return current
  if (typeof base === 'string' && !/\s/.test(base)) return undefined
  const [before, ours, theirs] = [tokensOf(base), tokensOf(current), tokensOf(suggested)]
  if (before === undefined || ours === undefined || theirs === undefined) return undefined
  const tokens = mergeTokens(before, ours, theirs)
  if (tokens === undefined) return undefined
  return typeof base === 'string' ? textOfTokens(tokens) : inlineOf(tokens)
}

interface Edit {
  /** Places in the base: what stood from `from` up to `to` became `tokens`. */
  readonly from: number
  readonly to: number
  readonly tokens: readonly Token[]
}

function mergeTokens(
  base: readonly Token[],
  ours: readonly Token[],
  theirs: readonly Token[],
): readonly Token[] | undefined {
  const all = [...editsOf(base, ours), ...editsOf(base, theirs)].toSorted(
    (a, b) => a.from - b.from || a.to - b.to,
  )
  const kept: Edit[] = []
  for (const edit of all) {
    const last = kept.at(-1)
    if (last !== undefined && sameEdit(last, edit)) continue
    // Edits that touch are one place to a reader: which comes first is not ours to say.
    if (last !== undefined && edit.from <= last.to) return undefined
    kept.push(edit)
  }
  const tokens: Token[] = []
  let at = 0
  for (const edit of kept) {
    tokens.push(...base.slice(at, edit.from), ...edit.tokens)
    at = edit.to
  }
  return [...tokens, ...base.slice(at)]
}

function editsOf(base: readonly Token[], after: readonly Token[]): readonly Edit[] {
  const edits: Edit[] = []
  let [i, j] = [0, 0]
  const end = { a: base.length, b: after.length, length: 0 }
  for (const common of [...commonParts(base.map(tokenName), after.map(tokenName)), end]) {
    if (common.a > i || common.b > j) {
      edits.push({ from: i, to: common.a, tokens: after.slice(j, common.b) })
    }
    i = common.a + common.length
    j = common.b + common.length
  }
  return edits
}

const sameEdit = (a: Edit, b: Edit) =>
  a.from === b.from && a.to === b.to && canonicalJson(a.tokens) === canonicalJson(b.tokens)
