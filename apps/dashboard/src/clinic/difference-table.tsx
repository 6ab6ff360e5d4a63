import layout from '../ui/layout.module.css'
import table from '../ui/simple-table.module.css'
import { spoken } from '../ui/spoken.ts'
import type { GuidelineDifference, SaidAdvice } from './comparison-query.ts'

interface DifferenceTableProps {
  readonly difference: GuidelineDifference
  readonly heading: 'h3' | 'h4'
}

/** What one guideline says otherwise, advice first, and what is known otherwise. */
export function DifferenceTable({ difference, heading: Heading }: DifferenceTableProps) {
  const { title, versionBefore, versionAfter, recommendations, facts } = difference
  return (
    <section className={layout.stack}>
      <div>
        <Heading>{title}</Heading>
        <p className={layout.meta}>{versionWords(versionBefore, versionAfter)}</p>
      </div>
      {recommendations.length > 0 && (
        <Rows
          first="Recommendation"
          rows={recommendations.map(({ recommendationId, statement, before, after }) => ({
            key: recommendationId,
            what: statement,
            before: adviceWords(before),
            after: adviceWords(after),
          }))}
        />
      )}
      {facts.length > 0 && (
        <Rows
          first="Fact"
          rows={facts.map(({ factId, label, before, after }) => ({
            key: factId,
            what: label,
            before: before ?? 'not asked',
            after: after ?? 'not asked',
          }))}
        />
      )}
      {recommendations.length === 0 && <p>The advice is the same.</p>}
    </section>
  )
}

interface RowsProps {
  readonly first: string
  readonly rows: readonly {
    readonly key: string
    readonly what: string
    readonly before: string
    readonly after: string
  }[]
}

function Rows({ first, rows }: RowsProps) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, what, before, after }) => (
          <tr key={key}>
            <th scope="row">{what}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function versionWords(before: number | null, after: number | null): string {
  if (before === after) return `Version ${after}`
  if (before === null) return `Version ${after}; it gave no result before`
  return after === null
    ? `Version ${before}; it gives no result after`
    : `Version ${before}, then version ${after}`
}

function adviceWords(said: SaidAdvice | null): string {
  if (said === null) return 'not in these rules'
  const { group, strength, certainty, cautions } = said
  const silent = group === 'NOT_APPLICABLE' || group === 'NEEDS_DATA'
  const grade = silent ? '' : ` (${spoken(strength)}, certainty ${spoken(certainty)})`
  const care = cautions.length === 0 ? '' : `. Caution: ${cautions.join(' ')}`
  return `${spoken(group)}${grade}${care}`
}
