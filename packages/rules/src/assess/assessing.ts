import type { Reason } from '../evaluation.ts'
import type { WorkBudget } from '../exact/work.ts'
import type { Program } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import type { ExactLayer } from './exact-layer.ts'
import type { KleeneLayer } from './kleene.ts'

/** Everything that the parts of one evaluation share. */
export interface Assessing {
  readonly program: Program
  readonly stateOf: (fact: string) => FactState
  /** The facts of which something is known, in the author's order. */
  readonly known: readonly Reason[]
  readonly work: WorkBudget
  readonly kleene: KleeneLayer
  readonly exact: ExactLayer
  /** Facts of the snapshot that contradict each other. */
  readonly inConflict: ReadonlySet<string>
}
