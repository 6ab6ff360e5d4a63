import { checkState } from '../check-snapshot.ts'
import type { OutcomeKind } from '../outcome.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import { bitBytes, groupSize } from './byte-step.ts'
import { type CodedPatients, codedBytes } from './coded-patients.ts'
import type { FactCode } from './fact-code.ts'
import { bitsPerOutcome, outcomeKinds } from './population-circuit.ts'
import type { Engine } from './run-groups.ts'
import { valueCodes } from './value-code.ts'

/**
 * Answers one patient at a time as the first of a group of one: outcomes in the order of the recommendations,
 * without reasons. `answerApart` answers whom codes cannot hold.
 */
export function onePatientAtATime(
  engine: Engine,
  facts: readonly FactCode[],
  recommendations: number,
  results: number,
  answerApart: (stateOf: (fact: string) => FactState) => readonly OutcomeKind[],
): (snapshot: Snapshot) => readonly OutcomeKind[] {
  let patient: CodedPatients | undefined
  const answers = new Uint8Array(results * bitBytes)
  const codings = facts.map((code) => ({ ...code, ...valueCodes(code) }))
  const firstBit = (result: number) => (answers[result * bitBytes] ?? 0) & 1
  const unknown: FactState = { kind: 'unknown' }

  return (snapshot) => {
    patient ??= { count: 1, facts, bytes: engine.room(codedBytes(1, facts.length)), apart: new Map() }
    let held = true
    for (let i = 0; i < codings.length; i += 1) {
      const coding = codings[i]
      if (coding === undefined) continue
      const state = (Object.hasOwn(snapshot, coding.fact) ? snapshot[coding.fact] : undefined) ?? unknown
      checkState(coding.fact, coding.declared, state)
      const byte = coding.ofState(state)
      if (byte === undefined) held = false
      patient.bytes[i * groupSize] = byte ?? 0
    }
    if (!held)
      return answerApart((fact) => (Object.hasOwn(snapshot, fact) ? snapshot[fact] : undefined) ?? unknown)
    engine.run(patient, 0, 1, answers)
    const outcomes: OutcomeKind[] = []
    for (let i = 0; i < recommendations; i += 1) {
      const first = i * bitsPerOutcome
      const place = firstBit(first) + 2 * firstBit(first + 1) + 4 * firstBit(first + 2)
      outcomes.push(outcomeKinds[place] ?? 'needs-data')
    }
    return outcomes
  }
}
