import type { OutcomeKind } from '../outcome.ts'
import { programOf } from '../parse-rule-set.ts'
import { columnsOf } from '../population/coded-patients.ts'
import { compilePopulation } from '../population/compile-population.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Snapshot } from '../snapshot.ts'
import { exactOutcomes } from './exact-outcomes.ts'

/** The outcome of each recommendation for each patient. */
export interface CohortOutcomes {
  readonly recommendations: readonly string[]
  readonly of: (recommendation: string, patient: number) => OutcomeKind
}

/**
 * What `evaluate` says of each patient. Where all facts are known, strong Kleene logic gives that very answer, and
 * the population is answered at once; a patient with unknown facts goes through the exact layer.
 * @param onPatients told every so often how many more patients are done
 */
export function cohortOutcomes(
  ruleSet: RuleSet,
  snapshots: readonly Snapshot[],
  onPatients: (patients: number) => void = () => {},
): CohortOutcomes {
  const tested = [...programOf(ruleSet).facts].filter(([, fact]) => fact.type !== 'date').map(([id]) => id)
  const open = snapshots.flatMap((snapshot, i) =>
    tested.every((fact) => snapshot[fact]?.kind === 'known') ? [] : [i],
  )
  const population = compilePopulation(ruleSet)
  const known = population.evaluate(population.encode(columnsOf(tested, snapshots)))
  onPatients(snapshots.length - open.length)

  const recommendations = ruleSet.recommendations.map(({ id }) => id)
  const places = new Map(recommendations.map((id, i) => [id, i]))
  const answer = exactOutcomes(ruleSet)
  const exact = new Map<number, readonly OutcomeKind[]>()
  for (const patient of open) {
    exact.set(patient, answer(snapshots[patient] ?? {}))
    if (exact.size % 50 === 0) onPatients(50)
  }
  onPatients(exact.size % 50)
  return {
    recommendations,
    of: (id, patient) => exact.get(patient)?.[places.get(id) ?? -1] ?? known.outcome(id, patient),
  }
}
