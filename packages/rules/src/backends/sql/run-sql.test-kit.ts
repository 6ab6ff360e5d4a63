import { differencesOf } from '../compare-results.test-kit.ts'
import type { ResultValue } from '../expected-results.test-kit.ts'
import type { ExportCases } from '../export-cases.test-kit.ts'
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
