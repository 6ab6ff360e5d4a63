import { canonicalJson } from '../canonical-json.ts'
import { engineVersion } from '../identity.ts'
import type { VersionOutcome } from '../population/transitions.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Snapshot } from '../snapshot.ts'
import { sameDomain } from './cohort-fact.ts'
import { type CohortOutcomes, cohortOutcomes } from './cohort-outcomes.ts'
import { type CohortDimension, cohortSubgroups } from './cohort-subgroups.ts'
import { type ExamplePatient, examplePatients } from './example-patients.ts'
import { type CohortOptions, syntheticCohort } from './synthetic-cohort.ts'

/** How many patients went from one outcome to another; `absent`: that version lacks the recommendation. */
export interface OutcomeCount {
  readonly from: VersionOutcome
  readonly to: VersionOutcome
  readonly patients: number
}

export interface RecommendationImpact {
  readonly id: string
  /** The statement that words it, in the candidate where it is there. */
  readonly statement: string
  /** A red flag in either version. */
  readonly critical: boolean
  readonly changed: number
  /** Every pair that occurs. */
  readonly transitions: readonly OutcomeCount[]
}

export interface SubgroupImpact {
  readonly id: string
  readonly name: string
  readonly dimension: CohortDimension
  readonly patients: number
  readonly changed: number
}

/** Whose advice a candidate changes, on a synthetic cohort. */
export interface CohortImpact {
  readonly cohortVersion: string
  readonly engineVersion: string
  readonly patients: number
  /** Patients for whom any recommendation comes out otherwise. */
  readonly changed: number
  /** Patients for whom a red flag comes out otherwise. */
  readonly redFlagsChanged: number
  readonly recommendations: readonly RecommendationImpact[]
  readonly subgroups: readonly SubgroupImpact[]
  readonly examples: readonly ExamplePatient[]
  readonly assumptions: readonly string[]
}

export interface ImpactOptions extends CohortOptions {
  /** Told how much is done, from 0 to `total`, never less than before. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Compares the version in force with a candidate, patient by patient; recommendations are matched by their ids.
 * Without a version in force, or without rules in one of the two, everything the other says is new or gone.
 */
export function cohortImpact(
  before: RuleSet | undefined,
  after: RuleSet | undefined,
  { onProgress = () => {}, ...options }: ImpactOptions = {},
): CohortImpact {
  const ruleSets = [before, after].filter((one) => one !== undefined)
  const cohort = syntheticCohort(ruleSets, ruleSets.length === 0 ? { count: 0 } : options)
  const { snapshots } = cohort
  // Drawing the patients is about a third of the work.
  const drawn = Math.ceil(snapshots.length / 2)
  const total = drawn + ruleSets.length * snapshots.length
  let done = drawn
  onProgress(done, total)
  const answered = (patients: number) => {
    done += patients
    onProgress(done, total)
  }

  const known = before === undefined ? snapshots : readableBy(before, after, snapshots)
  const was = before && cohortOutcomes(before, known, answered)
  const same = was !== undefined && after !== undefined && rulesOf(before) === rulesOf(after)
  const is = same ? was : after && cohortOutcomes(after, snapshots, answered)
  onProgress(total, total)

  const ids = [...new Set([...(after ? idsOf(after) : []), ...(before ? idsOf(before) : [])])]
  const changedBy = ids.map((id) => ({ id, ...countChanges(id, was, is, snapshots.length) }))
  const critical = new Set(
    ruleSets.flatMap((one) =>
      one.recommendations.filter(({ indicator }) => indicator === 'critical').map(({ id }) => id),
    ),
  )
  const changed = unionOf(changedBy.map(({ patients }) => patients))
  const redFlags = unionOf(changedBy.filter(({ id }) => critical.has(id)).map(({ patients }) => patients))
  const subgroups = (after ?? before) === undefined ? [] : cohortSubgroups((after ?? before) as RuleSet)
  return {
    cohortVersion: cohort.version,
    engineVersion,
    patients: snapshots.length,
    changed: changed.size,
    redFlagsChanged: redFlags.size,
    recommendations: changedBy.map(({ id, patients, transitions }) => ({
      id,
      statement: statementOf(id, after) ?? statementOf(id, before) ?? id,
      critical: critical.has(id),
      changed: patients.size,
      transitions,
    })),
    subgroups: subgroups.map(({ id, name, dimension, includes }) => {
      const members = snapshots.flatMap((snapshot, i) => (includes(snapshot) ? [i] : []))
      return {
        id,
        name,
        dimension,
        patients: members.length,
        changed: members.filter((patient) => changed.has(patient)).length,
      }
    }),
    examples: examplePatients({ before, after, known, snapshots, changedBy }),
    assumptions: cohort.assumptions,
  }
}

/** What decides an outcome: not the cases, nor the number of the version. */
export function rulesOf(ruleSet: RuleSet | undefined): string {
  if (ruleSet === undefined) return ''
  const { cases: _, version: __, source: ___, marginals: ____, ...rules } = ruleSet
  return canonicalJson(rules)
}

const idsOf = (ruleSet: RuleSet) => ruleSet.recommendations.map(({ id }) => id)
const statementOf = (id: string, ruleSet: RuleSet | undefined) =>
  ruleSet?.recommendations.find((one) => one.id === id)?.statement

/** Values that the earlier version declares otherwise are unknown to it. */
function readableBy(
  before: RuleSet,
  after: RuleSet | undefined,
  snapshots: readonly Snapshot[],
): readonly Snapshot[] {
  if (after === undefined) return snapshots
  const other = Object.entries(before.facts).flatMap(([id, declared]) =>
    Object.hasOwn(after.facts, id) && !sameDomain(declared, after.facts[id]) ? [id] : [],
  )
  if (other.length === 0) return snapshots
  return snapshots.map((snapshot) =>
    Object.fromEntries(Object.entries(snapshot).filter(([fact]) => !other.includes(fact))),
  )
}

function countChanges(
  id: string,
  was: CohortOutcomes | undefined,
  is: CohortOutcomes | undefined,
  count: number,
) {
  const outcomeOf = (outcomes: CohortOutcomes | undefined) =>
    outcomes?.recommendations.includes(id)
      ? (patient: number): VersionOutcome => outcomes.of(id, patient)
      : (): VersionOutcome => 'absent'
  const [from, to] = [outcomeOf(was), outcomeOf(is)]
  const counts = new Map<string, { from: VersionOutcome; to: VersionOutcome; patients: number }>()
  const patients = new Set<number>()
  for (let patient = 0; patient < count; patient += 1) {
    const [a, b] = [from(patient), to(patient)]
    const pair = counts.get(`${a} ${b}`) ?? { from: a, to: b, patients: 0 }
    pair.patients += 1
    counts.set(`${a} ${b}`, pair)
    if (isOtherAdvice(a, b)) patients.add(patient)
  }
  return { patients, transitions: [...counts.values()].sort((a, b) => b.patients - a.patients) }
}

/** A recommendation that is new or gone changes nothing for those to whom it does not apply. */
export function isOtherAdvice(from: VersionOutcome, to: VersionOutcome): boolean {
  const seen = (outcome: VersionOutcome) => (outcome === 'absent' ? 'not-applicable' : outcome)
  return seen(from) !== seen(to)
}

function unionOf(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set(sets.flatMap((set) => [...set]))
}
