import type { Comparison, HeldLimit } from '../conditions/limits.ts'
import type { Cell } from '../program.ts'
import { every } from './combine.ts'
import { type Diagram, type DiagramStore, no, yes } from './diagram.ts'
import type { LiveCells } from './live-cells.ts'

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
    const answers = (live.get(fact) ?? []).map((cell) => (passes(cell) ? yes : no))
    const level = levels.get(fact)
    return level === undefined ? (answers[0] ?? no) : store.branch(level, answers)
  }

  // What belongs to a cell may branch on facts above this one, so the cells are put together by choice.
  const perCell = (fact: string, of: (cell: Cell) => Diagram): Diagram => {
    const cells = live.get(fact) ?? []
    const last = cells.at(-1)
    if (last === undefined) return no
    return cells.slice(0, -1).reduceRight<Diagram>(
      (rest, cell) =>
        store.choose(
          test(fact, (other) => other === cell),
          of(cell),
          rest,
        ),
      of(last),
    )
  }

  const underLimits: FactDiagrams['underLimits'] = (limits, of) => {
    const underLimit = (limit: HeldLimit): Diagram => {
      if ('value' in limit) return of(limit.value, limit.comparison)
      const valueFor = (cell: Cell) => (cell.kind === 'code' ? limit.of.get(cell.code) : undefined)
      return perCell(limit.by, (cell) => of(valueFor(cell) ?? Number.NaN, limit.comparison))
    }
    return every(store, limits.map(underLimit))
  }

  return { test, underLimits }
}
