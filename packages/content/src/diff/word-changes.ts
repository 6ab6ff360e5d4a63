import { diffWordsWithSpace } from 'diff'
import type { CiteNode, Inline, Mark } from '../document.ts'

/** A piece of a text that stayed, came or went. A citation is a piece of its own. */
export interface WordPart {
  readonly change: 'same' | 'added' | 'removed'
  readonly node: Inline
}

/** Stands for a citation while words are compared; no text may hold such characters. */
const firstAtom = 0xe000

/** The words of two texts beside each other, citations as whole pieces; other emphasis counts as other words. */
export function wordChanges(before: readonly Inline[], after: readonly Inline[]): readonly WordPart[] {
  const atoms = new Map<string, number>()
  const [old, fresh] = [lettersOf(before, atoms), lettersOf(after, atoms)]
  const parts: WordPart[] = []
  let [at, to] = [0, 0]
  for (const { value, added, removed } of diffWordsWithSpace(textOf(old), textOf(fresh))) {
    const { length } = value
    if (added) for (const letter of fresh.slice(to, to + length)) push(parts, 'added', letter)
    else if (removed) for (const letter of old.slice(at, at + length)) push(parts, 'removed', letter)
    else pushSame(parts, old.slice(at, at + length), fresh.slice(to, to + length))
    if (!added) at += length
    if (!removed) to += length
  }
  return parts
}

/** The same for a text without citations. */
export function lineChanges(before: string | null, after: string | null): readonly WordPart[] {
  return wordChanges(before === null ? [] : [{ text: before }], after === null ? [] : [{ text: after }])
}

/** One UTF-16 unit of words, or one whole citation. */
type Letter =
  | { readonly unit: string; readonly mark: Mark | undefined }
  | { readonly unit: string; readonly cite: CiteNode }

function lettersOf(inline: readonly Inline[], atoms: Map<string, number>): readonly Letter[] {
  return inline.flatMap((node): readonly Letter[] => {
    if (!('cite' in node)) return node.text.split('').map((unit) => ({ unit, mark: node.mark }))
    const place = JSON.stringify([node.cite, node.locator])
    const atom = atoms.get(place) ?? atoms.size
    atoms.set(place, atom)
    return [{ unit: String.fromCharCode(firstAtom + atom), cite: node }]
  })
}

function textOf(letters: readonly Letter[]): string {
  return letters.map(({ unit }) => unit).join('')
}

function pushSame(parts: WordPart[], old: readonly Letter[], fresh: readonly Letter[]): void {
  for (const run of runsOf(old, fresh)) {
    if (run.same) for (const letter of run.fresh) push(parts, 'same', letter)
    else {
      for (const letter of run.old) push(parts, 'removed', letter)
      for (const letter of run.fresh) push(parts, 'added', letter)
    }
  }
}

/** Stretches of the same words with the same, or with other, emphasis. */
function runsOf(old: readonly Letter[], fresh: readonly Letter[]) {
  const runs: { readonly same: boolean; readonly old: Letter[]; readonly fresh: Letter[] }[] = []
  for (const [index, is] of fresh.entries()) {
    const was = old[index]
    if (was === undefined) continue
    const same = 'cite' in was || 'cite' in is || was.mark === is.mark
    const last = runs.at(-1)
    const run = last !== undefined && last.same === same ? last : { same, old: [], fresh: [] }
    if (run !== last) runs.push(run)
    run.old.push(was)
    run.fresh.push(is)
  }
  return runs
}

function push(parts: WordPart[], change: WordPart['change'], letter: Letter): void {
  if ('cite' in letter) {
    parts.push({ change, node: letter.cite })
    return
  }
  const { unit, mark } = letter
  const last = parts.at(-1)
  if (last?.change === change && 'text' in last.node && last.node.mark === mark) {
    parts[parts.length - 1] = { change, node: { ...last.node, text: last.node.text + unit } }
  } else {
    parts.push({ change, node: mark === undefined ? { text: unit } : { text: unit, mark } })
  }
}
