import { Invalid, NotReady } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'

const longest = 2000

/**
 * The reason of an act, trimmed; empty where none was given and none is needed.
 * @throws NotReady with code REASON_REQUIRED; Invalid
 */
export function givenReason(reason: string | null | undefined, needed: boolean): string {
  refuseUnstorableText(reason ?? '', '/reason')
  const text = (reason ?? '').trim()
  if (text === '' && needed) {
    const why = { code: 'REASON_REQUIRED', message: 'Say why: this takes a reason.', path: '/reason' }
    throw new NotReady(why.message, [why], { code: why.code, path: why.path })
  }
  if (text.length > longest) {
    throw new Invalid('The reason is too long.', [
      {
        code: 'BAD_USER_INPUT',
        message: `${text.length} characters of at most ${longest}.`,
        path: '/reason',
        fix: 'Shorten it.',
      },
    ])
  }
  return text
}
