import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes the folder when it is missing, and throws an Error with one plain sentence when it cannot be used. Passwords
 * lie in it, so others may at most pass through, and only where the server runs as another user (`passable`).
 */
export function makeDataFolder(folder: string, passable: boolean): void {
  try {
    if (makeFolder(folder)) chmodSync(folder, passable ? 0o711 : 0o700)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new Error(
      `The data folder ${folder} cannot be used: set GUIDEBOARD_DATA to a folder you may write to.`,
      {
        cause,
      },
    )
  }
}

// Not mkdirSync's `recursive`: where a folder can be made by nobody, as in /proc, that one never returns.
function makeFolder(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
  return true
}
