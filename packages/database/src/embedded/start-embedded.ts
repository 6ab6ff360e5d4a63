import { join, resolve } from 'node:path'
import { keptSecret } from '../kept-secret.ts'
import type { Log } from '../log.ts'
import { placeCluster } from './cluster-place.ts'
import { createCluster, ownerName } from './create-cluster.ts'
import { makeDataFolder } from './data-folder.ts'
import { lockDataFolder } from './data-folder-lock.ts'
import { clearLeftoverServer } from './leftover-server.ts'
import { packagedBinaries } from './postgres-binaries.ts'
import { runServer } from './run-server.ts'
import { serverUser } from './server-user.ts'

export interface EmbeddedOptions {
  /** Holds everything; made when missing. One Guideboard at a time uses it. */
  readonly dataFolder: string
  /** On 127.0.0.1; a free one is taken when not given. */
  readonly port?: number
  readonly log: Log
  /** More server settings. Tests only: switching fsync off loses data in a crash. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface EmbeddedPostgres {
  /** Connection string of the owner, database `guideboard`. Never given to what serves requests. */
  readonly ownerUrl: string
  readonly port: number
  readonly dataFolder: string
  /** The server's process; another one after the server was killed and started again. */
  serverPid(): number
  /** Stops the server cleanly and frees the data folder. */
  stop(): Promise<void>
}

/**
 * Starts the bundled PostgreSQL on a data folder, which is made on the first start and kept afterwards.
 * Recovers from a kill -9 of either process. Throws an Error with one plain sentence.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log } = options
  const dataFolder = resolve(options.dataFolder)
  const user = serverUser(log)
  makeDataFolder(dataFolder, user !== undefined)
  const lock = lockDataFolder(dataFolder)
  try {
    const password = keptSecret(join(dataFolder, 'owner-password'))
    const place = placeCluster(dataFolder, packagedBinaries(), user, log)
    const sync = options.settings?.fsync !== 'off'
    if (await createCluster(place, password, sync)) log(`Created a database in ${place.cluster}`)
    await clearLeftoverServer(place.cluster, log)
    const server = await runServer({ ...options, place, password, logFile: join(dataFolder, 'postgres.log') })
    return {
      ownerUrl: `postgresql://${ownerName}:${password}@127.0.0.1:${server.port}/guideboard`,
      port: server.port,
      dataFolder,
      serverPid: server.pid,
      stop: async () => {
        try {
          await server.stop()
        } finally {
          lock.release()
        }
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
