/** A published decision rule as given: examples, and the complete truth table in one of two shapes. */
export interface DecisionRule {
  readonly id: string
  readonly inputs: readonly { readonly name: string; readonly unit?: string }[]
  readonly examples: readonly Example[]
  readonly truthTable: TruthTable
}

interface Example {
  readonly id: number
  readonly inputs: Inputs
  /** Expected results by name, or a sentence ("not applicable: under 3 years"). */
  readonly expected: string | Results
}

export type Inputs = { readonly [input: string]: boolean | number }
export type Results = { readonly [result: string]: unknown }

export type TruthTable =
  | { readonly order: readonly string[]; readonly rows: { readonly [bits: string]: number | Results } }
  | {
      readonly order: readonly string[]
      readonly rows: readonly (readonly [bits: string, ...values: (number | string)[]])[]
    }

/** One patient with what the rule must say of them. */
export interface Check {
  readonly name: string
  readonly inputs: Inputs
  readonly expected: string | Results
}
