import type { Comparison } from '../../conditions/limits.ts'
import { plainOf } from '../../decimal.ts'
import type { Truth } from '../../truth.ts'
import type { Compare, Formula } from '../formula.ts'
import { resultNames } from '../result-names.ts'
import { quotedText } from './column-names.ts'

/** The column of a result, of a fact, or of a fact's upper end; undefined where there is none. */
export type ColumnOf = (name: string) => string | undefined

/** A formula as an SQL expression of type BOOLEAN; NULL is unknown, and AND, OR, NOT are Kleene's. */
export function formulaToSql(formula: Formula, columnOf: ColumnOf): string {
  const write = (member: Formula) => formulaToSql(member, columnOf)
  switch (formula.kind) {
    case 'constant':
      return truthLiteral(formula.truth)
    case 'all':
      return `(${formula.members.map(write).join(' AND ')})`
    case 'any':
      return `(${formula.members.map(write).join(' OR ')})`
    case 'not':
      return `(NOT ${write(formula.member)})`
    case 'at-least':
      return atLeast(formula.atLeast, formula.members.map(write))
    case 'certain':
      return `(${write(formula.member)} IS TRUE)`
    case 'possible':
      return `(${write(formula.member)} IS NOT FALSE)`
    case 'boolean':
    case 'named': {
      const name = formula.kind === 'boolean' ? formula.fact : formula.name
      return columnFor(name, columnOf)
    }
    case 'code':
      return `(${columnFor(formula.fact, columnOf)} IN (${formula.codes.map(quotedText).join(', ')}))`
    case 'compare':
      return compare(formula, columnOf)
    case 'known':
      return `(${columnFor(formula.fact, columnOf)} IS NOT NULL)`
  }
}

/** An exact decimal number in SQL. */
export function numberLiteral(value: number): string {
  return value < 0 ? `(${value})` : String(value)
}

/** The column of a name. Throws a TypeError when there is none. */
export function columnFor(name: string, columnOf: ColumnOf): string {
  const column = columnOf(name)
  if (column === undefined) throw new TypeError(`no column holds "${name}"`)
  return column
}

function truthLiteral(truth: Truth): string {
  return truth === 'unknown' ? 'CAST(NULL AS BOOLEAN)' : truth.toUpperCase()
}

const operators = { ge: '>=', gt: '>', le: '<=', lt: '<' } satisfies Record<Comparison, string>

// The worse end of the interval decides "true", the better end "false"; between them it is unknown.
function compare({ amount, comparison, limit }: Compare, columnOf: ColumnOf): string {
  const test = (column: string) => `${column} ${operators[comparison]} ${numberLiteral(plainOf(limit))}`
  const low = columnFor(amount.kind === 'fact' ? amount.fact : amount.lowest, columnOf)
  const upper = columnOf(amount.kind === 'fact' ? resultNames.upTo(amount.fact) : amount.highest)
  if (upper === undefined) return `(${test(low)})`
  const high = amount.kind === 'fact' ? `COALESCE(${upper}, ${low})` : upper
  const [worst, best] = comparison === 'ge' || comparison === 'gt' ? [low, high] : [high, low]
  return `(${test(worst)} OR (${test(best)} AND ${truthLiteral('unknown')}))`
}

// SUM and COUNT pass over NULL: the certain ones and the open ones are counted apart.
function atLeast(k: number, members: readonly string[]): string {
  const count = (test: string) =>
    members.map((member) => `CASE WHEN ${member} IS ${test} THEN 1 ELSE 0 END`).join(' + ')
  return `(CASE WHEN ${count('TRUE')} >= ${k} THEN TRUE WHEN ${count('NOT FALSE')} < ${k} THEN FALSE END)`
}
