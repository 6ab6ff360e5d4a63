import { DuckDBInstance } from '@duckdb/node-api'
import type { RunSql } from './run-sql.test-kit.ts'

/** An empty DuckDB in memory. */
export async function openDuckDb(): Promise<{ readonly run: RunSql; readonly close: () => void }> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
