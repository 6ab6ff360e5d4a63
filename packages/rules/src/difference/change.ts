import type { Snapshot } from '../snapshot.ts'

/** What a version number must say of a change. */
export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** What a recommendation says of a patient of whom everything is known; `absent` where it does not exist. */
export type Said = 'for' | 'against' | 'withheld' | 'not-applicable' | 'absent'

/** Patients who get other advice. */
export interface AdviceChange {
  readonly recommendation: string
  readonly from: Said
  readonly to: Said
  /** "age ≥ 65 and care < 6 wk" */
  readonly region: string
  /** One of them: evaluated before it gives `from`, after it `to`. */
  readonly example: Snapshot
}

/** Patients for whom an output (a definition, choice or score) comes out differently. */
export interface OutputChange {
  readonly output: string
  readonly from: string
  readonly to: string
  readonly region: string
  readonly example: Snapshot
}

/** Another part that changed, and what it demands of the version number. */
export interface PartChange {
  /** JSON Pointer, in the version that has the part (the later one when both do). */
  readonly path: string
  readonly what: string
  readonly demands: Exclude<Bump, 'none'>
}

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major']

/** The largest of these demands. */
export function largest(demands: Iterable<Bump>): Bump {
  let most = 0
  for (const one of demands) most = Math.max(most, order.indexOf(one))
  return order[most] ?? 'none'
}
