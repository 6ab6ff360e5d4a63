import { coverage, type RuleSet } from '@guideboard/rules'
import { useMemo } from 'react'
import layout from '../../ui/layout.module.css'
import { LazyFold } from '../../ui/lazy-fold.tsx'
import table from '../../ui/simple-table.module.css'
import { type CoveredClause, coverageByPart, type PartCoverage } from './coverage-by-part.ts'
import styles from './rules-view.module.css'

/** How much of each rule the cases try out: a mark for every answer that a patient can give, and the case that sees it. */
export function CoverageHeat({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const parts = useMemo(() => coverageByPart(ruleSet, coverage(ruleSet)), [ruleSet])
  const possible = parts.reduce((sum, part) => sum + part.possible, 0)
  const seen = parts.reduce((sum, part) => sum + part.seen, 0)
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      <p>
        {seen === possible
          ? `All ${possible} answers that patients can give are seen by a case.`
          : `${seen} of ${possible} answers that patients can give are seen by a case.`}
      </p>
      <ul className={styles.parts} aria-label="Coverage by part">
        {parts.map((part) => (
          <li key={part.name}>
            <LazyFold summary={<PartLine part={part} />}>
              <Clauses clauses={part.clauses} />
            </LazyFold>
          </li>
        ))}
      </ul>
    </div>
  )
}

function PartLine({ part: { name, possible, seen, clauses } }: { readonly part: PartCoverage }) {
  return (
    <span className={styles.line}>
      <strong>{name}</strong>
      <span className={styles.marks} aria-hidden>
        {clauses.flatMap(({ path, answers }) =>
          answers.map(({ answer, by }) => (
            <span key={`${path} ${answer}`} className={styles.mark} data-seen={by !== null} />
          )),
        )}
      </span>
      <span className={layout.meta}>{seen === possible ? `all ${possible}` : `${seen} of ${possible}`}</span>
    </span>
  )
}

function Clauses({ clauses }: { readonly clauses: readonly CoveredClause[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Clause</th>
          <th scope="col">Seen by</th>
        </tr>
      </thead>
      <tbody>
        {clauses.map(({ path, words, answers }) => (
          <tr key={`${path} ${words}`}>
            <td>{words}</td>
            <td>
              <ul className={styles.answers}>
                {answers.map(({ answer, by }) => (
                  <li key={answer} data-seen={by !== null}>
                    {answer}: {by ?? 'no case'}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
