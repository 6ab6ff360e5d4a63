import type { Comparison } from '../../conditions/limits.ts'
import { plainOf } from '../../decimal.ts'
import type { Truth } from '../../truth.ts'
import type { Compare, Formula } from '../formula.ts'
import { resultNames } from '../result-names.ts'
import type { ElmNode } from './elm-library.ts'

/** A formula as an ELM expression of type Boolean. */
export function formulaToElm(formula: Formula): ElmNode {
  switch (formula.kind) {
    case 'constant':
      return truthLiteral(formula.truth)
    case 'all':
      return folded('And', formula.members.map(formulaToElm))
    case 'any':
      return folded('Or', formula.members.map(formulaToElm))
    case 'not':
      return { type: 'Not', operand: formulaToElm(formula.member) }
    case 'at-least':
      return atLeast(formula.atLeast, formula.members.map(formulaToElm))
    case 'certain':
      return { type: 'IsTrue', operand: formulaToElm(formula.member) }
    case 'possible':
      return { type: 'Not', operand: { type: 'IsFalse', operand: formulaToElm(formula.member) } }
    case 'boolean':
      return parameter(formula.fact)
    case 'code':
      return folded(
        'Or',
        formula.codes.map((code) => ({
          type: 'Equal',
          operand: [parameter(formula.fact), textLiteral(code)],
        })),
      )
    case 'compare':
      return compare(formula)
    case 'known':
      return { type: 'Not', operand: { type: 'IsNull', operand: parameter(formula.fact) } }
    case 'named':
      return reference(formula.name)
  }
}

/** A name in the types of ELM. */
export function elmType(name: string): string {
  return `{urn:hl7-org:elm-types:r1}${name}`
}

export function literal(valueType: string, value: string): ElmNode {
  return { type: 'Literal', valueType: elmType(valueType), value }
}

export function textLiteral(value: string): ElmNode {
  return literal('String', value)
}

/** And, Or and Add take two operands: folded in halves, so that long lists nest by their logarithm only. */
export function folded(type: 'And' | 'Or' | 'Add', operands: readonly ElmNode[]): ElmNode {
  const [first] = operands
  if (first === undefined) throw new TypeError(`${type} of nothing`)
  if (operands.length === 1) return first
  const middle = Math.ceil(operands.length / 2)
  return {
    type,
    operand: [folded(type, operands.slice(0, middle)), folded(type, operands.slice(middle))],
  }
}

function truthLiteral(truth: Truth): ElmNode {
  if (truth !== 'unknown') return literal('Boolean', truth)
  return {
    type: 'As',
    operand: { type: 'Null' },
    asTypeSpecifier: { type: 'NamedTypeSpecifier', name: elmType('Boolean') },
  }
}

function parameter(name: string): ElmNode {
  return { type: 'ParameterRef', name }
}

function reference(name: string): ElmNode {
  return { type: 'ExpressionRef', name }
}

const comparisonTypes = {
  ge: 'GreaterOrEqual',
  gt: 'Greater',
  le: 'LessOrEqual',
  lt: 'Less',
} satisfies Record<Comparison, string>

// The worse end of the interval decides "true", the better end "false"; between them it is unknown.
function compare({ amount, comparison, limit }: Compare): ElmNode {
  const [low, high, bound] =
    amount.kind === 'fact'
      ? [
          parameter(amount.fact),
          { type: 'Coalesce', operand: [parameter(resultNames.upTo(amount.fact)), parameter(amount.fact)] },
          { type: 'Quantity', value: plainOf(limit), unit: amount.unit },
        ]
      : [reference(amount.lowest), reference(amount.highest), literal('Decimal', decimal(plainOf(limit)))]
  const [worst, best] = comparison === 'ge' || comparison === 'gt' ? [low, high] : [high, low]
  const type = comparisonTypes[comparison]
  const perhaps = { type: 'And', operand: [{ type, operand: [best, bound] }, truthLiteral('unknown')] }
  return { type: 'Or', operand: [{ type, operand: [worst, bound] }, perhaps] }
}

/** A number as ELM writes a Decimal. */
export function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value)
}

// CQL's Sum ignores nulls and its If takes null for false: the certain ones and the open ones are counted apart.
function atLeast(k: number, members: readonly ElmNode[]): ElmNode {
  const count = (test: 'IsTrue' | 'IsFalse', met: string, unmet: string) =>
    folded(
      'Add',
      members.map((member) => ({
        type: 'If',
        condition: { type: test, operand: member },
        // biome-ignore lint/suspicious/noThenProperty: ELM's own word
        then: literal('Integer', met),
        else: literal('Integer', unmet),
      })),
    )
  const needed = literal('Integer', String(k))
  return {
    type: 'Case',
    caseItem: [
      {
        when: { type: 'GreaterOrEqual', operand: [count('IsTrue', '1', '0'), needed] },
        // biome-ignore lint/suspicious/noThenProperty: ELM's own word
        then: truthLiteral('true'),
      },
      {
        when: { type: 'Less', operand: [count('IsFalse', '0', '1'), needed] },
        // biome-ignore lint/suspicious/noThenProperty: ELM's own word
        then: truthLiteral('false'),
      },
    ],
    else: truthLiteral('unknown'),
  }
}
