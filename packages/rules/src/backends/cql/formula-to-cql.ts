import type { Comparison } from '../../conditions/limits.ts'
import { plainOf } from '../../decimal.ts'
import type { Truth } from '../../truth.ts'
import type { Compare, Formula } from '../formula.ts'
import { resultNames } from '../result-names.ts'

/** A formula as a CQL expression of type Boolean; null is unknown. Always in brackets where it could bind wrongly. */
export function formulaToCql(formula: Formula): string {
  switch (formula.kind) {
    case 'constant':
      return truthLiteral(formula.truth)
    case 'all':
      return joined(formula.members, ' and ')
    case 'any':
      return joined(formula.members, ' or ')
    case 'not':
      return `(not ${formulaToCql(formula.member)})`
    case 'at-least':
      return atLeast(formula.atLeast, formula.members.map(formulaToCql))
    case 'certain':
      return `(${formulaToCql(formula.member)} is true)`
    case 'possible':
      return `(not (${formulaToCql(formula.member)} is false))`
    case 'boolean':
      return cqlName(formula.fact)
    case 'code': {
      const tests = formula.codes.map((code) => `${cqlName(formula.fact)} = ${cqlText(code)}`)
      return `(${tests.join(' or ')})`
    }
    case 'compare':
      return compare(formula)
    case 'known':
      return `(${cqlName(formula.fact)} is not null)`
    case 'named':
      return cqlName(formula.name)
  }
}

/** An identifier in CQL. */
export function cqlName(name: string): string {
  return `"${escaped(name).replaceAll('"', '\\"')}"`
}

/** A String in CQL. */
export function cqlText(text: string): string {
  return `'${escaped(text).replaceAll("'", "\\'")}'`
}

/** A Decimal in CQL. */
export function cqlDecimal(value: number): string {
  const digits = Number.isInteger(value) ? value.toFixed(1) : String(value)
  return value < 0 ? `(${digits})` : digits
}

function escaped(text: string): string {
  const plain = text.replaceAll('\\', '\\\\')
  return plain.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function joined(members: readonly Formula[], word: string): string {
  return `(${members.map(formulaToCql).join(word)})`
}

function truthLiteral(truth: Truth): string {
  return truth === 'unknown' ? '(null as Boolean)' : truth
}

const operators = { ge: '>=', gt: '>', le: '<=', lt: '<' } satisfies Record<Comparison, string>

// The worse end of the interval decides "true", the better end "false"; between them it is unknown.
function compare({ amount, comparison, limit }: Compare): string {
  const [low, high, bound] =
    amount.kind === 'fact'
      ? [
          cqlName(amount.fact),
          `Coalesce(${cqlName(resultNames.upTo(amount.fact))}, ${cqlName(amount.fact)})`,
          cqlQuantity(plainOf(limit), amount.unit),
        ]
      : [cqlName(amount.lowest), cqlName(amount.highest), cqlDecimal(plainOf(limit))]
  const [worst, best] = comparison === 'ge' || comparison === 'gt' ? [low, high] : [high, low]
  const operator = operators[comparison]
  return `(${worst} ${operator} ${bound} or (${best} ${operator} ${bound} and ${truthLiteral('unknown')}))`
}

function cqlQuantity(value: number, unit: string): string {
  return value < 0 ? `(${value} ${cqlText(unit)})` : `${value} ${cqlText(unit)}`
}

// CQL's Sum ignores nulls and its if takes null for false: the certain ones and the open ones are counted apart.
function atLeast(k: number, members: readonly string[]): string {
  const count = (test: string) => members.map((member) => `(if ${member} is ${test} then `)
  const certain = count('true').map((start) => `${start}1 else 0)`)
  const open = count('false').map((start) => `${start}0 else 1)`)
  return `(case when ${certain.join(' + ')} >= ${k} then true when ${open.join(' + ')} < ${k} then false else ${truthLiteral('unknown')} end)`
}
