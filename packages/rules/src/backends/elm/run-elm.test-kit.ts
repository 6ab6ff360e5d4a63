import cql from 'cql-execution'
import { programOf } from '../../parse-rule-set.ts'
import type { RuleSet } from '../../rule-set.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { ResultValue } from '../expected-results.test-kit.ts'
import { resultNames } from '../result-names.ts'

/** Runs an ELM library of a rule set on cql-execution: every result of a snapshot by name. */
export function elmRunner(
  ruleSet: RuleSet,
  elm: unknown,
): (snapshot: Snapshot) => Promise<ReadonlyMap<string, ResultValue>> {
  const library = new cql.Library(elm as ConstructorParameters<typeof cql.Library>[0])
  return async (snapshot) => {
    const executor = new cql.Executor(library, undefined, elmParameters(ruleSet, snapshot))
    const results = await executor.exec(new cql.PatientSource([{ id: 'p', recordType: 'Patient' }]))
    return new Map(Object.entries({ ...results.unfilteredResults, ...results.patientResults.p }))
  }
}

/** Every parameter, null included: cql-execution takes an absent one for something else. */
function elmParameters(ruleSet: RuleSet, snapshot: Snapshot): Record<string, unknown> {
  const parameters: Record<string, unknown> = {}
  for (const [fact, declared] of programOf(ruleSet).facts) {
    const state = snapshot[fact]
    const write = (value: boolean | string | number) => {
      if (declared.type === 'quantity') return new cql.Quantity(Number(value), declared.unit)
      return declared.type === 'date' ? cql.Date.parse(String(value)) : value
    }
    parameters[fact] =
      state?.kind === 'known' ? write(state.value) : state?.kind === 'range' ? write(state.lo) : null
    if (declared.type === 'quantity')
      parameters[resultNames.upTo(fact)] = state?.kind === 'range' ? write(state.hi) : null
  }
  return parameters
}
