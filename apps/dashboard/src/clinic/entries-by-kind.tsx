import { spokenDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import table from '../ui/simple-table.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import type { ClinicalEntry } from './patient-query.ts'

/** The clinical record, one table per kind of entry. */
export function EntriesByKind({ entries }: { readonly entries: readonly ClinicalEntry[] }) {
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort()
  return (
    <section aria-labelledby="record" className={layout.stack}>
      <h2 id="record">Clinical record</h2>
      {kinds.length === 0 && (
        <EmptyState title="Nothing recorded yet">
          <p>Entries come with an imported bundle. Facts of an encounter stand with that encounter.</p>
        </EmptyState>
      )}
      {kinds.map((kind) => (
        <details key={kind} open={entries.length <= 20} className={layout.card}>
          <summary>
            {spokenTitle(kind)} ({entries.filter((entry) => entry.kind === kind).length})
          </summary>
          <table className={`${table.table} ${table.even}`}>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Value</th>
                <th scope="col">Status</th>
                <th scope="col">When</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {entries
                .filter((entry) => entry.kind === kind)
                .map((entry) => (
                  <tr key={entry.id}>
                    <td>{entry.display}</td>
                    <td>{entry.value}</td>
                    <td>{entry.status}</td>
                    <td>
                      {[entry.startOn, entry.endOn]
                        .filter((day) => day !== null)
                        .map(spokenDay)
                        .join(' to ')}
                    </td>
                    <td>{entry.source}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  )
}
