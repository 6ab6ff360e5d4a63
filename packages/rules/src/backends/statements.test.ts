import { expect, test } from 'vitest'
import { recommendation, ruleSet } from '../assess.test-kit.ts'
import type { Expression } from '../expression.ts'
import { programOf } from '../parse-rule-set.ts'
import { toCql } from './cql/to-cql.ts'
import { toElm } from './elm/to-elm.ts'
import { formulasOf, mentionsOf } from './formula.ts'
import { toSql } from './sql/to-sql.ts'
import { statementsOf } from './statements.ts'

function nested(depth: number): Expression {
  return depth === 0 ? { is: 'a' } : { atLeast: 1, of: [nested(depth - 1), { is: 'b' }] }
}

test('nesting does not multiply: what would be repeated has a name', () => {
  const size = (depth: number) => {
    const rules = ruleSet({ define: { deep: nested(depth) } })
    const { rows } = toSql(rules, { dialect: 'postgres', table: 't' })
    return JSON.stringify(toElm(rules)).length + toCql(rules).length + rows.length
  }
  expect(size(10) - size(9)).toBeLessThan(2 * (size(3) - size(2)))
})

test('every statement stands after those that it names', () => {
  const program = programOf(
    ruleSet({
      define: { late: { ref: 'early' }, early: { score: 'points', ge: 1 }, other: { is: 'b' } },
      scores: { points: { items: [{ if: { ref: 'other' }, points: 1 }] } },
      recommendations: [
        recommendation({ id: 'defeated', onlyIf: { ref: 'late' } }),
        recommendation({
          id: 'defeater',
          onlyIf: { is: 'a' },
          defeats: [{ id: 'defeated', cite: [{ ref: 'r', locator: 'p' }] }],
        }),
      ],
    }),
  )
  const stated = new Set(program.facts.keys())
  for (const statement of statementsOf(program)) {
    for (const name of formulasOf(statement).flatMap(mentionsOf)) expect(stated).toContain(name)
    expect(stated).not.toContain(statement.name)
    stated.add(statement.name)
  }
})

test('a query wider than a database takes is refused, and fits when it selects less', () => {
  const rules = ruleSet({
    recommendations: Array.from({ length: 190 }, (_, i) =>
      recommendation({ id: `r${i}`, onlyIf: { is: 'a' }, action: { verb: 'order', code: `x${i}` } }),
    ),
  })
  const options = { dialect: 'postgres', table: 't' } as const
  expect(() => toSql(rules, options)).toThrow('name fewer in "results"')
  expect(toSql(rules, { ...options, results: ['recommendation r7 outcome'] }).columns.size).toBe(1)
})
