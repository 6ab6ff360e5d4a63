import { freeCaseName } from '@guideboard/content'
import type { RuleCase, RuleSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { EmptyState } from '../../../ui/empty-state.tsx'
import layout from '../../../ui/layout.module.css'
import { LazyFold } from '../../../ui/lazy-fold.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { CoverageHeat } from '../../rules/coverage-heat.tsx'
import styles from '../authoring.module.css'
import type { DraftEdit } from '../draft-edits.ts'
import type { DraftForm } from '../draft-form.ts'
import { carriedStatements } from '../rules/carried-statements.ts'
import { checkRules, withoutCases } from '../rules/check-rules.ts'
import { IssueList } from '../rules/issue-list.tsx'
import { RulesContext } from '../rules/rules-context.ts'
import { CaseItem } from './case-item.tsx'
import { SuggestedCases } from './suggested-cases.tsx'
import { TryPanel } from './try-panel.tsx'
import { useCaseResults } from './use-case-results.ts'
import { useSettled } from './use-settled.ts'

interface CasesPartProps {
  readonly form: DraftForm
  readonly edit: (change: DraftEdit) => void
}

/** The rules tried live, and their cases: which pass, which do not, and which are still lacking. */
export function CasesPart({ form, edit }: CasesPartProps) {
  const { ruleSet } = form
  if (ruleSet === null)
    return <EmptyState title="Without rules there is nothing to try">Add rules first.</EmptyState>
  return <Cases form={form} ruleSet={ruleSet} put={(next) => edit((now) => ({ ...now, ruleSet: next }))} />
}

interface CasesProps {
  readonly form: DraftForm
  readonly ruleSet: RuleSet
  readonly put: (ruleSet: RuleSet) => void
}

function Cases({ form, ruleSet, put }: CasesProps) {
  const [failing, setFailing] = useState(false)
  const settled = useSettled(ruleSet, 200)
  const rules = useMemo(() => checkRules(withoutCases(settled)), [settled])
  const whole = useMemo(() => checkRules(settled), [settled])
  const results = useCaseResults(whole.valid)
  const { sections } = form
  const words = useMemo(
    () => new Map(carriedStatements({ sections }).map((one) => [one.key, one.words])),
    [sections],
  )
  const { cases = [] } = ruleSet
  const putCases = (next: readonly RuleCase[]) => put({ ...ruleSet, cases: next })
  const failed = results?.filter(({ passed }) => !passed).length ?? 0
  const lookUp = { ruleSet, statements: [], referenceIds: [], issues: whole.issues }
  return (
    <RulesContext value={lookUp}>
      <div className={layout.stack}>
        <h2>Try and cases</h2>
        {rules.valid === null ? (
          <IssueList issues={rules.issues} />
        ) : (
          <TryPanel
            ruleSet={rules.valid}
            wordsOf={(key) => words.get(key) ?? key}
            cases={cases}
            onCase={(one) => putCases([...cases, one])}
          />
        )}
        <section className={styles.card} aria-labelledby="cases-title">
          <div className={styles.head}>
            <h3 id="cases-title">Cases</h3>
            <span role="status" className={layout.meta}>
              {results === null
                ? whole.valid === null
                  ? 'They run once the rules and the cases read without a mistake.'
                  : 'The cases run …'
                : `${results.length - failed} of ${results.length} pass`}
            </span>
            <label>
              <input
                type="checkbox"
                checked={failing}
                onChange={({ currentTarget: { checked } }) => setFailing(checked)}
              />{' '}
              Failing only
            </label>
          </div>
          {rules.valid !== null && whole.valid === null && <IssueList issues={whole.issues} />}
          {cases.length === 0 && (
            <Notice tone="plain" title="No case yet">
              <p>
                Each recommendation needs one in which it is given, one in which it is not, and one in which
                data are missing.
              </p>
            </Notice>
          )}
          <div>
            {cases.map((one, place) =>
              failing && results?.[place]?.passed !== false ? null : (
                <CaseItem
                  // biome-ignore lint/suspicious/noArrayIndexKey: names may be doubled while they are written.
                  key={place}
                  one={one}
                  result={results?.[place]}
                  path={`/cases/${place}`}
                  onChange={(next) => putCases(cases.map((other, at) => (at === place ? next : other)))}
                  onRemove={() => putCases(cases.filter((_, at) => at !== place))}
                />
              ),
            )}
          </div>
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => putCases([...cases, newCase(cases)])}
            >
              Add case
            </Button>
          </div>
          {whole.valid !== null && (
            <>
              <SuggestedCases ruleSet={whole.valid} onAdd={(more) => putCases([...cases, ...more])} />
              <LazyFold summary="What the cases try">
                <CoverageHeat ruleSet={whole.valid} />
              </LazyFold>
            </>
          )}
        </section>
      </div>
    </RulesContext>
  )
}

function newCase(cases: readonly RuleCase[]): RuleCase {
  const asOf = new Date().toISOString().slice(0, 10)
  return { name: freeCaseName('new case', cases), asOf, given: {} }
}
