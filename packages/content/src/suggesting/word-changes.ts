import { canonicalJson } from '@guideboard/rules'
import { commonParts } from './common-parts.ts'
import { type Token, textOfTokens, tokenName, tokensOf } from './tokens.ts'

/** A run of words that both values hold, or only the one before, or only the one after. */
export interface WordChange {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** What was done to a field's value, word by word; what is struck out stands before what is written in its place. */
export function wordChanges(before: unknown, after: unknown): readonly WordChange[] {
  const [a, b] = [readable(before), readable(after)]
  const changes: WordChange[] = []
  const say = (kind: WordChange['kind'], tokens: readonly Token[]) => {
    if (tokens.length > 0) changes.push({ kind, text: textOfTokens(tokens) })
  }
  let [i, j] = [0, 0]
  for (const common of commonParts(a.map(tokenName), b.map(tokenName))) {
    say('removed', a.slice(i, common.a))
    say('added', b.slice(j, common.b))
    say('kept', a.slice(common.a, common.a + common.length))
    i = common.a + common.length
    j = common.b + common.length
  }
  say('removed', a.slice(i))
  say('added', b.slice(j))
  return changes
}

function readable(value: unknown): readonly Token[] {
  if (value === undefined || value === null) return []
  return tokensOf(value) ?? [{ text: canonicalJson(value) }]
}
