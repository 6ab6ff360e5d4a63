import { overrideReason } from '@guideboard/content'
import { Invalid, type Reason } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'
import type { ResponseKind } from './response.ts'

const longest = 2000

export interface GivenResponse {
  readonly kind: ResponseKind
  /** A code of non-adherence-reason-codes; an override needs one, nothing else has one. */
  readonly reason?: string | null | undefined
  readonly words?: string | null | undefined
}

/** A response as it is stored. @throws Invalid with every fault */
export function givenResponse({ kind, reason = null, words }: GivenResponse): {
  readonly kind: ResponseKind
  readonly reasonCode: string | null
  readonly words: string
} {
  const said = (words ?? '').trim()
  refuseUnstorableText(said, '/words')
  const faults: Reason[] = []
  const fault = (path: string, message: string, fix: string) =>
    faults.push({ code: 'BAD_USER_INPUT', message, path, fix })
  if (kind === 'override' && reason === null)
    fault('/reason', 'An override says why.', 'Give a code of non-adherence-reason-codes.')
  if (kind !== 'override' && reason !== null)
    fault('/reason', 'Only an override has a reason.', 'Leave it out, or say it in words.')
  if (reason !== null && overrideReason(reason) === undefined)
    fault(
      '/reason',
      `There is no reason ${JSON.stringify(reason.slice(0, 60))}.`,
      'Give a code of non-adherence-reason-codes, such as patient-refuses.',
    )
  if (said.length > longest)
    fault('/words', `${said.length} characters of at most ${longest}.`, 'Shorten it.')
  if (faults.length > 0) throw new Invalid('This response cannot be kept.', faults)
  return { kind, reasonCode: reason, words: said }
}
