import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import { binariesIn, type PostgresBinaries } from './postgres-binaries.ts'
import { canReach, type ServerUser } from './server-user.ts'

// The second is only for machines whose /var/lib is read-only; a restart of the machine may empty it.
const reachableHomes = ['/var/lib/guideboard', join(tmpdir(), 'guideboard')]

/** Where a cluster lives, with which binaries, and as whom it runs (undefined: as this process). */
export interface ClusterPlace {
  readonly cluster: string
  readonly binaries: PostgresBinaries
  readonly user: ServerUser | undefined
}

/**
 * The cluster is `<data folder>/postgres`, run with the packaged binaries, unless the server's user cannot reach
 * one of them (root's clone under a 0700 home): then cluster or binaries go to /var/lib/guideboard, which the
 * file `postgres-location` in the data folder remembers.
 */
export function placeCluster(
  dataFolder: string,
  packaged: PostgresBinaries,
  user: ServerUser | undefined,
  log: Log,
  homes: readonly string[] = reachableHomes,
): ClusterPlace {
  const inside = join(dataFolder, 'postgres')
  if (user === undefined) {
    refuseForeign(inside)
    return { cluster: inside, binaries: packaged, user }
  }
  const cluster = reachableCluster(dataFolder, inside, user, log, homes)
  const binaries = reachableBinaries(packaged, user, log, homes)
  const owner = statSync(cluster, { throwIfNoEntry: false })
  // A cluster made by another user stays theirs: Postgres runs only as the owner of its files.
  const runsAs = owner && owner.uid !== 0 ? { ...user, uid: owner.uid, gid: owner.gid } : user
  return { cluster, binaries, user: runsAs }
}

function reachableCluster(
  dataFolder: string,
  inside: string,
  user: ServerUser,
  log: Log,
  homes: readonly string[],
): string {
  const location = join(dataFolder, 'postgres-location')
  if (existsSync(location)) return readFileSync(location, 'utf8').trim()
  if (existsSync(join(inside, 'PG_VERSION')) || canReach(user, dataFolder)) return inside
  const outside = join(reachableHome(user, homes), randomUUID())
  writeFileSync(location, `${outside}\n`)
  log(`The user ${user.name} cannot enter ${dataFolder}: the database is kept in ${outside}`)
  return outside
}

function reachableBinaries(
  packaged: PostgresBinaries,
  user: ServerUser,
  log: Log,
  homes: readonly string[],
): PostgresBinaries {
  if (canReach(user, join(packaged.folder, 'bin'))) return packaged
  const { size, mtimeMs } = statSync(packaged.postgres)
  const folder = join(reachableHome(user, homes), `binaries-${size}-${Math.floor(mtimeMs)}`)
  if (!existsSync(folder)) {
    // Copied beside and renamed, so that nobody sees half a copy.
    const draft = `${folder}.${randomUUID()}`
    cpSync(packaged.folder, draft, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    openToAll(draft)
    try {
      renameSync(draft, folder)
    } catch (error) {
      rmSync(draft, { recursive: true, force: true })
      if (!existsSync(folder)) throw error
    }
    log(`The user ${user.name} cannot enter ${packaged.folder}: the database server is run from ${folder}`)
  }
  return binariesIn(folder)
}

function reachableHome(user: ServerUser, homes: readonly string[]): string {
  for (const home of homes) {
    try {
      // Whatever the umask says: the server's user must get in.
      if (mkdirSync(home, { recursive: true }) !== undefined) chmodSync(home, 0o755)
      if (statSync(home).uid === 0 && canReach(user, home)) return home
    } catch {
      // Read-only: try the next.
    }
  }
  throw new Error(
    `The user ${user.name}, as whom the database runs, cannot enter this folder, and /var/lib is not writable. ` +
      'Set GUIDEBOARD_DATA to a folder that every user may pass through, or start Guideboard as another user than root.',
  )
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}

function refuseForeign(cluster: string): void {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && process.getuid !== undefined && owner.uid !== process.getuid()) {
    throw new Error(
      `${cluster} belongs to another user (uid ${owner.uid}). ` +
        'Start Guideboard as that user, or set GUIDEBOARD_DATA to another folder.',
    )
  }
}

/** Makes an empty folder that the server's user owns. */
export function makeServerFolder(folder: string, user: ServerUser | undefined): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}
