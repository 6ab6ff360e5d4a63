import { join } from 'node:path'
import {
  clearUnfinished,
  type Database,
  keptSecret,
  makeDataFolder,
  migrate,
  openDatabase,
  prepareAppRole,
  startEmbedded,
  verifyDatabase,
} from '@guideboard/database'
import { read } from './audit/doors.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Ctx } from './platform/ctx.ts'
import type { Log } from './platform/log.ts'
import { sealWith } from './platform/seal.ts'

/** An opened database, ready to serve, and whether it still has to be filled. */
export interface OpenInstallation {
  readonly database: Database
  /** Nothing is set up yet: neither people nor articles, nor what this installation is. */
  readonly fresh: boolean
  /** The installation's own context, for setting up. */
  readonly ctx: Ctx
  close(): Promise<void>
}

/**
 * Brings the database up (the embedded one, or the one that DATABASE_URL names), migrates it with the
 * owner's connection, and opens it with the serving role alone.
 * @throws Error with one plain sentence
 */
export async function openInstallation(
  config: Config,
  say: (sentence: string) => void,
  log: Log,
): Promise<OpenInstallation> {
  // Secrets are kept there unless they are given; better refused before the database is touched than after.
  const keepsSecrets = config.appDatabaseUrl === undefined || config.sealKey === undefined
  if (config.databaseUrl !== undefined && keepsSecrets) {
    makeDataFolder(config.dataFolder, false)
  }
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbedded({ dataFolder: join(config.dataFolder, 'postgres'), log: say })
      : undefined
  let database: Database | undefined
  const close = async () => {
    await database?.close()
    await embedded?.stop()
  }
  try {
    const ownerUrl = embedded?.ownerUrl ?? config.databaseUrl ?? ''
    if (embedded !== undefined) await clearUnfinished(ownerUrl, say)
    await migrate(ownerUrl, say)
    const appUrl =
      config.appDatabaseUrl ?? (await prepareAppRole(ownerUrl, join(config.dataFolder, 'app-password')))
    database = openDatabase({ appUrl })
    const problems = await verifyDatabase(database)
    if (problems.length > 0) throw new Error(problems.join('\n'))
    const seal = sealWith(config.sealKey ?? keptSecret(join(config.dataFolder, 'seal-key')))
    const ctx: Ctx = {
      actor: { kind: 'system', name: 'installation' },
      clock: systemClock,
      log,
      requestId: 'start',
      database,
      seal,
    }
    const fresh = await isFresh(ctx)
    return { database, fresh, ctx, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** @throws Error when an earlier set-up of a database that is not ours to empty was interrupted */
async function isFresh(ctx: Ctx): Promise<boolean> {
  const { installations, people } = await read(ctx, async (tx) => ({
    installations: await tx.installation.count(),
    people: await tx.person.count(),
  }))
  if (installations > 0) return false
  if (people === 0) return true
  throw new Error(
    'An earlier set-up of this database was interrupted. Drop the database, create it again, and start once more.',
  )
}
