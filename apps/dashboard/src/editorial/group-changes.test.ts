import { expect, it } from 'vitest'
import type { Changes, Operation } from './changes-query.ts'
import { groupChanges, summaryOf } from './group-changes.ts'

const graded = (statementKey: string): Operation => ({
  __typename: 'StatementChange',
  kind: 'strength.changed',
  statementKey,
  before: 'conditional',
  after: 'strong',
  texts: [],
})
const titled: Operation = {
  __typename: 'ArticleFieldChange',
  kind: 'article.changed',
  field: 'title',
  before: 'a',
  after: 'b',
  words: [],
}
const entry = (kind: string, id: string, forStatement: string | null): Operation => ({
  __typename: 'EntryChange',
  kind,
  id,
  forStatement,
  paths: [],
})
const patients = (id: string, statementKey: string | null) => ({
  of: 'recommendation',
  id,
  statementKey,
  from: 'for',
  to: 'against',
  region: 'age ≥ 65',
  example: [],
})

it('puts a rule and its patients to the statement it speaks for, and loses nothing', () => {
  const operations = [
    titled,
    graded('S2'),
    entry('rule.changed', 'walk', 'S1'),
    entry('fact.added', 'age', null),
  ]
  const changes: Changes = {
    operations,
    notes: [
      { statementKey: 'S1', recommendation: true, changes: 'rule "walk" changed (when)', reason: 'Why.' },
    ],
    rules: {
      bump: 'MAJOR',
      labelProblem: null,
      undetermined: [],
      affected: [patients('walk', 'S1'), patients('sum', null)],
    },
  }
  const grouped = groupChanges(changes)
  expect(
    grouped.statements.map(({ key, operations, affected }) => [key, operations.length, affected.length]),
  ).toEqual([
    ['S1', 1, 1],
    ['S2', 1, 0],
  ])
  expect([grouped.article, grouped.others, grouped.affected.map(({ id }) => id)]).toEqual([
    [titled],
    [entry('fact.added', 'age', null)],
    ['sum'],
  ])
})

it('counts in words, and says when there is nothing', () => {
  expect(summaryOf([])).toBe('No change')
  expect(summaryOf([graded('S1'), graded('S2'), titled])).toBe('2 grade changes, 1 other change')
})
