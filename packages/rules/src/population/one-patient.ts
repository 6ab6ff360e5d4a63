import { checkState } from '../check-snapshot.ts'
import type { OutcomeKind } from '../outcome.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import { bitBytes, groupSize } from './byte-step.ts'
import { type CodedPatients, codedBytes } from './coded-patients.ts'
import type { Engine } from './engine.ts'
import { type FactCode, unknownCode } from './fact-code.ts'
import { bitsPerOutcome, outcomeKinds } from './population-circuit.ts'
import { inSeveralCells, notPossible, valueCodes } from './value-code.ts'

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
  const codings = facts.map((code) => ({
    ...code,
    ...valueCodes(code),
    inherited: code.fact in Object.prototype,
  }))
  const firstBit = (result: number) => (answers[result * bitBytes] ?? 0) & 1

  return (snapshot) => {
    patient ??= { count: 1, facts, bytes: engine.room(codedBytes(1, facts.length)), apart: new Map() }
    let held = true
    for (let i = 0; i < codings.length; i += 1) {
      const coding = codings[i]
      if (coding === undefined) continue
      const state = stateOf(snapshot, coding)
      const byte = coding.ofState(state)
      if (byte === notPossible) checkState(coding.fact, coding.declared, state)
      if (byte === inSeveralCells) held = false
      patient.bytes[i * groupSize] = Math.max(byte, unknownCode)
    }
    if (!held) return answerApart((fact) => stateOf(snapshot, { fact, inherited: true }))
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

const unknown: FactState = { kind: 'unknown' }

// What every object inherits is no fact; for all other names a plain look is enough, and much faster.
function stateOf(snapshot: Snapshot, { fact, inherited }: { fact: string; inherited: boolean }): FactState {
  return inherited && !Object.hasOwn(snapshot, fact) ? unknown : (snapshot[fact] ?? unknown)
}
