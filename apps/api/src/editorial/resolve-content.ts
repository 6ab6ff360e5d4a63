import { type ArticleContent, defaultPolicy, parseContent, resolvePolicy } from '@guideboard/content'
import { Invalid } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'

/**
 * Reads an author's document. Its policy is the board's to say, so whatever stands there is replaced.
 * @throws Invalid with the JSON Pointer of everything that is wrong
 */
export function readContent(json: unknown): ArticleContent {
  refuseUnstorableText(json, '/content')
  const given = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : undefined
  const parsed = parseContent(given === undefined ? json : { ...given, policy: defaultPolicy })
  if (parsed.ok) return parsed.content
  throw new Invalid(
    'The document is not an article yet.',
    parsed.errors.map(({ path, message, fix }) => ({
      code: 'BAD_USER_INPUT',
      path: `/content${path}`,
      message,
      fix,
    })),
  )
}

/** The content with the policy that approving it takes, measured against what readers last had. */
export function withPolicy(content: ArticleContent, base: ArticleContent | undefined): ArticleContent {
  return { ...content, policy: resolvePolicy(defaultPolicy, base, content) }
}
