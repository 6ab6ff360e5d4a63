import { IconAlertTriangle } from '@tabler/icons-react'
import { spokenDay } from '../../ui/dates.ts'
import layout from '../../ui/layout.module.css'
import type { BoardVersion } from '../board-query.ts'
import styles from './seats.module.css'

/** Until when the votes are asked for, and whether that has passed; nothing unless it is under review. */
export function VotesDue({
  version,
}: {
  readonly version: Pick<BoardVersion, 'votesDueOn' | 'votesOverdue'>
}) {
  const { votesDueOn, votesOverdue } = version
  if (votesDueOn === null) return null
  if (!votesOverdue) return <p className={layout.meta}>Votes due {spokenDay(votesDueOn)}</p>
  return (
    <p className={styles.overdue}>
      <IconAlertTriangle size={16} aria-hidden /> Votes overdue since {spokenDay(votesDueOn)}
    </p>
  )
}
