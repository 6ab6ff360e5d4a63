import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { connect } from '../migrations/advisory-lock.ts'
import { type Database, openDatabase } from '../open-database.ts'
import type {} from './start-test-cluster.ts'
import type { TestCluster } from './test-cluster.ts'

export interface TestDatabase {
  /** As the API has it: the role guideboard_app. */
  readonly database: Database
  readonly ownerUrl: string
  readonly appUrl: string
  /** Runs a statement as the owner, who stands above row-level security, with actor `system:test`. */
  sql<Row extends pg.QueryResultRow>(statement: string, values?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export interface TestDatabaseOptions {
  readonly poolSize?: number
  /** Without any table: for tests of the migrations themselves. */
  readonly unmigrated?: boolean
  /** Where to make it, for a proof that starts its own; the cluster of the test run unless given. */
  readonly cluster?: TestCluster
}

/** A database of its own, migrated and without rows, cloned from the template. Close it in afterAll. */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const cluster = options.cluster ?? inject('testCluster')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const ownerUrl = withDatabase(cluster.ownerUrl, name)
  const appUrl = withDatabase(cluster.appUrl, name)
  await administer(
    cluster.ownerUrl,
    `CREATE DATABASE ${name} TEMPLATE ${options.unmigrated ? 'template0' : 'guideboard_template'}`,
  )

  const owner = await connect(ownerUrl)
  await owner.query(`SELECT set_config('app.actor', 'system:test', false)`)
  let last: Promise<unknown> = Promise.resolve()
  const database = openDatabase({ appUrl, poolSize: options.poolSize ?? 5 })
  return {
    database,
    ownerUrl,
    appUrl,
    sql: <Row extends pg.QueryResultRow>(statement: string, values: readonly unknown[] = []) => {
      // One connection takes one statement at a time; factories may be called side by side.
      const rows = last.then(async () => (await owner.query<Row>(statement, [...values])).rows)
      last = rows.catch(() => undefined)
      return rows
    },
    close: async () => {
      await database.close()
      await owner.end()
      await administer(cluster.ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function administer(clusterUrl: string, statement: string): Promise<void> {
  const client = await connect(withDatabase(clusterUrl, 'postgres'))
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
