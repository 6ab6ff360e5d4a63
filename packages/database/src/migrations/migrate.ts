import pg from 'pg'
import { connectFailure } from '../connect-failure.ts'
import type { Log } from '../log.ts'
import { withAdvisoryLock } from './advisory-lock.ts'
import { migrationFiles } from './migration-files.ts'
import { applyMigrations, openSchemaEngine } from './schema-engine.ts'
import { schemaEngineAdapter } from './schema-engine-adapter.ts'

/**
 * Brings the database up to the migrations of this checkout, as `prisma migrate deploy` would, and answers the
 * names of those it applied. Two processes may call it at once. Throws an Error with one plain sentence when the
 * database cannot be reached or its history is not that of this checkout.
 */
export async function migrate(ownerUrl: string, log: Log): Promise<readonly string[]> {
  return await withAdvisoryLock(ownerUrl, 'guideboard migrations', async (client) => {
    await refuseOldServer(client)
    await settleInterrupted(client)
    await refuseEdited(client)
    const applied = await apply(ownerUrl, client)
    await client.query(`GRANT SELECT ON _prisma_migrations TO guideboard_app`)
    for (const name of applied) log(`Applied migration ${name}`)
    return applied
  })
}

async function apply(ownerUrl: string, client: pg.Client): Promise<readonly string[]> {
  const byScript = new Map(migrationFiles().map(({ name, sql }) => [sql, name]))
  let failure: Error | undefined
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  pool.on('error', () => undefined) // a lost connection is reported by the query that meets it
  const adapter = schemaEngineAdapter(pool, async (script) => {
    const name = byScript.get(script)
    try {
      await client.query(name === undefined ? script : script + committedMark)
    } catch (error) {
      failure = scriptFailure(error, script, name)
      throw failure
    }
  })
  try {
    const engine = await openSchemaEngine(adapter)
    return await applyMigrations(engine)
  } catch (error) {
    throw failure ?? connectFailure(error)
  } finally {
    await pool.end()
  }
}

// Commits with the script: after a crash it tells "done, not yet noted" from "not done".
const committedMark = `;
UPDATE _prisma_migrations SET logs = 'committed' WHERE finished_at IS NULL AND rolled_back_at IS NULL`

function scriptFailure(error: unknown, script: string, name = 'of the history table'): Error {
  const { message, position, where } = error as { message?: string; position?: string; where?: string }
  const line =
    position === undefined ? '' : ` at line ${script.slice(0, Number(position)).split('\n').length}`
  const context = where === undefined ? '' : ` (${where.split('\n')[0]})`
  return new Error(`Migration ${name} failed${line} and left nothing behind: ${message}${context}`, {
    cause: error,
  })
}

async function historyExists(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`)
  return rows[0].found
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version`)
  if (rows[0].version < 150000) {
    throw new Error(
      `Guideboard needs PostgreSQL 15 or later; this server is ${Math.floor(rows[0].version / 10000)}.`,
    )
  }
}

// A migration is one transaction, so one that a crash interrupted is either wholly there or not at all.
async function settleInterrupted(client: pg.Client): Promise<void> {
  if (!(await historyExists(client))) return
  await client.query(`
    UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1, logs = NULL
      WHERE finished_at IS NULL AND rolled_back_at IS NULL AND logs = 'committed';
    UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`)
}

async function refuseEdited(client: pg.Client): Promise<void> {
  if (!(await historyExists(client))) return
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  const files = new Map(migrationFiles().map(({ name, checksum }) => [name, checksum]))
  for (const { migration_name: name, checksum } of rows) {
    if (!files.has(name)) {
      throw new Error(
        `The database has migration ${name}, which this version does not know: start a newer version.`,
      )
    }
    if (files.get(name) !== checksum) {
      throw new Error(
        `Migration ${name} was changed after this database applied it: restore the file, or use a new database.`,
      )
    }
  }
}
