import type { ContentResult } from '@guideboard/content'

/** Errors of the document in the form of a refusal; `null` when there are none. */
export function refusedByContent(parsed: ContentResult) {
  if (parsed.ok) return null
  return {
    message: 'The document is not complete or not correct.',
    reasons: parsed.errors.map(({ path, message, fix }) => ({ code: 'CONTENT', path, message, fix })),
  }
}
