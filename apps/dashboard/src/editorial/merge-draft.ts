import {
  type ArticleContent,
  keysOf,
  type MergeConflict,
  mergeContent,
  parseContent,
  plainText,
  type Side,
} from '@guideboard/content'
import { spoken, spokenTitle } from '../ui/spoken.ts'
import type { VersionAnswer } from './version-fragment.ts'

export type DraftMerge = NonNullable<Extract<VersionAnswer, { __typename: 'Conflict' }>['merge']>

/** The three documents of a lost race; null when one of them cannot be read, which only a fault can cause. */
export function documentsOf({ base, mine, theirs }: DraftMerge) {
  const [from, own, other] = [base, mine, theirs].map(readable)
  return from && own && other ? { base: from, mine: own, theirs: other } : null
}

/** The document with both texts, and what stands in each disputed field as it is chosen so far. */
export function mergedBy(
  documents: NonNullable<ReturnType<typeof documentsOf>>,
  choices: ReadonlyMap<string, Side>,
): { readonly content: ArticleContent; readonly conflicts: readonly MergeConflict[] } {
  const { base, mine, theirs } = documents
  const { content, conflicts } = mergeContent(base, mine, theirs, choices)
  // The policy is the board's: it is set anew at each save.
  return { content, conflicts: conflicts.filter(({ field }) => field !== '/policy') }
}

/** "Statement S1, words for patients" for `/statements/S1/text/patient`. */
export function fieldWords(field: string): string {
  const [root = '', key = '', part = '', more = ''] = keysOf(field)
  switch (root) {
    case 'statements':
      return `Statement ${key}${partWords(part, more)}`
    case 'sections':
      return `Section ${key}${partWords(part, more)}`
    case 'references':
      return `Reference ${key}${partWords(part, more)}`
    case 'changeNote':
      return key === 'summary' ? 'Summary of the change' : `Reason for ${part}`
    case 'ruleSet':
      return key === '' ? 'The rules' : `Rules: ${spoken(key)}${part === '' ? '' : ` ${part}`}`
    default:
      return spokenTitle(root)
  }
}

function partWords(part: string, more: string): string {
  if (part === '') return ''
  if (part === 'text') return `, words for ${more}s`
  if (part === 'title') return `, heading for ${more}s`
  return `, ${spoken(more === '' ? part : more)}`
}

/** A value of a field for people: the words of a text, the JSON of anything else. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'Nothing: it is removed.'
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every(isInline)) return plainText(value) + citesOf(value)
  return JSON.stringify(value, null, 2)
}

type Inline = Parameters<typeof plainText>[0][number]

function isInline(node: unknown): node is Inline {
  return typeof node === 'object' && node !== null && ('text' in node || 'cite' in node)
}

function citesOf(inline: readonly Inline[]): string {
  const cites = inline.flatMap((node) => ('cite' in node ? [`${node.cite}, ${node.locator}`] : []))
  return cites.length === 0 ? '' : ` [${cites.join('; ')}]`
}

function readable(json: unknown): ArticleContent | null {
  const parsed = parseContent(json)
  return parsed.ok ? parsed.content : null
}
