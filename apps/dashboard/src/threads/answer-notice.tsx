import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'

type Reasons = Parameters<typeof RefusedNotice>[0]['refused']

interface AnswerNoticeProps {
  readonly what: string
  readonly answer:
    | { readonly __typename: string }
    | ({ readonly __typename: 'Refused' } & Reasons)
    | { readonly __typename: 'Conflict'; readonly message: string }
    | undefined
  readonly error: Error | null
}

/** Says why nothing was done; nothing when it was. */
export function AnswerNotice({ what, answer, error }: AnswerNoticeProps) {
  if (error) return <ProblemNotice error={error} what={what} />
  if (answer && 'reasons' in answer) return <RefusedNotice what={what} refused={answer} />
  if (answer && 'message' in answer) {
    return (
      <Notice tone="caution" title="Somebody else was faster" live>
        <p>{answer.message} The page now shows the current text: look at it, then decide again.</p>
      </Notice>
    )
  }
  return null
}
