import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shippedGuidelines } from '../../packages/content/guidelines/index.ts'
import { startEmbedded } from '../../packages/database/src/embedded/start-embedded.ts'
import { connect } from '../../packages/database/src/migrations/advisory-lock.ts'
import { differencesOf } from '../../packages/rules/src/backends/compare-results.test-kit.ts'
import { toCql } from '../../packages/rules/src/backends/cql/to-cql.ts'
import { cqlTranslator } from '../../packages/rules/src/backends/cql/translate-cql.test-kit.ts'
import { elmRunner } from '../../packages/rules/src/backends/elm/run-elm.test-kit.ts'
import { toElm } from '../../packages/rules/src/backends/elm/to-elm.ts'
import {
  type ExportCases,
  exportCases,
  ownCases,
} from '../../packages/rules/src/backends/export-cases.test-kit.ts'
import type { SqlDialect } from '../../packages/rules/src/backends/sql/column-names.ts'
import { openDuckDb } from '../../packages/rules/src/backends/sql/duckdb.test-kit.ts'
import {
  exactSqlDifferences,
  type RunSql,
  sqlDifferences,
} from '../../packages/rules/src/backends/sql/run-sql.test-kit.ts'
import type { Area } from './figure.ts'

/** Cases that one backend ran, and the results in which it differed from the interpreter. */
interface Tally {
  cases: number
  differences: number
}

const seed = 20261122

/**
 * Exports against the interpreter: the shipped guidelines with the patients of their cases, and random rule
 * sets with random patients, every result by name. A case is one patient under one rule set; ELM and both
 * databases answer the same ones. The exact layer in SQL answers further ones, against the whole evaluation.
 */
export const verifyRulesExports: Area = async ({ figure, progress }) => {
  const [elm, cql, postgres, duckDb] = [noTally(), noTally(), noTally(), noTally()]
  const record = (tally: Tally, cases: number, differences: readonly string[]) => {
    tally.cases += cases
    tally.differences += differences.length
    for (const difference of differences.slice(0, 3)) progress(difference)
  }
  const translate = await cqlTranslator()
  const shipped = shippedGuidelines.flatMap(({ content }) =>
    content.ruleSet ? [ownCases(content.ruleSet, 150)] : [],
  )
  await withDatabases(async (run) => {
    for (const cases of both(shipped, exportCases(200, 500, seed))) {
      const { length } = cases.patients
      record(elm, length, await elmDifferences(cases, toElm(cases.ruleSet)))
      record(postgres, length, await sqlDifferences(cases, 'postgres', run.postgres))
      record(duckDb, length, await sqlDifferences(cases, 'duckdb', run.duckdb))
    }
    for (const cases of both(shipped, exportCases(40, 250, seed + 2000)))
      for (const [dialect, tally] of [
        ['postgres', postgres],
        ['duckdb', duckDb],
      ] as const) {
        const exact = await exactSqlDifferences(cases, dialect, run[dialect])
        record(tally, exact.cases, exact.differences)
      }
  })
  progress(`SQL: ${postgres.cases} rows on PostgreSQL, ${duckDb.cases} on DuckDB`)
  for (const cases of both(shipped, exportCases(40, 50, seed + 1000)))
    record(cql, cases.patients.length, await elmDifferences(cases, translate(toCql(cases.ruleSet))))

  figure({ name: 'rules.elm_cases', value: elm.cases, bar: { atLeast: 100_000 } })
  figure({ name: 'rules.elm_differences', value: elm.differences, bar: { atMost: 0 } })
  figure({ name: 'rules.cql_cases', value: cql.cases, bar: { atLeast: 1_000 } })
  figure({ name: 'rules.cql_differences', value: cql.differences, bar: { atMost: 0 } })
  figure({ name: 'rules.sql_cases', value: postgres.cases + duckDb.cases, bar: { atLeast: 200_000 } })
  figure({
    name: 'rules.sql_differences',
    value: postgres.differences + duckDb.differences,
    bar: { atMost: 0 },
  })
}

function* both(first: Iterable<ExportCases>, second: Iterable<ExportCases>): Generator<ExportCases> {
  yield* first
  yield* second
}

function noTally(): Tally {
  return { cases: 0, differences: 0 }
}

async function elmDifferences({ ruleSet, patients }: ExportCases, elm: unknown): Promise<readonly string[]> {
  const run = elmRunner(ruleSet, elm)
  const differences: string[] = []
  for (const { snapshot, expected } of patients)
    differences.push(...differencesOf(expected, await run(snapshot)))
  return differences
}

// Nothing here outlives the run, so nothing needs to reach the disk.
const throwaway = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

async function withDatabases(
  work: (run: Readonly<Record<SqlDialect, RunSql>>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guideboard-verify-'))
  chmodSync(folder, 0o711) // run by root, the server is another user and must get in
  const server = await startEmbedded({ dataFolder: folder, log: () => undefined, settings: throwaway })
  const duckDb = await openDuckDb()
  try {
    const client = await connect(server.ownerUrl)
    try {
      await work({ postgres: async (sql) => (await client.query(sql)).rows, duckdb: duckDb.run })
    } finally {
      await client.end()
    }
  } finally {
    duckDb.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
