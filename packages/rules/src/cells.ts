import { scale, scaledOf } from './decimal.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { Cell } from './program.ts'

/**
 * The cells of a fact: booleans and codes are cells already; the limits of a rule set cut a quantity
 * into held intervals, both ends included. A date is never tested, so it has none.
 */
export function cellsOf(fact: FactDeclaration, cuts: ReadonlySet<number>): readonly Cell[] {
  switch (fact.type) {
    case 'boolean':
      return [
        { kind: 'boolean', value: false },
        { kind: 'boolean', value: true },
      ]
    case 'code':
      return fact.codes.map((code) => ({ kind: 'code', code }))
    case 'date':
      return []
    case 'quantity': {
      const [lo, hi] = [scaledOf(fact.domain[0]), scaledOf(fact.domain[1])]
      const step = fact.integer === true ? scale : 1
      const inner = [...cuts].filter((cut) => cut > lo && cut <= hi).sort((a, b) => a - b)
      const starts = [lo, ...inner]
      return starts.map((start, i) => ({
        kind: 'interval',
        lo: start,
        hi: (starts[i + 1] ?? hi + step) - step,
      }))
    }
  }
}
