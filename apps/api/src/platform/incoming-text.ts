import { Invalid, type Reason } from './errors.ts'

/** The deepest nesting a JSON body may have. */
const maxNesting = 64

/** Whether a JSON text nests objects and lists no deeper than allowed; strings are skipped, nothing is parsed. */
export function nestsWithin(json: string, limit = maxNesting): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < json.length; i += 1) {
    const code = json.charCodeAt(i)
    if (inString) {
      if (code === 92) i += 1
      else if (code === 34) inString = false
    } else if (code === 34) inString = true
    else if (code === 123 || code === 91) {
      depth += 1
      if (depth > limit) return false
    } else if (code === 125 || code === 93) depth -= 1
  }
  return true
}

/**
 * Refuses text that cannot be stored as it was sent: half of a surrogate pair (a driver would replace it
 * silently) and NUL. Refuses what nests too deep to be walked as well.
 * @throws Invalid with the JSON Pointer of the first few places
 */
export function refuseUnstorableText(value: unknown, path = ''): void {
  const reasons: Reason[] = []
  collect(value, path, reasons)
  if (reasons.length > 0) throw new Invalid('Some text holds characters that cannot be stored.', reasons)
}

function collect(value: unknown, path: string, into: Reason[], depth = 0): void {
  if (into.length >= 5) return
  if (depth > maxNesting) {
    into.push({
      code: 'BAD_USER_INPUT',
      message: `The value nests deeper than ${maxNesting} levels.`,
      path: path.slice(0, 200),
      fix: 'Send a flatter value.',
    })
    return
  }
  if (typeof value === 'string') {
    if (value.isWellFormed() && !value.includes('\0')) return
    into.push({
      code: 'BAD_USER_INPUT',
      message: value.isWellFormed()
        ? 'The text holds a NUL character.'
        : 'The text holds half of a character.',
      path: path === '' ? '/' : path,
      fix: 'Send well-formed Unicode without NUL.',
    })
    return
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${path}/${index}`, into, depth + 1)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    collect(key, `${path}/(key)`, into)
    collect(item, `${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, into, depth + 1)
  }
}
