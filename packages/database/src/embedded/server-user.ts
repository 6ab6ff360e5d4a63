import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Log } from '../log.ts'

/** The user as whom Postgres runs. */
export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * Postgres refuses to run as root. Started by root it runs as the user `postgres`, which is created when missing
 * and possible, else as `nobody`; started by anyone else it runs as they are (undefined).
 */
export function serverUser(log: Log): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const found = lookUp('postgres') ?? created(log) ?? lookUp('nobody')
  if (found === undefined) {
    throw new Error(
      'Postgres does not run as root, and there is no other user to run it as: create the user postgres.',
    )
  }
  return found
}

function created(log: Log): ServerUser | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  log('Created the system user postgres: the database server does not run as root.')
  return lookUp('postgres')
}

function lookUp(name: string): ServerUser | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { name, uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}

/** Whether that user may pass through every folder on the way to `path` (which need not exist yet). */
export function canReach(user: ServerUser, path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const stats = statSync(folder, { throwIfNoEntry: false })
    if (stats?.isDirectory() && (stats.mode & enterBit(user, stats)) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

// Groups other than the primary one are dropped when the server is started, so they do not count.
function enterBit(user: ServerUser, owner: { readonly uid: number; readonly gid: number }): number {
  if (owner.uid === user.uid) return 0o100
  return owner.gid === user.gid ? 0o010 : 0o001
}
