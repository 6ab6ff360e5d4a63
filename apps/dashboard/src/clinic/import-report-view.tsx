import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Notice } from '../ui/notice.tsx'
import table from '../ui/simple-table.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import type { ImportReport } from './import-bundle.ts'
import styles from './import-dialog.module.css'

const weight = { REFUSED: 0, SKIPPED: 1, CREATED: 2, UPDATED: 3, UNCHANGED: 4 } as const

const worstFirst = (resources: ImportReport['resources']) =>
  resources.toSorted((one, other) => weight[one.action] - weight[other.action])

/** Counts first, then every resource with what became of it and why: refused and skipped ones lead. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const taken = report.created + report.updated + report.unchanged
  const title = taken > 0 ? 'Imported' : 'Nothing was imported'
  const counts = `${report.created} created, ${report.updated} updated, ${report.unchanged} unchanged, ${report.skipped} skipped, ${report.refused} refused`
  return (
    <>
      <Notice tone={taken > 0 && report.refused === 0 ? 'approved' : 'caution'} title={title} live>
        <p>{counts}.</p>
        {report.patients.map(({ id, name }) => (
          <p key={id}>
            <Link to={paths.patient} params={{ id }}>
              Open {name}
            </Link>
          </p>
        ))}
      </Notice>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className={styles.report} aria-label="Report per resource" tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Resource</th>
              <th scope="col">Result</th>
              <th scope="col">Reasons</th>
            </tr>
          </thead>
          <tbody>
            {worstFirst(report.resources).map(({ path, resourceType, action, reasons }) => (
              <tr key={path}>
                <td>
                  <code>{path}</code>
                </td>
                <td>{resourceType}</td>
                <td>{spokenTitle(action)}</td>
                <td>{reasons.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
