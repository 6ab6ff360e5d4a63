import type { BenchRule, Patient } from './workload.ts'

/** True, false, or null for unknown; one per rule. */
export type Answers = readonly (boolean | null)[]

/** An engine with the benchmark's rules loaded. Whatever it can do once for all patients is done. */
export interface Contestant {
  readonly name: string
  /** Two-valued engines take an unknown fact for one that does not hold, and cannot say "unknown". */
  readonly knowsUnknown: boolean
  /** The form in which this engine wants a patient: made before anything is timed. */
  readonly input: (patient: Patient) => unknown
  readonly evaluate: (input: unknown) => Answers | Promise<Answers>
}

export type Enter = (rules: readonly BenchRule[]) => Contestant
