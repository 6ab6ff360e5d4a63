import type { Expression, RuleSet } from '@guideboard/rules'
import { expect, it } from 'vitest'
import { aboutSubject, emptyCondition, subjectOf, subjectsOf } from './subjects.ts'

const rules: RuleSet = {
  schema: 'ruleset/1',
  id: 'r',
  version: '1.0.0',
  facts: {
    flag: { type: 'boolean' },
    age: { type: 'quantity', unit: 'a', domain: [0, 120] },
    sex: { type: 'code', codes: ['f', 'm'] },
  },
  define: { urgent: { is: 'flag' }, step: { choose: [], else: 'x' } },
  scores: { curb: { items: [] } },
  recommendations: [],
}

it.each<[string, Expression]>([
  ['fact flag', { is: 'flag' }],
  ['fact age', { fact: 'age', ge: Number.NaN, unit: 'a' }],
  ['fact sex', { fact: 'sex', in: [] }],
  ['ref urgent', { ref: 'urgent' }],
  ['choose step', { choose: 'step', eq: '' }],
  ['score curb', { score: 'curb', ge: Number.NaN }],
  ['known age', { known: 'age' }],
  ['all', { all: [emptyCondition] }],
  ['any', { any: [emptyCondition] }],
  ['not', { not: emptyCondition }],
  ['at-least', { atLeast: 1, of: [emptyCondition] }],
])('makes of "%s" the construct of its kind, and knows it again', (subject, expression) => {
  expect(aboutSubject(rules, subject, emptyCondition)).toEqual(expression)
  expect(subjectOf(expression)).toBe(subject)
})

it('offers every subject once, what is on record only where that may be asked', () => {
  const values = (record: boolean) =>
    subjectsOf(rules, record).flatMap(({ items }) => items.map(({ value }) => value))
  expect(values(false)).toEqual([
    'all',
    'any',
    'at-least',
    'not',
    'fact flag',
    'fact age',
    'fact sex',
    'ref urgent',
    'choose step',
    'score curb',
  ])
  expect(values(true)).toContain('known age')
})

it('keeps the parts when one combination becomes another, and wraps a single condition', () => {
  const both: Expression = { all: [{ is: 'a' }, { is: 'b' }] }
  expect(aboutSubject(rules, 'any', both)).toEqual({ any: [{ is: 'a' }, { is: 'b' }] })
  expect(aboutSubject(rules, 'not', { is: 'a' })).toEqual({ not: { is: 'a' } })
  expect(aboutSubject(rules, 'at-least', both)).toEqual({ atLeast: 2, of: [{ is: 'a' }, { is: 'b' }] })
})
