import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CheckpointKey, signCheckpoint } from './checkpoint.ts'
import type { CheckpointFile } from './read-checkpoints.ts'
import { sha256 } from './sealed-fields.ts'

/** A head as the database has it. `at` in integer microseconds. */
export interface SignedHead {
  readonly chain: string
  readonly seq: string
  readonly hash: string
  readonly at: string
}

const ending = '.ndjson'

/**
 * Appends to a file of its own, so that several processes sign side by side and a line torn by a kill is always the
 * last of its file. After a failed write it begins another file.
 */
export class CheckpointAppender {
  readonly #folder: string
  readonly #key: CheckpointKey
  #file: { readonly handle: FileHandle; readonly day: string; n: number; previous: string } | undefined

  constructor(folder: string, key: CheckpointKey) {
    this.#folder = folder
    this.#key = key
  }

  /** Signs the heads and returns when they are on the disk. */
  async append(heads: readonly SignedHead[], now: Date): Promise<void> {
    if (heads.length === 0) return
    const file = await this.#fileOf(now)
    let { n, previous } = file
    const lines = heads.map(({ chain, seq, hash, at }) => {
      n += 1
      const line = signCheckpoint({ chain, seq, hash, at, n: String(n), previous }, this.#key)
      previous = sha256(line)
      return `${line}\n`
    })
    try {
      await file.handle.appendFile(lines.join(''))
      await file.handle.datasync()
      Object.assign(file, { n, previous })
    } catch (error) {
      this.#file = undefined
      await file.handle.close().catch(() => undefined)
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#file?.handle.close()
    this.#file = undefined
  }

  /** One file a day and process: none grows for ever. */
  async #fileOf(now: Date) {
    const day = now.toISOString().slice(0, 10)
    if (this.#file?.day === day) return this.#file
    await this.close()
    const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}${ending}`
    // `ax`: appends only, to a file that was not there.
    const handle = await open(join(this.#folder, name), 'ax', 0o644)
    await syncFolder(this.#folder)
    this.#file = { handle, day, n: 0, previous: '' }
    return this.#file
  }
}

/** The checkpoint files of a folder, oldest first: all of them, or the newest so many. */
export async function checkpointFiles(
  folder: string,
  newest = Number.POSITIVE_INFINITY,
): Promise<readonly CheckpointFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).sort()
  return Promise.all(
    names.slice(-newest).map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
