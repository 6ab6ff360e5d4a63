import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { commandOf, isRunning, startOf } from './process-identity.ts'

/**
 * Clears what a killed Guideboard left in a cluster: a server that still runs is stopped, a pid file that now
 * names somebody else's process is removed. Call it only while holding the data folder.
 */
export async function clearLeftoverServer(cluster: string, log: Log): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = pidIn(pidFile)
  if (pid === undefined) return
  if (isServerOf(pid, cluster)) {
    log(`Stopping a database server left over from an earlier run (process ${pid})`)
    await stopServer(pid)
  }
  // Postgres itself removes a file whose process is gone; it cannot know that an id was given to another program.
  if (pidIn(pidFile) === pid && !isServerOf(pid, cluster)) rmSync(pidFile, { force: true })
}

/** Fast shutdown; after 10 s an immediate one. Answers when the process is gone. */
export async function stopServer(pid: number): Promise<void> {
  const started = startOf(pid)
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isSame(pid, started)) return
    process.kill(pid, signal)
    for (let waited = 0; waited < 10_000 && isSame(pid, started); waited += 50) await pause(50)
  }
  if (isSame(pid, started)) throw new Error(`The database server (process ${pid}) does not stop.`)
}

function isSame(pid: number, started: string | undefined): boolean {
  return started !== undefined && startOf(pid) === started
}

function isServerOf(pid: number, cluster: string): boolean {
  return isRunning(pid) && commandOf(pid).includes(`-D ${cluster} `)
}

function pidIn(pidFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8').split('\n')[0] ?? '', 10)
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}
