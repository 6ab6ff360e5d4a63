import { EmptyState } from '../ui/empty-state.tsx'
import { LazyFold } from '../ui/lazy-fold.tsx'
import { eligibleFirst } from './eligible-first.ts'
import styles from './guideline-result.module.css'
import type { GuidelineResult } from './guideline-result-fragment.ts'
import { GuidelineResultView } from './guideline-result-view.tsx'

interface GuidelineResultsProps {
  readonly results: readonly GuidelineResult[]
  readonly heading: 'h2' | 'h3'
}

const saysSomething = ({ recommendations }: GuidelineResult): boolean =>
  recommendations.some(({ outcome }) => outcome !== 'NEEDS_DATA' && outcome !== 'NOT_APPLICABLE')

/** One result per guideline; one that may not be about this patient and has nothing to say yet is folded. */
export function GuidelineResults({ results, heading }: GuidelineResultsProps) {
  if (results.length === 0) {
    return (
      <EmptyState title="No approved guideline is about this patient">
        <p>Only approved guidelines give advice. Articles still in review can be read, not applied.</p>
      </EmptyState>
    )
  }
  return eligibleFirst(results).map((result) => {
    const view = <GuidelineResultView key={result.ruleSetHash} result={result} heading={heading} />
    if (result.eligible === 'TRUE' || saysSomething(result)) return view
    return (
      <LazyFold
        key={result.ruleSetHash}
        className={styles.maybe}
        summary={`Not known yet whether it is about this patient: ${result.title}`}
      >
        {view}
      </LazyFold>
    )
  })
}
