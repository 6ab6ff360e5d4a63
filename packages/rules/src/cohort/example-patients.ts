import { evaluate } from '../evaluate.ts'
import type { RecommendationResult } from '../evaluation.ts'
import type { VersionOutcome } from '../population/transitions.ts'
import type { RuleSet } from '../rule-set.ts'
import type { FactState, Snapshot } from '../snapshot.ts'

/** What one version says of a patient, and the known facts without which it would not. */
export interface ExampleAnswer {
  readonly outcome: VersionOutcome
  readonly reasons: readonly string[]
}

/** A made-up patient whose advice changes. */
export interface ExamplePatient {
  /** Place in the cohort, from 0. */
  readonly patient: number
  /** What is known of them that any of the changed answers rests on, in words. */
  readonly facts: readonly string[]
  readonly changes: readonly {
    readonly recommendation: string
    readonly before: ExampleAnswer
    readonly after: ExampleAnswer
  }[]
}

interface Given {
  readonly before: RuleSet | undefined
  readonly after: RuleSet | undefined
  /** The patients as the version before reads them, and as they are. */
  readonly known: readonly Snapshot[]
  readonly snapshots: readonly Snapshot[]
  readonly changedBy: readonly { readonly id: string; readonly patients: ReadonlySet<number> }[]
}

const [most, mostChanges] = [5, 6]

/** Up to five patients: one for each recommendation that changes, by how many it changes for, then further ones. */
export function examplePatients(given: Given): readonly ExamplePatient[] {
  const byWeight = given.changedBy
    .filter(({ patients }) => patients.size > 0)
    .toSorted((a, b) => b.patients.size - a.patients.size)
  const chosen = new Set<number>()
  for (let round = 0; round < most && chosen.size < most; round += 1) {
    for (const { patients } of byWeight) {
      const next = [...patients].find((patient) => !chosen.has(patient))
      if (next !== undefined && chosen.size < most) chosen.add(next)
    }
  }
  return [...chosen].map((patient) => example(given, patient))
}

function example({ before, after, known, snapshots, changedBy }: Given, patient: number): ExamplePatient {
  const was = before && evaluate(before, known[patient] ?? {}).recommendations
  const is = after && evaluate(after, snapshots[patient] ?? {}).recommendations
  const changes = changedBy
    .filter(({ patients }) => patients.has(patient))
    .slice(0, mostChanges)
    .map(({ id }) => ({ id, was: was?.find((one) => one.id === id), is: is?.find((one) => one.id === id) }))
  const facts = new Set(
    changes
      .flatMap((one) => [...(one.was?.reasons ?? []), ...(one.is?.reasons ?? [])])
      .map(({ fact }) => fact),
  )
  const declared = { ...before?.facts, ...after?.facts }
  return {
    patient,
    facts: [...facts].map((fact) => stateWords(fact, snapshots[patient]?.[fact], declared)),
    changes: changes.map((one) => ({
      recommendation: one.id,
      before: answerOf(one.was, declared),
      after: answerOf(one.is, declared),
    })),
  }
}

function answerOf(result: RecommendationResult | undefined, declared: RuleSet['facts']): ExampleAnswer {
  if (result === undefined) return { outcome: 'absent', reasons: [] }
  const missing = result.outcome.kind === 'needs-data' ? result.outcome.missing.slice(0, 3) : []
  return {
    outcome: result.outcome.kind,
    reasons: [
      ...result.reasons.map(({ fact, state }) => stateWords(fact, state, declared)),
      ...missing.map((fact) => stateWords(fact, undefined, declared)),
    ],
  }
}

/** "age: 70 a", "fever: yes", "pregnant: unknown". */
function stateWords(fact: string, state: FactState | undefined, declared: RuleSet['facts']): string {
  const declaration = declared[fact]
  const unit = declaration?.type === 'quantity' ? ` ${declaration.unit}` : ''
  if (state?.kind === 'known') {
    const value = typeof state.value === 'boolean' ? (state.value ? 'yes' : 'no') : `${state.value}${unit}`
    return `${fact}: ${value}`
  }
  return state?.kind === 'range' ? `${fact}: ${state.lo} to ${state.hi}${unit}` : `${fact}: unknown`
}
