import { Invalid } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'

const longest = 4000

/**
 * What somebody says in a thread, trimmed.
 * @throws Invalid when nothing is said, too much, or what cannot be stored
 */
export function givenText(text: string, path: string): string {
  refuseUnstorableText(text, path)
  const said = text.trim()
  if (said !== '' && said.length <= longest) return said
  const message = said === '' ? 'Nothing is said here.' : `${said.length} characters of at most ${longest}.`
  const fix = said === '' ? 'Write what you mean.' : 'Shorten it.'
  throw new Invalid(message, [{ code: 'BAD_USER_INPUT', message, path, fix }])
}
