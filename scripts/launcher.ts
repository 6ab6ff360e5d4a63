import { commandOf, parentOf, startOf } from '../packages/database/src/embedded/process-identity.ts'

// A process that is told to stop passes that on, except npx: it ends at once, and what it started runs on, with the
// port and the data folder in its hands and nobody to stop it.

/** The npx above a process, when there is one. */
export function launcherOf(pid: number): number | undefined {
  for (let above = parentOf(pid); above !== undefined && above > 1; above = parentOf(above)) {
    if (isLauncher(commandOf(above))) return above
  }
  return undefined
}

/** Whether a command line is that of npx; npm names its process after what it does. */
export function isLauncher(command: string): boolean {
  return /^npm exec |^(\S*node )?\S*npx(-cli\.js)?( |$)/.test(command)
}

/** Stops this process as SIGTERM does once the npx that started it is gone. */
export function stopWithLauncher(): void {
  const launcher = launcherOf(process.pid)
  if (launcher === undefined) return
  const started = startOf(launcher)
  const watch = setInterval(() => {
    if (startOf(launcher) === started) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
