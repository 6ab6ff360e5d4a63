import { evaluate } from '../../evaluate.ts'
import { differencesOf } from '../compare-results.test-kit.ts'
import type { ResultValue } from '../expected-results.test-kit.ts'
import type { ExportCases } from '../export-cases.test-kit.ts'
import { resultNames } from '../result-names.ts'
import type { SqlDialect } from './column-names.ts'
import { intervalColumns, patientTable } from './patient-table.test-kit.ts'
import { type SqlExport, toSql } from './to-sql.ts'

/** Runs one SQL statement; rows by column name. */
export type RunSql = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>

/** Where the SQL of a rule set differs from the interpreter, row by row and in its counts. */
export async function sqlDifferences(
  { ruleSet, patients }: ExportCases,
  dialect: SqlDialect,
  run: RunSql,
): Promise<readonly string[]> {
  const table = 'patients to assess'
  for (const statement of patientTable(
    table,
    ruleSet,
    patients.map((patient) => patient.snapshot),
  ))
    await run(statement)
  const exported = toSql(ruleSet, { dialect, table, columns: intervalColumns(ruleSet) })
  const rows = new Map((await run(exported.rows)).map((row) => [Number(row.id), row]))
  const counts = await run(exported.counts)
  await run(`DROP TABLE "${table}"`)
  const expected = patients.map((patient) => patient.expected)
  const ofRows = expected.flatMap((one, i) => differencesOf(one, resultsOf(rows.get(i) ?? {}, exported)))
  return [...ofRows, ...countDifferences(expected, counts)]
}

/** Where the exact layer in SQL differs from `evaluate`, on patients whose data do not contradict themselves. */
export async function exactSqlDifferences(
  { ruleSet, patients }: ExportCases,
  dialect: SqlDialect,
  run: RunSql,
): Promise<{ readonly cases: number; readonly differences: readonly string[] }> {
  const table = 'patients to assess'
  const snapshots = patients.map((patient) => patient.snapshot)
  for (const statement of patientTable(table, ruleSet, snapshots)) await run(statement)
  const options = { dialect, table, columns: intervalColumns(ruleSet), exact: true }
  const exported = toSql(ruleSet, options)
  const rows = new Map((await run(exported.rows)).map((row) => [Number(row.id), row]))
  await run(`DROP TABLE "${table}"`)
  const differences = exported.undetermined.map((id) => `${id} is undetermined`)
  let cases = 0
  for (const [i, snapshot] of snapshots.entries()) {
    const evaluation = evaluate(ruleSet, snapshot)
    if (evaluation.conflicts.length > 0) continue
    cases += 1
    const expected = evaluation.recommendations.flatMap(
      ({ id, outcome, settled }): [string, ResultValue][] => [
        [resultNames.exactOutcome(id), outcome.kind],
        [resultNames.settled(id), settled],
      ],
    )
    differences.push(...differencesOf(new Map(expected), resultsOf(rows.get(i) ?? {}, exported)))
  }
  return { cases, differences }
}

function resultsOf(
  row: Readonly<Record<string, unknown>>,
  exported: SqlExport,
): ReadonlyMap<string, ResultValue> {
  return new Map(
    [...exported.columns].map(([name, column]) => {
      const value = row[column]
      const text = typeof value === 'string' && name.startsWith('score ') ? Number(value) : value
      return [name, text as ResultValue]
    }),
  )
}

function countDifferences(
  expected: readonly ReadonlyMap<string, ResultValue>[],
  counts: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  return counts.flatMap((row) => {
    const name = String(row.result)
    const answers = expected.map((one) => one.get(name))
    const many = (value: ResultValue) => answers.filter((answer) => answer === value).length
    const wanted = [many(true), many(false), many(null)].join('/')
    const said = [row.true, row.false, row.unknown].map(String).join('/')
    return answers.includes(undefined) || said === wanted
      ? []
      : [`${name}: counts ${said} instead of ${wanted}`]
  })
}
