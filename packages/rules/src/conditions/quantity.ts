import type { Limits } from './limits.ts'
/** A quantity lies within limits that are stated in `unit`; `between` is sugar for `ge` and `le`. */
export type QuantityTest =
  | ({ readonly fact: string; readonly unit: string } & Limits)
  | { readonly fact: string; readonly unit: string; readonly between: readonly [number, number] }
