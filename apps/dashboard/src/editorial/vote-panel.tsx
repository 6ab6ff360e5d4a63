import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import { ApprovalDryRun } from './approval-dry-run.tsx'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'
import { VoteItem } from './vote-item.tsx'
import { VoteStarter } from './vote-starter.tsx'

/** The seats of the quorum with who fills them, the votes, and the way to vote. */
export function VotePanel({ version }: { readonly version: Version }) {
  return (
    <section aria-labelledby="votes" className={`${layout.card} ${layout.stack}`}>
      <h2 id="votes">Seats and votes</h2>
      <dl className={styles.seats}>
        {version.seats.map(({ role, needed, reason, filledBy }) => (
          <div key={role}>
            <dt>
              {spokenTitle(role)}: {Math.min(needed, filledBy.length)} of {needed}
            </dt>
            <dd className={layout.meta}>{filledBy.map(({ name }) => name).join(', ') || 'Nobody yet'}</dd>
            {reason && <dd className={layout.meta}>{reason}</dd>}
          </div>
        ))}
      </dl>
      {version.state === 'UNDER_REVIEW' && <VoteStarter version={version} />}
      {version.state === 'UNDER_REVIEW' && <ApprovalDryRun version={version} />}
      {version.votes.length > 0 && (
        <ul className={styles.votes} aria-label="Votes">
          {version.votes.map((vote) => (
            <VoteItem key={vote.id} version={version} vote={vote} />
          ))}
        </ul>
      )}
    </section>
  )
}
