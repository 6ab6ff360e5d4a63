import { plainOf, scale } from '../decimal.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { Cell } from '../program.ts'
import type { FactState, GivenFacts, GivenValue, Snapshot } from '../snapshot.ts'
import type { Cells } from './find-patient.ts'
import type { Space } from './space.ts'

/** A snapshot with a plain value from each cell of a patient; what does not matter stays unknown. */
export function exampleOf(space: Space, cells: Cells): Snapshot {
  const { factAt } = space.completions
  const states = [...cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([level, place]): [string, FactState][] => {
      const all = space.cellsAt(level)
      const cell = all[place]
      if (cell === undefined) return []
      return [
        [factAt(level), { kind: 'known', value: valueIn(cell, declared(space, factAt(level)), place === 0) }],
      ]
    })
  return Object.freeze(Object.fromEntries(states))
}

/** A snapshot as a case states it. */
export function givenOf(snapshot: Snapshot): GivenFacts {
  return Object.fromEntries(
    Object.entries(snapshot).flatMap(([fact, state]) => {
      const value = statedValue(state)
      return value === undefined ? [] : [[fact, value]]
    }),
  )
}

function statedValue(state: FactState): GivenValue | undefined {
  switch (state.kind) {
    case 'known':
      return state.value
    case 'range':
      return { lo: state.lo, hi: state.hi }
    case 'unknown':
      return undefined
  }
}

function declared(space: Space, fact: string): FactDeclaration | undefined {
  for (const { program } of space.members) {
    const found = program.facts.get(fact)
    if (found !== undefined) return found
  }
  return undefined
}

/** A value in a cell, next to the limit that makes it, with as few decimals as fit. */
export function valueIn(
  cell: Cell,
  fact: FactDeclaration | undefined,
  lowest: boolean,
): boolean | string | number {
  switch (cell.kind) {
    case 'boolean':
      return cell.value
    case 'code':
      return cell.code
    case 'interval': {
      const finest = fact?.type === 'quantity' && fact.integer === true ? scale : 1
      for (let step = scale; step >= finest; step /= 10) {
        const value = lowest ? Math.floor(cell.hi / step) * step : Math.ceil(cell.lo / step) * step
        if (value >= cell.lo && value <= cell.hi) return plainOf(value)
      }
      return plainOf(cell.lo)
    }
  }
}
