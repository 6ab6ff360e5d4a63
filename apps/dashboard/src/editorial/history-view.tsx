import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spoken, spokenTitle } from '../ui/spoken.ts'
import { stateName } from '../ui/state-badge.tsx'
import { signatureWords } from './signature-words.ts'
import type { Version } from './version-fragment.ts'
import styles from './version-page.module.css'

type VersionEvent = Version['events'][number]

/** Every move of this version, oldest first. */
export function HistoryView({ events }: { readonly events: Version['events'] }) {
  return (
    <div className={layout.card}>
      <ol className={styles.votes} aria-label="Every move of this version">
        {events.map((event) => (
          <li key={event.seq} className={styles.vote}>
            <p>
              <strong>{whatHappened(event)}</strong>
            </p>
            {!isNameOf(event) && <p>{event.reason}</p>}
            <p className={layout.meta}>
              {event.actor}, {spokenMoment(event.at)}
              {event.signature && `, ${signatureWords(event.signature, event.actor)}`} · content{' '}
              <code title={event.contentHash}>{event.contentHash.slice(0, 12)}</code>
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

const whatHappened = ({ move, to }: VersionEvent): string =>
  move ? `${spokenTitle(move)}: now ${stateName(to)}` : `Created: ${stateName(to)}`

/** A move that takes no reason is kept with its own name as one. */
const isNameOf = ({ reason, move }: VersionEvent): boolean =>
  reason.toLowerCase() === spoken(move ?? 'CREATE')
