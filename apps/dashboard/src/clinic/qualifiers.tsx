import { Notice } from '../ui/notice.tsx'
import { Citations } from './citations.tsx'
import type { RecommendationResult } from './guideline-result-fragment.ts'

interface QualifiersProps {
  readonly recommendation: RecommendationResult
  readonly slug: string | null
}

/** Contraindications and cautions that are present, or cannot be excluded yet. */
export function Qualifiers({ recommendation, slug }: QualifiersProps) {
  const contraindications = recommendation.contraindications.filter(({ truth }) => truth !== 'FALSE')
  const cautions = recommendation.cautions.filter(({ truth }) => truth !== 'FALSE')
  return (
    <>
      {contraindications.map(({ id, truth, statement, citations }) => (
        <Notice
          key={id}
          tone={truth === 'TRUE' ? 'barred' : 'missing'}
          title={truth === 'TRUE' ? 'Contraindication present' : 'Contraindication not excluded'}
        >
          <p>
            {statement} <Citations citations={citations} id={`${recommendation.id}-${id}`} slug={slug} />
          </p>
        </Notice>
      ))}
      {cautions.map(({ id, truth, statement, citations, missing }) => (
        <Notice key={id} tone="caution" title={truth === 'TRUE' ? 'Caution' : 'Possible caution'}>
          <p>
            {statement} <Citations citations={citations} id={`${recommendation.id}-${id}`} slug={slug} />
          </p>
          {missing.length > 0 && <p>Not known: {missing.map(({ question }) => question).join(' ')}</p>}
        </Notice>
      ))}
    </>
  )
}
