/** One thing that is wrong in a document: where (JSON Pointer), what, and how to mend it. */
export interface ContentError {
  readonly path: string
  readonly message: string
  readonly fix: string
}

export type NameKind = 'statement' | 'section' | 'reference' | 'reason' | 'seat' | 'check' | 'topic'

/** A name that the document declares or uses, and where. */
export interface NameAt {
  readonly kind: NameKind
  readonly name: string
  readonly path: string
}

/** What one reading of a document has found so far. */
export interface Reading {
  readonly errors: ContentError[]
  readonly declared: NameAt[]
  readonly used: NameAt[]
}

/** Reads one value; undefined means refused, and then the reading holds an error. */
export type Reader<Value> = (value: unknown, path: string, reading: Reading) => Value | undefined

/** Enough to mend a document by; a hostile one must not cost more. */
const mostErrors = 200

export function newReading(): Reading {
  return { errors: [], declared: [], used: [] }
}

export function report(reading: Reading, path: string, message: string, fix: string): undefined {
  if (reading.errors.length < mostErrors) reading.errors.push({ path, message, fix })
  return undefined
}

/** JSON Pointer (RFC 6901) of a member. */
export function pointer(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** A value as an error quotes it: short, and on one line. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return String(value)
  const text = JSON.stringify(value.toWellFormed())
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text
}
