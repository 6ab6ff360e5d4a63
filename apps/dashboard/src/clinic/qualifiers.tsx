import { Notice } from '../ui/notice.tsx'
import { Citations } from './citations.tsx'
import styles from './guideline-result.module.css'
import type { RecommendationResult } from './guideline-result-fragment.ts'

type Qualifier = RecommendationResult['cautions'][number] | RecommendationResult['contraindications'][number]

interface QualifiersProps {
  readonly recommendation: RecommendationResult
  readonly slug: string | null
}

/**
 * Contraindications and cautions. What is present is always shown; what is only not excluded yet matters
 * where the recommendation stands, otherwise it is among what is missing. A caution that is only possible is
 * folded: its question stands in the list of questions.
 */
export function Qualifiers({ recommendation, slug }: QualifiersProps) {
  const { id, outcome, contraindications, cautions } = recommendation
  const stands = outcome === 'FOR' || outcome === 'WITHHELD'
  const open = stands ? contraindications.filter(({ truth }) => truth === 'UNKNOWN') : []
  const lists = [
    {
      title: 'Contraindication present',
      tone: 'barred',
      entries: contraindications.filter(({ truth }) => truth === 'TRUE'),
    },
    { title: 'Contraindication not excluded', tone: 'missing', entries: open },
    { title: 'Caution', tone: 'caution', entries: cautions.filter(({ truth }) => truth === 'TRUE') },
  ] as const
  const possible = cautions.filter(({ truth }) => truth === 'UNKNOWN')
  const told = (entries: readonly Qualifier[]) =>
    entries.map((entry) => (
      <p key={entry.id}>
        {entry.statement} <Citations citations={entry.citations} id={`${id}-${entry.id}`} slug={slug} />
      </p>
    ))
  return (
    <>
      {lists.map(({ title, tone, entries }) => {
        if (entries.length === 0) return null
        return (
          <Notice key={title} tone={tone} title={entries.length > 1 ? `${title} (${entries.length})` : title}>
            {told(entries)}
          </Notice>
        )
      })}
      {possible.length > 0 && (
        <details className={styles.details} data-printed>
          <summary>Possible cautions ({possible.length})</summary>
          {told(possible)}
        </details>
      )}
    </>
  )
}
