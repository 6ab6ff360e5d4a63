import { isLegal } from '../check-snapshot.ts'
import { scaledOf } from '../decimal.ts'
import type { FactState } from '../snapshot.ts'
import { type FactCode, unknownCode } from './fact-code.ts'

/** Returned instead of a code for a value that the fact cannot have. */
export const notPossible = -1
/** Returned instead of a code for an interval that no single cell holds. */
export const inSeveralCells = -2

/** Codes of the values of one fact, in its own unit. A value that the fact cannot have gets none. */
export interface ValueCodes {
  readonly ofValue: (value: unknown) => number
  readonly ofState: (state: FactState) => number
}

/** Prepares the coding of a fact's values: checks and finds the cell in one go, for it is done a million times. */
export function valueCodes(code: FactCode): ValueCodes {
  const { declared } = code
  const ofValue = valueCoding(code)
  return {
    ofValue,
    ofState: (state) => {
      switch (state.kind) {
        case 'known':
          return ofValue(state.value)
        case 'unknown':
          return unknownCode
        case 'range': {
          const [lowest, highest] = [ofValue(state.lo), ofValue(state.hi)]
          const possible = declared.type === 'quantity' && lowest > 0 && highest > 0 && state.lo <= state.hi
          if (!possible) return notPossible
          return lowest === highest ? lowest : inSeveralCells
        }
        default:
          return notPossible
      }
    },
  }
}

function valueCoding({ declared, cells }: FactCode): ValueCodes['ofValue'] {
  switch (declared.type) {
    case 'boolean':
      return (value) => (value === true ? 2 : value === false ? 1 : notPossible)
    case 'date':
      return (value) =>
        typeof value === 'string' && isLegal(declared, { kind: 'known', value }) ? 1 : notPossible
    case 'code': {
      const codes = new Map<unknown, number>(declared.codes.map((one, i) => [one, i + 1]))
      return (value) => codes.get(value) ?? notPossible
    }
    case 'quantity': {
      const [lo, hi] = declared.domain
      const whole = declared.integer === true
      const starts = Float64Array.from(cells, (cell) => (cell.kind === 'interval' ? cell.lo : Number.NaN))
      return (value) => {
        if (typeof value !== 'number' || !(value >= lo && value <= hi)) return notPossible
        return whole && !Number.isInteger(value) ? notPossible : startsUpTo(starts, scaledOf(value))
      }
    }
  }
}

// How many cells start at or below the value: its own cell, counted from one.
function startsUpTo(starts: Float64Array, scaled: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= scaled) low = middle + 1
    else high = middle
  }
  return low
}
