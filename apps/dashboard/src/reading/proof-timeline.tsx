import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import { stateName } from '../ui/state-badge.tsx'
import styles from './proof-page.module.css'
import type { Proof } from './proof-query.ts'

/** The chain, oldest first. A row of a version that was never public shows that it is there, and its hash. */
export function ProofTimeline({ events }: { readonly events: Proof['events'] }) {
  return (
    <ol className={styles.timeline}>
      {events.map((event) => (
        <li key={event.seq} className={styles.event} data-hidden={event.to === null}>
          <p className={styles.what}>
            {event.seq}. {whatHappened(event)}
          </p>
          <p className={layout.meta}>
            {[event.at && spokenMoment(event.at), event.signedBy && `signed by ${event.signedBy}`]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {event.reason && <p>Reason: {event.reason}</p>}
          <p className={layout.meta}>
            Row hash <code title={event.hash}>{event.hash.slice(0, 16)}</code>
            {event.contentHash && (
              <>
                {' '}
                · content <code title={event.contentHash}>{event.contentHash.slice(0, 16)}</code>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

function whatHappened({ move, to, versionNumber }: Proof['events'][number]): string {
  if (to === null) return 'A version that is not public'
  const what = move === null ? 'Created' : spokenTitle(move)
  return `Version ${versionNumber}: ${what}, now ${stateName(to)}`
}
