import { scale } from '../decimal.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { Cell, Program } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import type { Random } from './random.ts'

/** A fact of one or several rule sets, cut wherever any of them cuts it. */
export interface CohortFact {
  readonly id: string
  readonly declared: FactDeclaration
  readonly cells: readonly Cell[]
}

/** The facts that can be drawn: a later rule set's declaration stands for that of an earlier one. Dates are never tested. */
export function cohortFacts(programs: readonly Program[]): readonly CohortFact[] {
  const latest = programs.toReversed()
  const ids = [...new Set(latest.flatMap((program) => program.related))]
  return ids.flatMap((id) => {
    const declared = latest.find((program) => program.facts.has(id))?.facts.get(id)
    if (declared === undefined || declared.type === 'date') return []
    const alike = latest.filter((program) => sameDomain(declared, program.facts.get(id)))
    return [{ id, declared, cells: mergedCells(alike.map((program) => program.cells.get(id) ?? [])) }]
  })
}

/** Whether a value of one declaration is one of the other. */
export function sameDomain(a: FactDeclaration, b: FactDeclaration | undefined): boolean {
  if (b === undefined || a.type !== b.type) return false
  if (a.type === 'code' && b.type === 'code') return a.codes.join('\n') === b.codes.join('\n')
  if (a.type !== 'quantity' || b.type !== 'quantity') return true
  return a.unit === b.unit && a.domain.join() === b.domain.join() && a.integer === b.integer
}

function mergedCells(lists: readonly (readonly Cell[])[]): readonly Cell[] {
  const [first = []] = lists
  const intervals = lists.flatMap((cells) => cells.filter((cell) => cell.kind === 'interval'))
  if (intervals.length === 0) return first
  const starts = [...new Set(intervals.map(({ lo }) => lo))].sort((a, b) => a - b)
  // A cell ends where the nearest cell of any list ends.
  return starts.map((lo) => ({
    kind: 'interval',
    lo,
    hi: Math.min(...intervals.filter(({ hi }) => hi >= lo).map(({ hi }) => hi)),
  }))
}

/** A value in a cell: of an interval one of its ends in half of all draws, else anything between. */
export function valueIn(cell: Cell, declared: FactDeclaration, random: Random): FactState {
  switch (cell.kind) {
    case 'boolean':
      return { kind: 'known', value: cell.value }
    case 'code':
      return { kind: 'known', value: cell.code }
    case 'interval': {
      const side = random.below(4)
      const whole = declared.type === 'quantity' && declared.integer === true
      const between = cell.lo + random.next() * (cell.hi - cell.lo)
      // A tenth is as exact as such values are measured; an end of the cell is exact.
      const step = whole ? scale : scale / 10
      const rounded = Math.min(cell.hi, Math.max(cell.lo, Math.round(between / step) * step))
      const held = side === 0 ? cell.lo : side === 1 ? cell.hi : rounded
      return { kind: 'known', value: held / scale }
    }
  }
}
