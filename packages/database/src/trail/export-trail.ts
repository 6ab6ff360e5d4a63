import { cp, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { connect } from '../migrations/advisory-lock.ts'
import { exportQueries } from './export-queries.ts'
import { trailFormat } from './trail-line.ts'

export interface TrailExport {
  /** Of the database's owner, who alone may read every organization's events. */
  readonly ownerUrl: string
  /** Made by the export; must not be there yet. */
  readonly folder: string
  /** Where the checkpoints and the public keys lie; both are copied into the export. */
  readonly checkpoints: string
}

/** Names inside an export. */
export const trailFile = 'trail.ndjson'
export const checkpointFolder = 'checkpoints'

/**
 * Writes the whole trail as it is at one moment: `trail.ndjson` and a copy of the checkpoints. Reads in batches, so
 * memory stays bounded. The folder appears whole or not at all. Answers the number of lines.
 * @throws Error with one plain sentence
 */
export async function exportTrail({ ownerUrl, folder, checkpoints }: TrailExport): Promise<number> {
  if (await exists(folder)) throw new Error(`${folder} is there already: name a folder that is not.`)
  const draft = `${folder}.partial-${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    // First the checkpoints: whatever they hold is then in the export, which is taken later.
    if (await exists(checkpoints)) await cp(checkpoints, join(draft, checkpointFolder), { recursive: true })
    const client = await connect(ownerUrl)
    try {
      const lines = await writeTrail(client, join(draft, trailFile))
      await rename(draft, folder)
      await syncFolder(dirname(folder))
      return lines
    } finally {
      await client.end()
    }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function writeTrail(client: pg.Client, file: string): Promise<number> {
  const out = await open(file, 'wx', 0o600)
  try {
    let lines = 0
    let waiting: string[] = []
    let size = 0
    for await (const line of trailLines(client)) {
      lines += 1
      waiting.push(line, '\n')
      size += line.length
      if (size < 1_000_000) continue
      await out.appendFile(waiting.join(''))
      waiting = []
      size = 0
    }
    await out.appendFile(waiting.join(''))
    await out.sync()
    return lines
  } finally {
    await out.close()
  }
}

/** The lines of an export, from one snapshot of the database. */
async function* trailLines(client: pg.Client): AsyncGenerator<string> {
  const { rows } = await client.query<{ at: string }>(
    'SELECT ((extract(epoch FROM clock_timestamp()) * 1000000)::bigint)::text AS at',
  )
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    yield* linesAt(client, rows[0]?.at ?? '')
  } finally {
    await client.query('ROLLBACK')
  }
}

/** The same from the transaction that the client is in. @param at integer microseconds, not after its snapshot */
export async function* linesAt(client: pg.Client, at: string): AsyncGenerator<string> {
  let lines = 1
  yield JSON.stringify({ type: 'header', format: trailFormat, at })
  await client.query(`SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, MDY'`)
  for (const { sql, batch } of exportQueries) {
    await client.query(`DECLARE trail NO SCROLL CURSOR FOR ${sql}`)
    for (;;) {
      const { rows: page } = await client.query<{ line: string }>(`FETCH ${batch} FROM trail`)
      for (const { line } of page) yield line
      lines += page.length
      if (page.length < batch) break
    }
    await client.query('CLOSE trail')
  }
  yield JSON.stringify({ type: 'end', lines: String(lines) })
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
