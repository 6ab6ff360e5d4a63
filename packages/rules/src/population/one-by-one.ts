import { decideOutcome } from '../assess/decide-outcome.ts'
import { kleeneLayer } from '../assess/kleene.ts'
import type { OutcomeKind } from '../outcome.ts'
import type { Program } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import type { Truth } from '../truth.ts'
import { outcomeKinds } from './population-circuit.ts'
import { bitAt } from './population-result.ts'

/** What the interpreter's trace layer says of one patient. */
export interface PatientAnswer {
  readonly outcomes: readonly OutcomeKind[]
  readonly contradictory: boolean
  readonly belongs: readonly Truth[]
}

/** Answers one patient by the interpreter, in the terms of a population. */
export function answerOne(
  program: Program,
  subgroups: readonly string[],
  stateOf: (fact: string) => FactState,
): PatientAnswer {
  const kleene = kleeneLayer(program, stateOf)
  return {
    outcomes: program.recommendations.map((one) => {
      return decideOutcome(kleene.possible(one), one.ifContraindicationUnknown, [], []).outcome.kind
    }),
    contradictory: program.impossible.some((one) => kleene.truth(one) === 'true'),
    belongs: subgroups.map((name) => {
      const definition = program.definitions.get(name)
      if (definition?.kind !== 'condition') throw new TypeError(`no subgroup is called ${name}`)
      return kleene.truth(definition.condition)
    }),
  }
}

/** Puts such an answer in the place of a patient's bits. */
export function writeAnswer(
  bytes: Uint8Array,
  resultsPerGroup: number,
  patient: number,
  answer: PatientAnswer,
): void {
  const kinds = answer.outcomes.map((kind) => outcomeKinds.indexOf(kind))
  const bits = [
    ...kinds.flatMap((kind) => [(kind & 1) !== 0, (kind & 2) !== 0, (kind & 4) !== 0]),
    answer.contradictory,
    ...answer.belongs.flatMap((truth) => [truth === 'true', truth !== 'false']),
  ]
  for (const [result, bit] of bits.entries()) {
    const { at, mask } = bitAt(resultsPerGroup, result, patient)
    const others = (bytes[at] ?? 0) & ~mask
    bytes[at] = bit ? others | mask : others
  }
}
