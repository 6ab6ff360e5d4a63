import type { Regions } from '../analysis/region.ts'
import { kleeneLayer } from '../assess/kleene.ts'
import { scaledOf } from '../decimal.ts'
import type { Program } from '../program.ts'
import type { Snapshot } from '../snapshot.ts'
import type { TraceNode } from '../trace.ts'
import type { Truth } from '../truth.ts'
import { type LimitTarget, rootsToSee } from './targets.ts'

/** What one case lets be seen. */
export interface Sight {
  /** Answers of clauses by path. */
  readonly answers: ReadonlyMap<string, Truth>
  readonly sideOf: (target: LimitTarget) => 'below' | 'above' | undefined
}

/** What a snapshot lets be seen of a rule set. */
export function sightOf(program: Program, regions: Regions, snapshot: Snapshot): Sight {
  const stateOf = (fact: string) => snapshot[fact] ?? { kind: 'unknown' as const }
  const kleene = kleeneLayer(program, stateOf)
  const answers = new Map<string, Truth>()
  for (const root of rootsToSee(program)) collect(kleene.trace(root), answers)
  return {
    answers,
    sideOf: ({ fact, level, cell }) => {
      const state = stateOf(fact)
      if (state.kind !== 'known') return undefined
      const value = scaledOf(Number(state.value))
      const lies = (place: number) => {
        const at = regions.space.cellsAt(level)[place]
        return at?.kind === 'interval' && at.lo <= value && value <= at.hi
      }
      if (lies(cell)) return 'above'
      return lies(cell - 1) ? 'below' : undefined
    },
  }
}

// What an expression names has been, or will be, looked at by itself.
function collect(node: TraceNode, answers: Map<string, Truth>): void {
  answers.set(node.path, node.truth)
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      for (const child of node.children) collect(child, answers)
      return
    case 'not':
      collect(node.child, answers)
      return
    case 'is':
    case 'code':
    case 'quantity':
    case 'score':
    case 'choice':
    case 'ref':
    case 'known':
      return
  }
}
