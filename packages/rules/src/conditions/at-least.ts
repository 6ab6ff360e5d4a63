import type { Expression } from '../expression.ts'
/** At least so many of the members hold. */
export interface AtLeast {
  readonly atLeast: number
  readonly of: readonly Expression[]
}
