import type { OutcomeKind } from '../outcome.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Snapshot } from '../snapshot.ts'
import { bitBytes, groupSize } from './byte-step.ts'
import { byteSteps } from './byte-steps.ts'
import {
  type CodedPatients,
  codedBytes,
  encodeColumns,
  groupsOf,
  type PatientColumns,
} from './coded-patients.ts'
import { answerOne, writeAnswer } from './one-by-one.ts'
import { onePatientAtATime } from './one-patient.ts'
import { populationCircuit } from './population-circuit.ts'
import { type PopulationResult, populationResult } from './population-result.ts'
import { runInTypeScript } from './run-in-typescript.ts'
import { type Subgroups, withSubgroups } from './subgroups.ts'
import { runInWebAssembly } from './wasm/run-in-web-assembly.ts'

export interface PopulationOptions {
  /** Conditions that divide the population; they may use the definitions and scores of the rule set. */
  readonly subgroups?: Subgroups
  /** Plain TypeScript, where a module must not be made; otherwise WebAssembly is used where it is allowed. */
  readonly engine?: 'typescript'
}

export interface EvaluateOptions {
  /** Told after every 65,536 patients, and at the end. */
  readonly onProgress?: (done: number, total: number) => void
  /** An earlier result that nobody reads any more: this one takes over its room, which saves most of the time. */
  readonly insteadOf?: PopulationResult
}

/** A rule set made ready for many patients at once. */
export interface Population {
  /** What answers: WebAssembly is some ten times faster. */
  readonly engine: 'typescript' | 'webassembly'
  readonly encode: (columns: PatientColumns, before?: CodedPatients) => CodedPatients
  readonly evaluate: (patients: CodedPatients, options?: EvaluateOptions) => PopulationResult
  /** The same for one patient, in the order of the recommendations: a few microseconds, and no reasons. */
  readonly outcomesOf: (snapshot: Snapshot) => readonly OutcomeKind[]
}

const groupsPerReport = 512

/**
 * Compiles a rule set for populations. Answers are those of the **trace layer** (strong Kleene with the
 * author's policy on open contraindications); cautions are left out. So a patient may be told "needs-data"
 * here whom `evaluate` settles, never the other way round, except for contradictory data, which `evaluate`
 * refuses to settle and this marks. Throws a TypeError for what is no rule set. Compiling is linear in the rule
 * set, evaluating in patients × steps ÷ 128.
 */
export function compilePopulation(ruleSet: RuleSet, options: PopulationOptions = {}): Population {
  const subgroups = Object.keys(options.subgroups ?? {})
  const { program, definitions } = withSubgroups(ruleSet, options.subgroups ?? {})
  const built = populationCircuit(program, definitions)
  const { facts, results } = built
  const steps = byteSteps(built)
  const engine =
    (options.engine === 'typescript' ? undefined : runInWebAssembly(steps, facts.length, results.length)) ??
    runInTypeScript(steps, facts.length, results.length)
  const recommendations = program.recommendations.map((one) => one.written.id)

  return {
    engine: engine.name,
    encode: (columns, before) =>
      encodeColumns(facts, columns, engine.room(codedBytes(columns.count, facts.length)), before),
    evaluate: (patients, { onProgress, insteadOf } = {}) => {
      if (patients.facts !== facts)
        throw new TypeError('these patients were coded for another rule set: call encode of this population')
      const groups = groupsOf(patients.count)
      const bytes = roomFor(groups * results.length * bitBytes, insteadOf)
      for (let first = 0; first < groups; first += groupsPerReport) {
        engine.run(patients, first, Math.min(groupsPerReport, groups - first), bytes)
        onProgress?.(Math.min(patients.count, (first + groupsPerReport) * groupSize), patients.count)
      }
      for (const [patient, stateOf] of patients.apart)
        writeAnswer(bytes, results.length, patient, answerOne(program, definitions, stateOf))
      return populationResult(patients.count, recommendations, subgroups, bytes)
    },
    outcomesOf: onePatientAtATime(
      engine,
      facts,
      recommendations.length,
      results.length,
      (stateOf) => answerOne(program, definitions, stateOf).outcomes,
    ),
  }
}

function roomFor(bytes: number, earlier: PopulationResult | undefined): Uint8Array {
  const words = earlier?.bits.words
  if (words?.byteLength !== bytes) return new Uint8Array(bytes)
  return new Uint8Array(words.buffer, words.byteOffset, bytes)
}
