import { spokenTitle } from '../ui/spoken.ts'
import styles from './guideline-result.module.css'
import type { GuidelineResult } from './guideline-result-fragment.ts'

/** Scores with their range while something is missing, and the named results of the rule set. */
export function ScoresAndOutputs({ result }: { readonly result: GuidelineResult }) {
  const scored = new Set(result.scores.map(({ id }) => id))
  const outputs = result.outputs.filter(({ id }) => !scored.has(id))
  if (result.scores.length === 0 && outputs.length === 0) return null
  return (
    <dl className={styles.scores}>
      {result.scores.map(({ id, low, high, band }) => (
        <div key={`score ${id}`}>
          <dt>{spokenTitle(id)}</dt>
          <dd>
            {low === high ? low : `${low} to ${high}, not settled`}
            {band && ` (${spokenTitle(band)})`}
          </dd>
        </div>
      ))}
      {outputs.map(({ id, truth, label }) => (
        <div key={`output ${id}`}>
          <dt>{spokenTitle(id)}</dt>
          <dd>{label ? spokenTitle(label) : answerWords(truth)}</dd>
        </div>
      ))}
    </dl>
  )
}

function answerWords(truth: 'TRUE' | 'FALSE' | 'UNKNOWN' | null): string {
  if (truth === 'TRUE') return 'Yes'
  return truth === 'FALSE' ? 'No' : 'Not known yet'
}
