import type { Expression } from '../expression.ts'
/** Every member holds. */
export interface All {
  readonly all: readonly Expression[]
}
