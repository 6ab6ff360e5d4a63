import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keptSecret } from '../kept-secret.ts'
import type { Log } from '../log.ts'
import { ownerName } from './create-cluster.ts'
import { startEmbedded } from './start-embedded.ts'

/** The bundled server as its owner, for one piece of work beside what serves. */
export interface ReachedServer {
  readonly ownerUrl: string
  /** Stops the server when it was started for this. */
  release(): Promise<void>
}

/** Reaches the bundled server where it runs, and starts it where it does not. Throws an Error with one plain sentence. */
export async function reachEmbedded(dataFolder: string, log: Log): Promise<ReachedServer> {
  const folder = resolve(dataFolder)
  const port = runningPort(clusterOf(folder))
  if (port === undefined) {
    const { ownerUrl, stop } = await startEmbedded({ dataFolder: folder, log })
    return { ownerUrl, release: stop }
  }
  const password = keptSecret(join(folder, 'owner-password'))
  return {
    ownerUrl: `postgresql://${ownerName}:${password}@127.0.0.1:${port}/guideboard`,
    release: async () => undefined,
  }
}

function clusterOf(folder: string): string {
  const location = join(folder, 'postgres-location')
  return existsSync(location) ? readFileSync(location, 'utf8').trim() : join(folder, 'postgres')
}

/** The port that a server of this cluster listens on: the fourth line of its pid file, whose first names its process. */
function runningPort(cluster: string): number | undefined {
  try {
    const [pid = '', , , port = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    process.kill(Number.parseInt(pid, 10), 0)
    return Number.parseInt(port, 10)
  } catch {
    return undefined
  }
}
