import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { checkpointFiles } from './checkpoint-file.ts'
import { publicKeyFiles, readPublicKeys } from './checkpoint-keys.ts'
import { checkpointFolder, trailFile } from './export-trail.ts'
import { readCheckpoints } from './read-checkpoints.ts'
import type { TrailLine } from './trail-line.ts'
import type { TrailFault, TrailVerdict } from './trail-verdict.ts'
import { TrailVerifier } from './verify-trail.ts'

export interface ExportToVerify {
  readonly folder: string
  /** Kept apart from the export, where one has them; else the copy inside it. */
  readonly checkpoints?: string | undefined
  /** Files of public keys that are trusted; else those beside the checkpoints. */
  readonly keys?: readonly string[] | undefined
}

export interface ExportVerdict extends TrailVerdict {
  /** Ids of the keys that were trusted. */
  readonly keys: readonly string[]
  readonly checkpoints: number
  readonly torn: readonly string[]
}

/**
 * Checks an export with nothing but files.
 * @throws Error with one plain sentence when there is no export or a key cannot be read
 */
export async function verifyExport({ folder, checkpoints, keys }: ExportToVerify): Promise<ExportVerdict> {
  const file = join(folder, trailFile)
  if (!(await stat(file).catch(() => undefined))?.isFile())
    throw new Error(`There is no ${trailFile} in ${folder}.`)
  const beside = checkpoints ?? join(folder, checkpointFolder)
  const trusted = readPublicKeys(keys ?? publicKeyFiles(beside))
  const read = readCheckpoints(await checkpointFiles(beside), trusted)
  const verifier = new TrailVerifier(read.checkpoints)
  const unread = await takeLines(file, verifier)
  const verdict = verifier.finish()
  const none: readonly TrailFault[] =
    read.checkpoints.length > 0 || read.faults.length > 0
      ? []
      : [
          {
            chain: 'checkpoints',
            problem: 'There is no checkpoint: a chain that was cut or computed anew could not be seen.',
          },
        ]
  return {
    ...verdict,
    faults: [...unread, ...verdict.faults, ...read.faults, ...none],
    keys: [...trusted.keys()],
    checkpoints: read.checkpoints.length,
    torn: read.torn,
  }
}

async function takeLines(file: string, verifier: TrailVerifier): Promise<readonly TrailFault[]> {
  const faults: TrailFault[] = []
  let number = 0
  for await (const text of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    try {
      verifier.take(JSON.parse(text) as TrailLine)
    } catch {
      faults.push({ chain: 'export', problem: `Line ${number} cannot be read.` })
    }
  }
  return faults
}
