import { canonicalJson } from '@guideboard/rules'
import type { ArticleContent } from '../document.ts'
import { pointer } from '../parsing/reading.ts'
import type { Anchored, PartAnchor } from './anchor.ts'

/** The rule or reference with this id; undefined when the document has none. */
export function partWithId(
  content: ArticleContent,
  { target, key }: Pick<PartAnchor, 'target' | 'key'>,
): unknown {
  return target === 'rule'
    ? content.ruleSet?.recommendations.find(({ id }) => id === key)
    : content.references.find(({ id }) => id === key)
}

/** The value at a JSON Pointer; undefined where there is none. */
export function valueAt(part: unknown, path: string): unknown {
  if (path === '') return part
  if (!path.startsWith('/')) return undefined
  let value = part
  for (const step of path.slice(1).split('/')) {
    const name = step.replace(/~1/g, '/').replace(/~0/g, '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[name]
  }
  return value
}

/** Where a value of a rule or a reference stands now: by its path first, then by itself. */
export function reanchorPart(content: ArticleContent, anchor: PartAnchor): Anchored {
  const part = partWithId(content, anchor)
  if (part === undefined) return { state: 'orphaned' }
  if (anchor.field === '' || anchor.quote === '') return { state: 'statement' }
  const there = valueAt(part, anchor.field)
  if (there !== undefined && canonicalJson(there) === anchor.quote)
    return { state: 'exact', path: anchor.field }
  const places = namesItself(anchor.quote) ? placesOf(part, anchor.quote) : []
  const [only] = places
  if (only !== undefined && places.length === 1) return { state: 'moved', path: only }
  return there === undefined ? { state: 'statement' } : { state: 'drifted', path: anchor.field }
}

/** A number, a yes or a no is found everywhere; only what says more is looked for elsewhere. */
const namesItself = (json: string) => /^[[{"]/.test(json) && json.length > 4

function placesOf(value: unknown, json: string, path = ''): readonly string[] {
  if (path !== '' && canonicalJson(value) === json) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => placesOf(inner, json, pointer(path, name)))
}
