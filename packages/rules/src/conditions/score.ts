import type { Limits } from './limits.ts'
/** A score lies within limits, or in a named band. */
export type ScoreTest =
  | ({ readonly score: string } & Limits)
  | { readonly score: string; readonly band: string }
