import { scaledOf } from '../decimal.ts'
import type { Cell, Program } from '../program.ts'
import type { FactState } from '../snapshot.ts'

/** Cells that are still possible, by fact. */
export type LiveCells = ReadonlyMap<string, readonly Cell[]>

/** The cells that what is known of a patient leaves possible. */
export function liveCells(program: Program, stateOf: (fact: string) => FactState): LiveCells {
  return new Map([...program.cells].map(([fact, cells]) => [fact, cellsIn(cells, stateOf(fact))]))
}

function cellsIn(cells: readonly Cell[], state: FactState): readonly Cell[] {
  switch (state.kind) {
    case 'unknown':
      return cells
    case 'known':
      return cellOf(cells, state.value)
    case 'range':
      return cells.flatMap((cell) => trimmed(cell, scaledOf(state.lo), scaledOf(state.hi)))
  }
}

// Cells are apart: a value lies in one.
function cellOf(cells: readonly Cell[], value: boolean | string | number): readonly Cell[] {
  for (const cell of cells) {
    const found = knownCell(cell, value)
    if (found.length > 0) return found
  }
  return []
}

function knownCell(cell: Cell, value: boolean | string | number): readonly Cell[] {
  switch (cell.kind) {
    case 'boolean':
      return cell.value === value ? [cell] : []
    case 'code':
      return cell.code === value ? [cell] : []
    case 'interval':
      return trimmed(cell, scaledOf(Number(value)), scaledOf(Number(value)))
  }
}

function trimmed(cell: Cell, lo: number, hi: number): readonly Cell[] {
  if (cell.kind !== 'interval' || hi < cell.lo || lo > cell.hi) return []
  return [{ kind: 'interval', lo: Math.max(lo, cell.lo), hi: Math.min(hi, cell.hi) }]
}
