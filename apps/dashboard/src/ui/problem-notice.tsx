import { RequestProblem } from '../api/request-problem.ts'
import { Notice } from './notice.tsx'

/** What happened, why, what now, and the request id to quote. */
export function ProblemNotice({ error, what }: { readonly error: Error; readonly what?: string }) {
  const known = error instanceof RequestProblem
  return (
    <Notice tone="barred" title={what ?? 'That did not work'} live>
      <p>{known ? error.message : 'The page met an error of its own.'}</p>
      <p>{known ? error.now : 'Reload the page. If it happens again, report what you were doing.'}</p>
      {known && error.requestId && (
        <p>
          Request id: <code>{error.requestId}</code>
        </p>
      )}
    </Notice>
  )
}
