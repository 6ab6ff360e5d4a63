import { dayOf } from './days.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { FactState } from './snapshot.ts'

/**
 * Refuses a state that `readSnapshot` would not have made: a value of another type, NaN, outside the
 * domain, an interval of a boolean. Throws a TypeError that names the fact.
 */
export function checkState(fact: string, declared: FactDeclaration, state: FactState): void {
  if (!isLegal(declared, state))
    throw new TypeError(
      `the snapshot holds no possible value of the ${declared.type} "${fact}": ${JSON.stringify(state)}`,
    )
}

/** Whether a fact so declared can be in this state. */
export function isLegal(declared: FactDeclaration, state: FactState): boolean {
  switch (state.kind) {
    case 'unknown':
      return true
    case 'range':
      return (
        declared.type === 'quantity' &&
        state.lo <= state.hi &&
        holds(declared, state.lo) &&
        holds(declared, state.hi)
      )
    case 'known':
      return holds(declared, state.value)
    default:
      return false
  }
}

function holds(declared: FactDeclaration, value: boolean | string | number): boolean {
  switch (declared.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'code':
      return declared.codes.some((code) => code === value)
    case 'date':
      return typeof value === 'string' && dayOf(value) !== undefined
    case 'quantity': {
      const [lo, hi] = declared.domain
      const whole = declared.integer !== true || Number.isInteger(value)
      return typeof value === 'number' && value >= lo && value <= hi && whole
    }
  }
}
