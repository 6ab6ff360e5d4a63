import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startOf } from './process-identity.ts'

/** Holds a data folder for this process until `release`. */
export interface DataFolderLock {
  release(): void
}

/**
 * Takes the folder for this process. Throws when a running process holds it; a lock left by a killed one is
 * taken over.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const lock = join(folder, 'guideboard.lock')
  const mine = JSON.stringify({ pid: process.pid, start: startOf(process.pid), id: randomUUID() })
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, mine)
  try {
    // link() fails when the name exists, so of several starters exactly one gets it.
    while (!linked(draft, lock)) {
      const held = contentOf(lock)
      if (held === undefined) continue
      const holder = holderOf(held)
      if (holder !== undefined) {
        throw new Error(
          `The data folder ${folder} is in use by another Guideboard (process ${holder}). ` +
            'Stop that one first, or set GUIDEBOARD_DATA to another folder.',
        )
      }
      clearStale(lock, held)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return { release: () => void (contentOf(lock) === mine && rmSync(lock, { force: true })) }
}

// Moves the stale lock aside. Another starter may have replaced it since it was read: then it goes back.
function clearStale(lock: string, stale: string): void {
  const aside = `${lock}.${randomUUID()}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (contentOf(aside) !== stale) linked(aside, lock)
  rmSync(aside, { force: true })
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** The process that holds a lock of this content; undefined when it no longer runs. */
function holderOf(content: string): number | undefined {
  try {
    const { pid, start }: { pid?: unknown; start?: unknown } = JSON.parse(content)
    return typeof pid === 'number' && start !== undefined && startOf(pid) === start ? pid : undefined
  } catch {
    return undefined
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
