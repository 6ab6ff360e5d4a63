import { canonicalJson } from '@guideboard/rules'
import { contentHash } from '../canonical-content.ts'
import type { ArticleContent, Audience } from '../document.ts'
import { fieldWords, type StatementField, statementWithKey } from '../suggesting/statement-field.ts'
import type { Anchor } from './anchor.ts'
import { around } from './around.ts'
import { partWithId, valueAt } from './reanchor-part.ts'

/** A place that somebody points at in a content. */
export type Place =
  | {
      readonly target: 'statement'
      readonly key: string
      readonly field: StatementField
      readonly audience: Audience | null
      /** UTF-16 offsets into the words of the field; left out for the whole. */
      readonly selection?: { readonly start: number; readonly end: number } | undefined
    }
  | { readonly target: 'rule' | 'reference'; readonly key: string; readonly field: string }

/** The anchor for a place; undefined when the content has no such place, or nothing is selected there. */
export function captureAnchor(content: ArticleContent, place: Place): Anchor | undefined {
  const hash = contentHash(content)
  if (place.target !== 'statement') {
    const { target, key, field } = place
    const value = valueAt(partWithId(content, place), field)
    if (value === undefined) return undefined
    return { target, key, field, quote: field === '' ? '' : canonicalJson(value), hash }
  }
  const { target, key, field, audience, selection } = place
  const statement = statementWithKey(content, key)
  const words = statement && fieldWords(statement, place)
  if (words === undefined) return undefined
  const whole = { quote: '', prefix: '', suffix: '' }
  const found = selection === undefined ? whole : around(words, selection.start, selection.end)
  if (selection !== undefined && found.quote.trim() === '') return undefined
  return { target, key, field, audience, ...found, hash }
}
