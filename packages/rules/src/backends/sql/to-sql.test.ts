import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { recommendation, ruleSet } from '../../assess.test-kit.ts'
import { exportCases } from '../export-cases.test-kit.ts'
import { resultNames } from '../result-names.ts'
import { openDuckDb } from './duckdb.test-kit.ts'
import { exactSqlDifferences, sqlDifferences } from './run-sql.test-kit.ts'
import { toSql } from './to-sql.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let duckDb: Awaited<ReturnType<typeof openDuckDb>>
beforeAll(async () => {
  duckDb = await openDuckDb()
})
afterAll(() => duckDb.close())

test('SQL on DuckDB answers as the interpreter does, row by row and in its counts', async () => {
  for (const cases of exportCases(12, 200, 20261123))
    expect(await sqlDifferences(cases, 'duckdb', duckDb.run)).toEqual([])
})

test('the exact layer in SQL finds the outcome that every completion of a row comes to', async () => {
  let cases = 0
  for (const each of exportCases(8, 100, 20261126)) {
    const exact = await exactSqlDifferences(each, 'duckdb', duckDb.run)
    expect(exact.differences).toEqual([])
    cases += exact.cases
  }
  expect(cases).toBeGreaterThan(400)
})

test('the exact layer settles what the trace leaves open', async () => {
  const older = { fact: 'age', ge: 65, unit: 'a' } as const
  const both = { any: [{ all: [older, { is: 'a' }] }, { all: [{ not: older }, { is: 'a' }] }] }
  const { rows } = toSql(ruleSet({ recommendations: [recommendation({ id: 'it', onlyIf: both })] }), {
    dialect: 'duckdb',
    table: 'either',
    exact: true,
    results: ['recommendation it outcome', 'recommendation it exact outcome', 'recommendation it settled'],
  })
  await duckDb.run('CREATE TABLE either (id INTEGER, age INTEGER, a BOOLEAN)')
  await duckDb.run('INSERT INTO either VALUES (1, NULL, TRUE), (2, 70, NULL)')
  expect(await duckDb.run(`${rows} ORDER BY id`)).toEqual([
    {
      id: 1,
      'recommendation it outcome': 'needs-data',
      'recommendation it exact outcome': 'for',
      'recommendation it settled': true,
    },
    {
      id: 2,
      'recommendation it outcome': 'needs-data',
      'recommendation it exact outcome': 'needs-data',
      'recommendation it settled': false,
    },
  ])
})

const rules = ruleSet({
  define: { adult: { fact: 'age', ge: 18, unit: 'a' } },
  recommendations: [recommendation({ id: 'it', onlyIf: { any: [{ ref: 'adult' }, { is: 'a' }] } })],
})

test('a table without a column for the upper end holds exact values', () => {
  const { rows } = toSql(rules, { dialect: 'postgres', table: 'people', results: ['definition adult'] })
  expect(rows).toBe(
    [
      'WITH "layer 0" AS MATERIALIZED (SELECT "id" AS "key 1", "age" AS "age" FROM "people"),',
      '"layer 1" AS MATERIALIZED (SELECT "key 1", ("age" >= 18) AS "definition adult" FROM "layer 0")',
      'SELECT "key 1" AS "id", "definition adult" FROM "layer 1"',
    ].join('\n'),
  )
})

test('names of tables and columns are quoted, and stay names', async () => {
  const evil = 'p"; DROP TABLE people; --'
  const { rows } = toSql(rules, {
    dialect: 'duckdb',
    table: ['main', evil],
    key: ['who"'],
    columns: { age: { from: 'age"at', to: 'age"to' } },
    results: ['definition adult', 'recommendation it outcome'],
  })
  await duckDb.run(
    `CREATE TABLE "p""; DROP TABLE people; --" ("who""" INTEGER, "age""at" INTEGER, "age""to" INTEGER, a BOOLEAN)`,
  )
  await duckDb.run(
    `INSERT INTO "p""; DROP TABLE people; --" VALUES (1, 17, NULL, NULL), (2, 17, 18, NULL), (3, 18, NULL, NULL)`,
  )
  expect(await duckDb.run(`${rows} ORDER BY 1`)).toEqual([
    { 'who"': 1, 'definition adult': false, 'recommendation it outcome': 'needs-data' },
    { 'who"': 2, 'definition adult': null, 'recommendation it outcome': 'needs-data' },
    { 'who"': 3, 'definition adult': true, 'recommendation it outcome': 'for' },
  ])
})

test('names that a dialect would cut off or take for one another are kept apart', () => {
  const long = `long-${'x'.repeat(60)}`
  const define = { [`${long}1`]: { is: 'a' }, [`${long}2`]: { is: 'b' }, Up: { is: 'a' }, up: { is: 'b' } }
  const results = Object.keys(define).map(resultNames.definition)
  const columns = (dialect: 'postgres' | 'duckdb') => [
    ...toSql(ruleSet({ define }), { dialect, table: 't', results }).columns.values(),
  ]
  for (const column of columns('postgres')) expect(column.length).toBeLessThanOrEqual(63)
  expect(new Set(columns('postgres')).size).toBe(4)
  expect(new Set(columns('duckdb').map((name) => name.toLowerCase())).size).toBe(4)
})

test('what the rule set does not have is refused by name', () => {
  const of = (options: object) => () => toSql(rules, { dialect: 'duckdb', table: 't', ...options })
  expect(of({ results: ['definition child'] })).toThrow('no result "definition child"')
  expect(of({ columns: { weight: { from: 'w' } } })).toThrow('no fact "weight"')
  expect(of({ columns: { a: { from: 'a', to: 'b' } } })).toThrow('"a" is no quantity')
})
