/** A listed medicine, allergy, condition or therapy: a name, or a name with what is known about it. */
export type Entry = string | { readonly [detail: string]: unknown }

/** A worked case as written: facts of a patient, what must be said of them per topic, and what must be asked. */
export interface Vignette {
  readonly id: string
  readonly title: string
  /** `seed`: decided by the first article alone; `wider`: needs labels or other guidance. */
  readonly scope: 'seed' | 'wider'
  /** Absent is unknown; `false`, `[]` and `null` are known negatives. */
  readonly facts: { readonly [name: string]: unknown }
  readonly expect: readonly Expectation[]
  readonly missing: readonly string[]
}

interface Expectation {
  readonly topic: string
  readonly outcome: string
}
