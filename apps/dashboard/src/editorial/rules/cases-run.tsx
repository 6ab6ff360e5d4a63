import type { CaseResult, RuleCase, RuleSet } from '@guideboard/rules'
import badge from '../../ui/badge.module.css'
import layout from '../../ui/layout.module.css'
import { LazyFold } from '../../ui/lazy-fold.tsx'
import { useCaseResults } from '../authoring/cases/use-case-results.ts'
import styles from './rules-view.module.css'

/** The cases as they run here and now: what is given, what is expected, and whether that comes. */
export function CasesRun({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const results = useCaseResults(ruleSet)
  const { cases = [] } = ruleSet
  const passed = results?.filter((one) => one.passed).length
  return (
    <>
      <p role="status">{passed === undefined ? 'The cases run …' : `${passed} of ${cases.length} pass.`}</p>
      {cases.length > 0 && (
        <LazyFold summary="Each case">
          {cases.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list, whose names may be doubled.
            <Case key={place} one={one} result={results?.[place]} />
          ))}
        </LazyFold>
      )}
    </>
  )
}

function Case({ one, result }: { readonly one: RuleCase; readonly result: CaseResult | undefined }) {
  const kind = result === undefined ? 'draft' : result.passed ? 'approved' : 'barred'
  return (
    <div className={styles.case}>
      <span className={badge.badge} data-kind={kind}>
        {result === undefined ? '… Runs' : result.passed ? '✓ Passes' : '✕ Fails'}
      </span>{' '}
      <strong>{one.name}</strong>
      <p className={layout.meta}>
        Given {listed(one.given) || 'nothing'}, as of {one.asOf}. Expected:{' '}
        {Object.entries(one.expect ?? {})
          .map(([id, { outcome }]) => `${id} ${outcome}`)
          .join(', ') || 'nothing named'}
        .
      </p>
      {result?.mismatches.map(({ path, expected, actual }) => (
        <p key={path}>
          <code>{path}</code>: expected {expected}, came {actual}
        </p>
      ))}
    </div>
  )
}

const listed = (given: RuleCase['given']) =>
  Object.entries(given)
    .map(([fact, value]) => `${fact}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ')
