import {
  IconCircleCheck,
  IconCircleChevronUp,
  IconCircleOff,
  IconClockPause,
  IconHelpHexagon,
  IconMinus,
} from '@tabler/icons-react'
import { LazyFold } from '../ui/lazy-fold.tsx'
import styles from './guideline-result.module.css'
import type { AssessmentGroup, GuidelineResult, RecommendationResult } from './guideline-result-fragment.ts'
import { RecommendationCard } from './recommendation-card.tsx'

const groups = [
  { group: 'DO', name: 'Do', Icon: IconCircleCheck },
  { group: 'CONSIDER', name: 'Consider', Icon: IconCircleChevronUp },
  { group: 'AVOID', name: 'Avoid', Icon: IconCircleOff },
  { group: 'NOT_NOW', name: 'Not now', Icon: IconClockPause },
  { group: 'NEEDS_DATA', name: 'Needs data', Icon: IconHelpHexagon },
  { group: 'NOT_APPLICABLE', name: 'Not applicable', Icon: IconMinus },
] as const satisfies readonly { group: AssessmentGroup; name: string; Icon: unknown }[]

const weight = { CRITICAL: 0, WARNING: 1, INFO: 2 } as const

interface RecommendationGroupsProps {
  readonly result: GuidelineResult
  readonly heading: 'h3' | 'h4'
}

/** Do, Consider, Avoid, Not now, Needs data; what is not applicable is folded. Critical ones lead their group. */
export function RecommendationGroups({ result, heading: Heading }: RecommendationGroupsProps) {
  return groups.map(({ group, name, Icon }) => {
    const members = result.recommendations
      .filter((recommendation) => recommendation.group === group)
      .sort(byUrgency)
    if (members.length === 0) return null
    const cards = members.map((recommendation) => (
      <RecommendationCard
        key={recommendation.id}
        recommendation={recommendation}
        slug={result.slug}
        versionId={result.versionId}
      />
    ))
    const title = (
      <>
        <Icon size={18} aria-hidden />
        {name} ({members.length})
      </>
    )
    if (group === 'NOT_APPLICABLE') {
      return (
        <LazyFold key={group} className={styles.details} summary={`${name} (${members.length})`}>
          <div className={styles.group}>{cards}</div>
        </LazyFold>
      )
    }
    return (
      <section key={group} className={styles.group} aria-label={`${name}, ${result.title}`}>
        <Heading className={styles.groupName}>{title}</Heading>
        {cards}
      </section>
    )
  })
}

function byUrgency(one: RecommendationResult, other: RecommendationResult): number {
  return weight[one.indicator] - weight[other.indicator] || (one.line ?? 99) - (other.line ?? 99)
}
