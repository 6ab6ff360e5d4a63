import { IconUrgent } from '@tabler/icons-react'
import badge from '../ui/badge.module.css'
import { CertaintyMark } from '../ui/certainty-mark.tsx'
import layout from '../ui/layout.module.css'
import { StrengthBadge } from '../ui/strength-badge.tsx'
import { Because } from './because.tsx'
import { Citations } from './citations.tsx'
import styles from './guideline-result.module.css'
import type { RecommendationResult } from './guideline-result-fragment.ts'
import { OpenQuestions } from './open-questions.tsx'
import { Qualifiers } from './qualifiers.tsx'
import { ReasonTree } from './reason-tree.tsx'
import { outcomeWords } from './recommendation-words.ts'
import { ResponseControl } from './response-control.tsx'
import { stands } from './stands.ts'

interface RecommendationCardProps {
  readonly recommendation: RecommendationResult
  readonly slug: string | null
  /** The version that says it; null for rules that are no version's. */
  readonly versionId: string | null
}

/** One recommendation: what it says of this patient, how strongly, why, and what it still lacks. */
export function RecommendationCard({ recommendation, slug, versionId }: RecommendationCardProps) {
  const { direction, strength, certainty, group, outcome } = recommendation
  const critical = recommendation.indicator === 'CRITICAL' && outcome === 'FOR'
  return (
    <article className={styles.card} data-group={group} data-critical={critical}>
      <p className={styles.statement}>
        {recommendation.statement}{' '}
        <Citations citations={recommendation.citations} id={recommendation.id} slug={slug} />
      </p>
      <div className={layout.row}>
        {stands(recommendation) ? (
          <StrengthBadge direction={direction} strength={strength} />
        ) : (
          <span className={badge.badge} data-kind="draft">
            If it applied: {strength.toLowerCase()}{' '}
            {direction === 'FOR' ? 'recommendation' : 'recommendation against'}
          </span>
        )}
        <CertaintyMark level={certainty} reason={recommendation.certaintyReason} />
        {critical && (
          <span className={badge.badge} data-kind="barred">
            <IconUrgent size={14} aria-hidden />
            Critical{recommendation.urgency && `: ${recommendation.urgency.toLowerCase()}`}
          </span>
        )}
      </div>
      <p className={layout.meta}>{outcomeWords(recommendation)}</p>
      <Qualifiers recommendation={recommendation} slug={slug} />
      <OpenQuestions missing={recommendation.missing} quickest={recommendation.quickest} />
      <Because because={recommendation.because} />
      <ReasonTree tree={recommendation.tree} />
      <ResponseControl recommendation={recommendation} versionId={versionId} />
    </article>
  )
}
