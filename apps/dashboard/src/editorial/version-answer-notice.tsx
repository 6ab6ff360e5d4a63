import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import type { VersionAnswer } from './version-fragment.ts'

interface VersionAnswerNoticeProps {
  readonly what: string
  readonly answer: VersionAnswer | undefined
  readonly error: Error | null
}

/** Says why an act on a version did not happen; nothing when it did. */
export function VersionAnswerNotice({ what, answer, error }: VersionAnswerNoticeProps) {
  if (error) return <ProblemNotice error={error} what={what} />
  switch (answer?.__typename) {
    case 'Refused':
      return <RefusedNotice what={what} refused={answer} />
    case 'Conflict':
      return (
        <Notice tone="caution" title="Somebody else was faster" live>
          <p>{answer.message} The page now shows the current state: look at it, then decide again.</p>
        </Notice>
      )
    default:
      return null
  }
}
