import type { CaseResult, RuleCase } from '@guideboard/rules'
import badge from '../../../ui/badge.module.css'
import layout from '../../../ui/layout.module.css'
import table from '../../../ui/simple-table.module.css'
import { IssuesAt } from '../rules/issues-at.tsx'
import { LazyDetails } from '../rules/lazy-details.tsx'
import rulesStyles from '../rules/rules.module.css'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { CaseFields } from './case-fields.tsx'

interface CaseItemProps {
  readonly one: RuleCase
  /** Absent until it has run. */
  readonly result: CaseResult | undefined
  readonly path: string
  readonly onChange: (one: RuleCase) => void
  readonly onRemove: () => void
}

/** One case: whether it passes, and where it does not, what was expected and what came. */
export function CaseItem({ one, result, path, onChange, onRemove }: CaseItemProps) {
  const given = Object.entries(one.given).map(
    ([fact, value]) => `${fact}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  )
  return (
    <LazyDetails
      className={rulesStyles.item}
      place={`/ruleSet${path}`}
      summary={
        <>
          <span
            className={badge.badge}
            data-kind={result === undefined ? 'draft' : result.passed ? 'approved' : 'barred'}
          >
            {result === undefined ? '… Runs' : result.passed ? '✓ Passes' : '✕ Fails'}
          </span>{' '}
          <span className={rulesStyles.name}>{one.name}</span>
        </>
      }
    >
      <div className={layout.stack}>
        <p className={layout.meta}>
          Given {given.join(', ') || 'nothing'}, as of {one.asOf}.
        </p>
        {result && !result.passed && (
          <table className={table.table}>
            <caption>Expected and actual</caption>
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">Expected</th>
                <th scope="col">Actual</th>
              </tr>
            </thead>
            <tbody>
              {result.mismatches.map(({ path: at, expected, actual }) => (
                <tr key={at}>
                  <td>
                    <code>{at}</code>
                  </td>
                  <td>{expected}</td>
                  <td>{actual}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <IssuesAt path={path} />
        <div>
          <OrderButtons what={`case ${one.name}`} first last onRemove={onRemove} />
        </div>
        <CaseFields one={one} path={path} onChange={onChange} />
      </div>
    </LazyDetails>
  )
}
