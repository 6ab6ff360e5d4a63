import type { VersionOutcome } from '../population/transitions.ts'
import type { AsOf } from '../record/facts-from-record.ts'
import { factsFromRecord } from '../record/facts-from-record.ts'
import type { PatientRecord } from '../record/patient-record.ts'
import type { RuleSet } from '../rule-set.ts'
import { isOtherAdvice, rulesOf } from './cohort-impact.ts'
import { exactOutcomes } from './exact-outcomes.ts'
import { safeTotals, type Total } from './safe-totals.ts'

/** Fewer people than these are never told of. */
const atLeast = 10

/**
 * `changed`: any advice differs; `red-flag`: a red flag does. Of one recommendation: it comes to be recommended
 * (`gained`), is no longer (`lost`), or changes in another way (`otherwise`).
 */
export type PatientTotalKind = 'changed' | 'red-flag' | 'gained' | 'lost' | 'otherwise'

export interface PatientTotal {
  readonly kind: PatientTotalKind
  /** Absent where it is of the whole version. */
  readonly recommendation?: string
  /** Whole tens, rounded down; ten at least. */
  readonly patients: number
}

export interface PatientTotals {
  /** How many were looked at, in whole tens. */
  readonly patients: number
  readonly totals: readonly PatientTotal[]
}

export interface PatientOnDay {
  readonly record: PatientRecord
  readonly moment: AsOf
  /** Nobody advises the dead: they count among those looked at, and never as changed. */
  readonly deceased: boolean
}

/**
 * For how many patients a candidate says otherwise than the version in force, as totals that tell nothing of fewer than
 * ten. Patients are looked at in tens, in the order given, so that one more patient changes nothing that is told.
 */
export function patientTotals(
  before: RuleSet | undefined,
  after: RuleSet | undefined,
  people: readonly PatientOnDay[],
): PatientTotals {
  const count = wholeTens(people.length)
  const kinds = changesOf(before, after, people.slice(0, count))
  const everybody: Total = { id: 'everybody', members: new Set(Array.from({ length: count }, (_, i) => i)) }
  const told = new Set(safeTotals([everybody, ...kinds], atLeast).map(({ id }) => id))
  return {
    patients: told.has('everybody') ? count : 0,
    totals: kinds
      .filter(({ id }) => told.has(id))
      .map(({ kind, recommendation, members }) => ({
        kind,
        ...(recommendation === undefined ? {} : { recommendation }),
        patients: wholeTens(members.size),
      })),
  }
}

/** Of so many patients, those who are looked at. */
export const wholeTens = (patients: number): number => patients - (patients % atLeast)

interface Change extends Total {
  readonly kind: PatientTotalKind
  readonly recommendation?: string
  readonly members: Set<number>
}

/** Who changes in which way; the widest first, then by how many they are. */
function changesOf(
  before: RuleSet | undefined,
  after: RuleSet | undefined,
  people: readonly PatientOnDay[],
): readonly Change[] {
  if (rulesOf(before) === rulesOf(after)) return []
  const ids = [...new Set([before, after].flatMap((one) => one?.recommendations.map(({ id }) => id) ?? []))]
  const changed: Change = { id: 'changed', kind: 'changed', members: new Set() }
  const redFlag: Change = { id: 'red-flag', kind: 'red-flag', members: new Set() }
  const byKind = new Map<string, Change>()
  const [said, says] = [outcomesBy(before), outcomesBy(after)]
  for (const [patient, one] of people.entries()) {
    if (one.deceased) continue
    const [was, is] = [said(one), says(one)]
    for (const id of ids) {
      const [from, to] = [was.get(id) ?? 'absent', is.get(id) ?? 'absent']
      if (!isOtherAdvice(from, to)) continue
      changed.members.add(patient)
      if (isRedFlag(before, id) || isRedFlag(after, id)) redFlag.members.add(patient)
      const kind = kindOf(from, to)
      const key = `${kind} ${id}`
      const change = byKind.get(key) ?? { id: key, kind, recommendation: id, members: new Set<number>() }
      change.members.add(patient)
      byKind.set(key, change)
    }
  }
  const details = [...byKind.values()].sort(
    (a, b) => b.members.size - a.members.size || (a.id < b.id ? -1 : 1),
  )
  return [changed, redFlag, ...details]
}

type Outcomes = (patient: PatientOnDay) => ReadonlyMap<string, VersionOutcome>

/** What a version says to one patient after another. */
function outcomesBy(ruleSet: RuleSet | undefined): Outcomes {
  if (ruleSet === undefined) return () => new Map()
  const outcomes = exactOutcomes(ruleSet)
  return ({ record, moment }) => {
    const kinds = outcomes(factsFromRecord(ruleSet, record, [], moment).snapshot)
    return new Map(
      ruleSet.recommendations.flatMap(({ id }, at) => (kinds[at] === undefined ? [] : [[id, kinds[at]]])),
    )
  }
}

function kindOf(from: VersionOutcome, to: VersionOutcome): PatientTotalKind {
  if (to === 'for') return 'gained'
  return from === 'for' ? 'lost' : 'otherwise'
}

const isRedFlag = (ruleSet: RuleSet | undefined, id: string) =>
  ruleSet?.recommendations.some((one) => one.id === id && one.indicator === 'critical') ?? false
