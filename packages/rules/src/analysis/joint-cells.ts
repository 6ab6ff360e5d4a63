import { scale, scaledOf } from '../decimal.ts'
import type { FactDeclaration, QuantityFact } from '../fact-declaration.ts'
import type { Cell, Program } from '../program.ts'

/** A fact that two rule sets declare so differently that no value means the same in both. */
export interface FactMismatch {
  readonly fact: string
  /** Places of the two programs. */
  readonly programs: readonly [number, number]
  readonly message: string
}

export interface JointCells {
  readonly cells: ReadonlyMap<string, readonly Cell[]>
  readonly mismatches: readonly FactMismatch[]
}

/**
 * Cells that suit several rule sets: cut wherever one of them cuts, over the values that all of them
 * accept. A fact that is declared in ways that do not agree keeps the cells of the first program.
 */
export function jointCells(programs: readonly Program[]): JointCells {
  const cells = new Map<string, readonly Cell[]>()
  const owners = new Map<string, number>()
  const mismatches: FactMismatch[] = []
  for (const [place, program] of programs.entries()) {
    for (const [fact, declared] of program.facts) {
      const own = program.cells.get(fact) ?? []
      const before = owners.get(fact)
      const first = before === undefined ? undefined : programs[before]?.facts.get(fact)
      if (before === undefined || first === undefined) {
        owners.set(fact, place)
        cells.set(fact, own)
        continue
      }
      const message = disagreement(first, declared)
      if (message !== undefined) mismatches.push({ fact, programs: [before, place], message })
      else cells.set(fact, crossed(cells.get(fact) ?? [], own, declared))
    }
  }
  return { cells, mismatches }
}

function disagreement(a: FactDeclaration, b: FactDeclaration): string | undefined {
  if (a.type !== b.type) return `${a.type} here, ${b.type} there`
  if (a.type !== 'quantity' || b.type !== 'quantity') return undefined
  if (a.unit !== b.unit) return `in ${a.unit} here, in ${b.unit} there`
  if ((a.integer === true) !== (b.integer === true)) return 'whole values here, decimals there'
  return analyteDisagreement(a, b)
}

function analyteDisagreement(a: QuantityFact, b: QuantityFact): string | undefined {
  for (const one of a.alsoIn ?? []) {
    const other = b.alsoIn?.find((also) => also.analyte === one.analyte && also.unit === one.unit)
    if (other !== undefined && other.factor !== one.factor)
      return `1 ${one.unit} of ${one.analyte} is ${one.factor} here, ${other.factor} there`
  }
  return undefined
}

function crossed(a: readonly Cell[], b: readonly Cell[], declared: FactDeclaration): readonly Cell[] {
  if (declared.type !== 'quantity') return a.filter((cell) => b.some((other) => sameCell(cell, other)))
  const step = declared.integer === true ? scale : 1
  const [spanA, spanB] = [spanOf(a), spanOf(b)]
  const [lo, hi] = [Math.max(spanA.lo, spanB.lo), Math.min(spanA.hi, spanB.hi)]
  const starts = [...a, ...b].flatMap((cell) => (cell.kind === 'interval' ? [cell.lo] : []))
  const inner = [...new Set([lo, ...starts])].filter((at) => at >= lo && at <= hi).sort((x, y) => x - y)
  return inner.map((start, i) => ({ kind: 'interval', lo: start, hi: (inner[i + 1] ?? hi + step) - step }))
}

function sameCell(a: Cell, b: Cell): boolean {
  switch (a.kind) {
    case 'boolean':
      return b.kind === 'boolean' && a.value === b.value
    case 'code':
      return b.kind === 'code' && a.code === b.code
    case 'interval':
      return b.kind === 'interval' && a.lo === b.lo && a.hi === b.hi
  }
}

function spanOf(cells: readonly Cell[]): { readonly lo: number; readonly hi: number } {
  const [first, last] = [cells[0], cells.at(-1)]
  return {
    lo: first?.kind === 'interval' ? first.lo : scaledOf(0),
    hi: last?.kind === 'interval' ? last.hi : scaledOf(0),
  }
}
