import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import table from '../ui/simple-table.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import { stateName } from '../ui/state-badge.tsx'
import type { Version } from './version-fragment.ts'

/** Every move of this version, oldest first. */
export function HistoryView({ events }: { readonly events: Version['events'] }) {
  return (
    <div className={layout.card}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Who</th>
            <th scope="col">Reason</th>
            <th scope="col">Content</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ seq, move, to, at, actor, reason, contentHash }) => (
            <tr key={seq}>
              <td>{spokenMoment(at)}</td>
              <td>{move ? `${spokenTitle(move)}: now ${stateName(to)}` : `Created: ${stateName(to)}`}</td>
              <td>{actor}</td>
              <td>{reason}</td>
              <td>
                <code title={contentHash}>{contentHash.slice(0, 12)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
