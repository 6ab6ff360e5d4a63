import type { Program } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import type { ExactLayer } from './exact-layer.ts'
import type { KleeneLayer } from './kleene.ts'

/** Everything that the parts of one evaluation share. */
export interface Assessing {
  readonly program: Program
  readonly stateOf: (fact: string) => FactState
  readonly kleene: KleeneLayer
  readonly exact: ExactLayer
  /** Facts of the snapshot that contradict each other. */
  readonly inConflict: ReadonlySet<string>
}
