import styles from './badge.module.css'

type CertaintyLevel = 'HIGH' | 'MODERATE' | 'LOW' | 'VERY_LOW' | 'UNGRADED'

const levels = {
  HIGH: { filled: 4, words: 'High certainty' },
  MODERATE: { filled: 3, words: 'Moderate certainty' },
  LOW: { filled: 2, words: 'Low certainty' },
  VERY_LOW: { filled: 1, words: 'Very low certainty' },
  UNGRADED: { filled: 0, words: 'Ungraded' },
} satisfies Record<CertaintyLevel, unknown>

/** Circles in a row as one outline: every statement has them, and each element costs. */
const circles = (count: number): string =>
  [0, 1, 2, 3]
    .slice(0, count)
    .map((place) => `M${1.5 + place * 14} 6a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0`)
    .join('')

interface CertaintyMarkProps {
  readonly level: CertaintyLevel
  /** Why the evidence is not graded. */
  readonly reason?: string | null
}

/** Certainty of the evidence: four circles and the word. */
export function CertaintyMark({ level, reason }: CertaintyMarkProps) {
  const { filled, words } = levels[level]
  return (
    <span className={styles.certainty}>
      <svg className={styles.circles} width="54" height="12" viewBox="0 0 54 12" aria-hidden="true">
        <path d={circles(4)} />
        <path d={circles(filled)} data-filled />
      </svg>
      {words}
      {reason && `: ${reason}`}
    </span>
  )
}
