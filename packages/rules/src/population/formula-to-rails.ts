import type { Compare, Formula } from '../backends/formula.ts'
import { compareInterval } from '../conditions/limits.ts'
import { holds } from '../level.ts'
import { scaledScore } from '../score.ts'
import { type BinaryNumber, isAtLeast, sum } from './binary-sum.ts'
import { always, type Circuit, never, turned, type Wire } from './circuit.ts'
import { type FactCode, isKnown, testCells } from './fact-code.ts'
import { every, negated, plainly, type Rails, rails, some } from './rails.ts'

/** Where a formula finds the facts and the earlier results that it names. */
export interface Naming {
  readonly circuit: Circuit
  readonly factCode: (fact: string) => FactCode
  readonly truth: (name: string) => Rails
  readonly points: (name: string) => BinaryNumber
}

/** A formula as two bits per patient, equal to its Kleene answer. */
export function formulaToRails(formula: Formula, naming: Naming): Rails {
  const { circuit, factCode } = naming
  const of = (member: Formula) => formulaToRails(member, naming)
  switch (formula.kind) {
    case 'constant':
      return {
        certain: formula.truth === 'true' ? always : never,
        possible: formula.truth === 'false' ? never : always,
      }
    case 'all':
      return every(circuit, formula.members.map(of))
    case 'any':
      return some(circuit, formula.members.map(of))
    case 'not':
      return negated(of(formula.member))
    case 'at-least':
      return atLeast(circuit, formula.atLeast, formula.members.map(of))
    case 'certain':
      return plainly(of(formula.member).certain)
    case 'possible':
      return plainly(of(formula.member).possible)
    case 'boolean':
      return testCells(circuit, factCode(formula.fact), (cell) => cell.kind === 'boolean' && cell.value)
    case 'code':
      return testCells(
        circuit,
        factCode(formula.fact),
        (cell) => cell.kind === 'code' && formula.codes.includes(cell.code),
      )
    case 'compare':
      return compare(formula, naming)
    case 'known':
      return isKnown(circuit, factCode(formula.fact))
    case 'named':
      return naming.truth(formula.name)
  }
}

function atLeast(circuit: Circuit, least: number, members: readonly Rails[]): Rails {
  return rails((end) => {
    const counted = sum(
      circuit,
      members.map((member) => ({ base: 0, digits: [end(member)] })),
    )
    return isAtLeast(circuit, counted, least)
  })
}

function compare({ amount, comparison, limit }: Compare, { circuit, factCode, points }: Naming): Rails {
  if (amount.kind === 'fact') {
    return testCells(
      circuit,
      factCode(amount.fact),
      (cell) => cell.kind === 'interval' && compareInterval(cell.lo, cell.hi, comparison, limit) === holds,
    )
  }
  const [lowest, highest] = [points(amount.lowest), points(amount.highest)]
  // Points are whole here, so a limit between two of them is the next one.
  const reaches = (number: BinaryNumber): Wire =>
    isAtLeast(circuit, number, Math.ceil(limit / scaledScore(1)))
  const exceeds = (number: BinaryNumber): Wire =>
    isAtLeast(circuit, number, Math.floor(limit / scaledScore(1)) + 1)
  switch (comparison) {
    case 'ge':
      return { certain: reaches(lowest), possible: reaches(highest) }
    case 'gt':
      return { certain: exceeds(lowest), possible: exceeds(highest) }
    case 'le':
      return { certain: turned(exceeds(highest)), possible: turned(exceeds(lowest)) }
    case 'lt':
      return { certain: turned(reaches(highest)), possible: turned(reaches(lowest)) }
  }
}
