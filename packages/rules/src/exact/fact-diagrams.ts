import type { Comparison, HeldLimit } from '../conditions/limits.ts'
import type { Cell } from '../program.ts'
import { every } from './combine.ts'
import { type Diagram, type DiagramStore, no, yes } from './diagram.ts'
import type { LiveCells } from './live-cells.ts'
import { spend } from './work.ts'

/** Diagrams of single facts: the leaves of every other one. */
export interface FactDiagrams {
  /** Where the fact's cell passes a test. */
  readonly test: (fact: string, passes: (cell: Cell) => boolean) => Diagram
  /** Where all limits hold, each taken for the code of the fact it depends on. */
  readonly underLimits: (
    limits: readonly HeldLimit[],
    test: (limit: number, comparison: Comparison) => Diagram,
  ) => Diagram
}

/** Makes the diagrams of facts; a fact without a level has one cell left, and decides at once. */
export function factDiagrams(
  store: DiagramStore,
  live: LiveCells,
  levels: ReadonlyMap<string, number>,
): FactDiagrams {
  const test: FactDiagrams['test'] = (fact, passes) => {
    const cells = live.get(fact) ?? []
    spend(store.work, cells.length >> 1)
    const answers = cells.map((cell) => (passes(cell) ? yes : no))
    const level = levels.get(fact)
    return level === undefined ? (answers[0] ?? no) : store.branch(level, answers)
  }

  // What belongs to a limit may branch on facts above this one, so the limits are put together by choice.
  const perLimit = (
    fact: string,
    limitFor: (cell: Cell) => number,
    of: (limit: number) => Diagram,
  ): Diagram => {
    const limits = [...new Set((live.get(fact) ?? []).map(limitFor))]
    const last = limits.pop()
    if (last === undefined) return no
    return limits.reduceRight<Diagram>(
      (rest, limit) =>
        store.choose(
          test(fact, (cell) => Object.is(limitFor(cell), limit)),
          of(limit),
          rest,
        ),
      of(last),
    )
  }

  const underLimits: FactDiagrams['underLimits'] = (limits, of) => {
    const underLimit = (limit: HeldLimit): Diagram => {
      if ('value' in limit) return of(limit.value, limit.comparison)
      const limitFor = (cell: Cell) =>
        (cell.kind === 'code' ? limit.of.get(cell.code) : undefined) ?? Number.NaN
      return perLimit(limit.by, limitFor, (value) => of(value, limit.comparison))
    }
    return every(store, limits.map(underLimit))
  }

  return { test, underLimits }
}
