import { Notice } from '../ui/notice.tsx'
import type { MissingFact } from './guideline-result-fragment.ts'

interface OpenQuestionsProps {
  /** Most useful first. */
  readonly missing: readonly MissingFact[]
  readonly quickest: readonly (readonly string[])[]
}

/** What is missing to decide, in the order in which to ask. */
export function OpenQuestions({ missing, quickest }: OpenQuestionsProps) {
  if (missing.length === 0) return null
  const shortest = quickest[0]?.length
  return (
    <Notice tone="missing" title="Missing">
      <ol>
        {missing.map(({ factId, question }) => (
          <li key={factId}>{question}</li>
        ))}
      </ol>
      {shortest !== undefined && shortest < missing.length && (
        <p>{shortest === 1 ? 'One answer can settle it.' : `${shortest} answers can settle it.`}</p>
      )}
    </Notice>
  )
}
