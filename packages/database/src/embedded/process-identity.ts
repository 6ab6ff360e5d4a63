import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process with this id runs, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Tells a process from a later one that got the same id: ids are used again, in containers at every start.
 * Undefined when no such process runs.
 */
export function startOf(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined
  const stat = contentOf(`/proc/${pid}/stat`)
  if (stat !== undefined) {
    // Field 22; the name in field 2 may hold spaces and brackets, so count from its end. Z: ended, not yet collected.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z'
      ? undefined
      : `${contentOf('/proc/sys/kernel/random/boot_id')?.trim()}:${fields[19]}`
  }
  return ps(pid, 'lstart')
}

/** The process that started a running one, or that took it over since. */
export function parentOf(pid: number): number | undefined {
  const stat = contentOf(`/proc/${pid}/stat`)
  const parent = stat === undefined ? ps(pid, 'ppid') : stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  return parent === undefined ? undefined : Number(parent)
}

/** The command line of a running process, arguments separated by blanks. */
export function commandOf(pid: number): string {
  const line = contentOf(`/proc/${pid}/cmdline`)
  return (line === undefined ? ps(pid, 'command') : line.replaceAll('\0', ' ').trim()) ?? ''
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
  } catch {
    return undefined
  }
}
