import { createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'

/**
 * Where log lines go: to standard error for whoever collects them, but into `guideboard.log` in the data folder
 * when a person sits at the terminal, who wants to read what `start` said. Answers the file's path then.
 */
export function logWriter(
  dataFolder: string,
  terminal: boolean,
): { readonly write: (line: string) => void; readonly file?: string } {
  if (!terminal) return { write: (line) => process.stderr.write(line) }
  const file = join(dataFolder, 'guideboard.log')
  let stream: WriteStream | undefined
  return {
    file,
    write: (line) => {
      // Opened with the first line: the data folder is there by then.
      stream ??= createWriteStream(file, { flags: 'a', mode: 0o600 }).on('error', () => undefined)
      stream.write(line)
    },
  }
}
