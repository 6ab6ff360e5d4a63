import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestDatabase } from '../../packages/database/src/test-kit/test-database.ts'

/** A PostgreSQL of its own, migrated and empty, gone at `close`. Its folder has room for files beside. */
export async function trailDatabase(): Promise<{ readonly test: TestDatabase; readonly folder: string }> {
  const { generateClient } = await import('../../packages/database/src/generate-client.ts')
  generateClient()
  const { migrate, openDatabase, prepareAppRole, startEmbedded } = await import(
    '../../packages/database/src/index.ts'
  )
  const { connect } = await import('../../packages/database/src/migrations/advisory-lock.ts')
  const folder = mkdtempSync(join(tmpdir(), 'guideboard-verify-'))
  chmodSync(folder, 0o711) // run by root, the server is another user and must get in
  // Nothing here outlives the run, so nothing needs to reach the disk.
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
  const postgres = await startEmbedded({ dataFolder: folder, log: () => undefined, settings })
  await migrate(postgres.ownerUrl, () => undefined)
  const appUrl = await prepareAppRole(postgres.ownerUrl, join(folder, 'app-password'))
  const database = openDatabase({ appUrl })
  const owner = await connect(postgres.ownerUrl)
  await owner.query(`SELECT set_config('app.actor', 'system:verify', false)`)
  let last: Promise<unknown> = Promise.resolve()
  const test: TestDatabase = {
    database,
    ownerUrl: postgres.ownerUrl,
    appUrl,
    sql: <Row>(statement: string, values: readonly unknown[] = []) => {
      // One connection takes one statement at a time.
      const rows = last.then(async () => (await owner.query(statement, [...values])).rows as Row[])
      last = rows.catch(() => undefined)
      return rows
    },
    close: async () => {
      await database.close()
      await owner.end()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return { test, folder }
}
