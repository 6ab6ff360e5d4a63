import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCql } from '../backends/cql/to-cql.ts'
import { toElm } from '../backends/elm/to-elm.ts'
import { toSql } from '../backends/sql/to-sql.ts'
import { parseRuleSet } from '../parse-rule-set.ts'
import { randomRuleSet } from '../random-rule-set.test-kit.ts'
import type { RuleSet } from '../rule-set.ts'
import example from '../worked-example.json' with { type: 'json' }
import { difference } from './difference.ts'
import { semanticHash } from './semantic-hash.ts'

type Json = unknown

function hash(document: unknown): string {
  return semanticHash(read(document))
}

function read(document: unknown): RuleSet {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.ruleSet
}

// Members in reverse, doubled denials, and every sentence and citation another one.
function reworded(json: Json, key = ''): Json {
  if (Array.isArray(json)) {
    const members = json.map((one) => reworded(one))
    return ['all', 'any', 'of', 'contraindications', 'cautions', 'codes'].includes(key)
      ? members.toReversed()
      : members
  }
  if (typeof json !== 'object' || json === null)
    return ['statement', 'locator', 'clinician'].includes(key) ? 'other' : json
  const entries = Object.entries(json).map(([name, value]) => [name, reworded(value, name)] as const)
  const copy = Object.fromEntries(entries)
  return 'is' in copy ? { not: { not: copy } } : copy
}

const change = (from: string, to: string) => JSON.parse(JSON.stringify(example).replace(from, to)) as unknown

test('other words leave the hash of the meaning as it is', () => {
  const { cases: _, ...other } = reworded(example) as Record<string, unknown>
  expect(
    hash({
      ...other,
      version: '1.0.1',
      recommendations: [...(other.recommendations as unknown[])].reverse(),
    }),
  ).toBe(hash(example))
  expect(hash(change('"ge":6,"unit":"wk"', '"ge":42,"unit":"d"'))).toBe(hash(example))
  expect(hash(change('"gt":2,"unit":"wk"', '"ge":15,"unit":"d"'))).toBe(hash(example))
  expect(hash(JSON.parse(JSON.stringify(example).replaceAll('sixWeeksFailed', 'longEnough')))).toBe(
    hash(example),
  )
})

test.each([
  ['a limit', '"ge":6', '"ge":5'],
  ['a policy', '"ifContraindicationUnknown":"withhold"', '"ifContraindicationUnknown":"caution"'],
  ['a strength', '"strength":"conditional"', '"strength":"strong"'],
  ['a code of a value set', '"8123"', '"8124"'],
  ['a caution', '"gt":2,"unit":"wk"', '"ge":2,"unit":"wk"'],
])('%s is meaning', (_, from, to) => {
  expect(hash(change(from, to))).not.toBe(hash(example))
})

test('what has the same hash never demands more than a patch', () => {
  fc.assert(
    fc.property(randomRuleSet, (document) => {
      const [before, after] = [read(document), read(reworded(document))]
      expect(semanticHash(after)).toBe(semanticHash(before))
      const found = difference(before, after)
      expect([found.advice, found.outputs]).toEqual([[], []])
      expect(['none', 'patch']).toContain(found.bump)
    }),
    { numRuns: 60, seed: 20261122 },
  )
})

test("collecting advice changes nobody's advice and no export: a patch, with the same hash", () => {
  const [before, after] = [read(example), read({ ...example, collect: true })]
  expect(semanticHash(after)).toBe(semanticHash(before))
  expect(difference(before, after)).toMatchObject({
    bump: 'patch',
    parts: [{ path: '/collect', demands: 'patch' }],
  })
  expect(toElm(after)).toEqual(toElm(before))
  expect(toCql(after)).toEqual(toCql(before))
  const options = { dialect: 'postgres', table: 'patient' } as const
  expect(toSql(after, options)).toEqual(toSql(before, options))
})
