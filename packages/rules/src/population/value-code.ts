import { scaledOf } from '../decimal.ts'
import type { FactState } from '../snapshot.ts'
import { type FactCode, unknownCode } from './fact-code.ts'

/** Codes of the values of one fact. The values must have been checked. */
export interface ValueCodes {
  readonly ofValue: (value: boolean | string | number) => number
  /** Undefined for an interval that no single cell holds. */
  readonly ofState: (state: FactState) => number | undefined
}

/** Prepares the coding of a fact's values: binary search over the starts of its cells, or a table. */
export function valueCodes({ declared, cells }: FactCode): ValueCodes {
  const ofValue = coding()
  return {
    ofValue,
    ofState: (state) => {
      switch (state.kind) {
        case 'unknown':
          return unknownCode
        case 'known':
          return ofValue(state.value)
        case 'range': {
          const lowest = ofValue(state.lo)
          return lowest === ofValue(state.hi) ? lowest : undefined
        }
      }
    },
  }

  function coding(): ValueCodes['ofValue'] {
    switch (declared.type) {
      case 'boolean':
        return (value) => (value === true ? 2 : 1)
      case 'date':
        return () => 1
      case 'code': {
        const codes = new Map(declared.codes.map((code, i) => [code, i + 1]))
        return (value) => codes.get(String(value)) ?? unknownCode
      }
      case 'quantity': {
        const starts = Float64Array.from(cells.flatMap((cell) => (cell.kind === 'interval' ? [cell.lo] : [])))
        return (value) => startsUpTo(starts, scaledOf(Number(value)))
      }
    }
  }
}

// How many cells start at or below the value: its own cell, counted from one.
function startsUpTo(starts: Float64Array, scaled: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= scaled) low = middle + 1
    else high = middle
  }
  return low
}
