import type { Expression } from '../expression.ts'
/** The inner expression does not hold. */
export interface Not {
  readonly not: Expression
}
