import type { Expression } from '../expression.ts'
/** Some member holds. */
export interface Any {
  readonly any: readonly Expression[]
}
