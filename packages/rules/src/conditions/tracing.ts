import type { Condition } from '../condition.ts'
import type { FactState } from '../snapshot.ts'
import type { TraceNode } from '../trace.ts'
import type { Truth } from '../truth.ts'

/** What a construct needs to know of the patient while it is answered. */
export interface Tracing {
  readonly stateOf: (fact: string) => FactState
  readonly trace: (condition: Condition) => TraceNode
  readonly definition: (name: string) => TraceNode
  readonly choice: (name: string) => ReachableLabels
  readonly score: (name: string) => ReachableScore
}

/** Labels at which a choice can still end. */
export interface ReachableLabels {
  readonly labels: readonly string[]
  readonly missing: readonly string[]
}

/** Lowest and highest reachable score, in half points. */
export interface ReachableScore {
  readonly lo: number
  readonly hi: number
  readonly missing: readonly string[]
}

/** The answer with its place and what it lacked; a decided answer lacks nothing. */
export function answered(
  condition: { readonly path: string },
  truth: Truth,
  lacking: Iterable<string>,
): { readonly path: string; readonly truth: Truth; readonly missing: readonly string[] } {
  return { path: condition.path, truth, missing: truth === 'unknown' ? [...new Set(lacking)] : [] }
}

/** Everything that these answers lacked. */
export function lackedBy(traces: readonly TraceNode[]): readonly string[] {
  return traces.flatMap((trace) => trace.missing)
}
