import type { FactBinding } from './fact-binding.ts'

/** The question per audience (`clinician`, `patient`, …); facts of one `group` make one checklist question. */
export interface Ask {
  readonly group?: string
  readonly [audience: string]: string | undefined
}

/** A stated mass-to-mole conversion: `value × factor` is in the fact's own unit, for this analyte only. */
export interface AlsoIn {
  readonly analyte: string
  readonly unit: string
  readonly factor: number
}

interface Declared {
  readonly from?: FactBinding
  readonly absent?: 'unknown' | 'false-if-list-complete'
  readonly ask?: Ask
}

export interface BooleanFact extends Declared {
  readonly type: 'boolean'
}

export interface CodeFact extends Declared {
  readonly type: 'code'
  readonly codes: readonly string[]
}

/** Numbers are in `unit`, from `domain[0]` to `domain[1]`, both included. */
export interface QuantityFact extends Declared {
  readonly type: 'quantity'
  readonly unit: string
  readonly domain: readonly [number, number]
  readonly integer?: boolean
  readonly alsoIn?: readonly AlsoIn[]
}

/** A stated day; only the start that an `elapsedSince` names. */
export interface DateFact extends Declared {
  readonly type: 'date'
}

export type FactDeclaration = BooleanFact | CodeFact | QuantityFact | DateFact
