import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockDataFolder } from '../embedded/data-folder-lock.ts'
import { clearLeftoverServer } from '../embedded/leftover-server.ts'
import { startEmbedded } from '../embedded/start-embedded.ts'
import { generateClient } from '../generate-client.ts'
import { connect } from '../migrations/advisory-lock.ts'
import { migrate } from '../migrations/migrate.ts'
import { prepareAppRole } from '../prepare-app-role.ts'

/** Connection strings of the template database, which is migrated and empty. */
export interface TestCluster {
  readonly ownerUrl: string
  readonly appUrl: string
}

export interface RunningTestCluster extends TestCluster {
  /** Ends the server and removes its folder. */
  stop(): Promise<void>
}

const prefix = 'guideboard-test-'

// Nothing here outlives the run, so nothing needs to reach the disk.
const throwaway = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }

/** A temporary PostgreSQL with the template database. */
export async function startTestCluster(): Promise<RunningTestCluster> {
  generateClient()
  await removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(folder, 0o711) // run by root, the server is another user and must get in
  const postgres = await startEmbedded({ dataFolder: folder, log: () => undefined, settings: throwaway })
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const ownerUrl = await emptyDatabase(postgres.ownerUrl, 'guideboard_template')
    await migrate(ownerUrl, () => undefined)
    return { ownerUrl, appUrl: await prepareAppRole(ownerUrl, join(folder, 'app-password')), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function emptyDatabase(ownerUrl: string, name: string): Promise<string> {
  const owner = await connect(ownerUrl)
  await owner.query(`CREATE DATABASE ${owner.escapeIdentifier(name)}`)
  await owner.end()
  const url = new URL(ownerUrl)
  url.pathname = `/${name}`
  return url.href
}

// A run that was killed could not clean up: its folders are free to lock.
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    try {
      const lock = lockDataFolder(folder)
      await clearLeftoverServer(join(folder, 'postgres'), () => undefined)
      rmSync(folder, { recursive: true, force: true })
      lock.release()
    } catch {
      // In use by another run, or another user's: not ours to remove.
    }
  }
}
