import { programOf } from '../../parse-rule-set.ts'
import type { RuleSet } from '../../rule-set.ts'
import { plainScore } from '../../score.ts'
import { parametersOf } from '../elm/to-elm.ts'
import type { Cases, Statement } from '../formula.ts'
import { statementsOf } from '../statements.ts'
import { cqlDecimal, cqlName, cqlText, formulaToCql } from './formula-to-cql.ts'

/**
 * A rule set as CQL text (1.5): the same parameters, names and answers as `toElm`. It reads nothing but its
 * parameters, so it needs no model and stands in the context Unfiltered. Parameters are Boolean, String, Date,
 * or Quantity in the fact's own UCUM unit, null where unknown; results are Boolean or null. Throws a TypeError
 * for what is no rule set. Time and text are linear in the rule set, but for the members of one `pick`, which
 * are repeated as conditions of those after them.
 */
export function toCql(ruleSet: RuleSet): string {
  const program = programOf(ruleSet)
  const parameters = [...program.facts].flatMap(([id, fact]) =>
    parametersOf(id, fact).map(({ name, type }) => `parameter ${cqlName(name)} ${type}`),
  )
  return [
    `library ${cqlName(ruleSet.id)} version ${cqlText(ruleSet.version)}`,
    ...(parameters.length > 0 ? [parameters.join('\n')] : []),
    'context Unfiltered',
    ...statementsOf(program).map(statementToCql),
    '',
  ].join('\n\n')
}

function statementToCql(statement: Statement): string {
  const access = statement.internal ? 'private ' : ''
  return `define ${access}${cqlName(statement.name)}:\n  ${expressionOf(statement)}`
}

function expressionOf(statement: Statement): string {
  const points = (halfPoints: number) => cqlDecimal(plainScore(halfPoints))
  switch (statement.kind) {
    case 'truth':
      return formulaToCql(statement.formula)
    case 'points':
      return [points(statement.base), ...statement.items.map((item) => casesToCql(item, points))].join(' + ')
    case 'word':
      return casesToCql(statement.word, cqlText)
  }
}

function casesToCql<V>({ cases, otherwise }: Cases<V>, write: (value: V) => string): string {
  if (cases.length === 0) return write(otherwise)
  const whens = cases.map((one) => `when ${formulaToCql(one.if)} then ${write(one.value)}`)
  return `(case ${whens.join(' ')} else ${write(otherwise)} end)`
}
