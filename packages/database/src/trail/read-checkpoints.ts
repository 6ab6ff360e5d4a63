import type { KeyObject } from 'node:crypto'
import { type Checkpoint, isSignedBy, parseCheckpoint } from './checkpoint.ts'
import { sha256 } from './sealed-fields.ts'
import type { TrailFault } from './trail-verdict.ts'

export interface CheckpointFile {
  readonly name: string
  readonly text: string
}

export interface ReadCheckpoints {
  readonly checkpoints: readonly Checkpoint[]
  readonly faults: readonly TrailFault[]
  /** Files whose writer was killed in the middle of its last line: nothing is wrong with them. */
  readonly torn: readonly string[]
}

/**
 * The checkpoints of all files that one of the keys signed, and what is wrong with the others. A line may be torn only
 * where its file ends: a writer never goes on in a file that it did not begin.
 */
export function readCheckpoints(
  files: readonly CheckpointFile[],
  keys: ReadonlyMap<string, KeyObject>,
): ReadCheckpoints {
  const checkpoints: Checkpoint[] = []
  const faults: TrailFault[] = []
  const torn: string[] = []
  for (const { name, text } of files) {
    const lines = text.split('\n')
    const last = lines.pop() ?? ''
    if (last !== '') torn.push(name)
    let previous = ''
    for (const [index, line] of lines.entries()) {
      const n = String(index + 1)
      const bad = (problem: string) =>
        void faults.push({ chain: `checkpoints/${name}`, seq: n, problem: `Line ${n} ${problem}` })
      const checkpoint = parseCheckpoint(line)
      if (checkpoint === undefined) {
        bad('is no checkpoint.')
        break
      }
      const key = keys.get(checkpoint.key)
      if (key === undefined) bad(`is signed with the key ${checkpoint.key}, which was not given.`)
      else if (!isSignedBy(checkpoint, key)) bad('has a signature that is not of its content.')
      else if (checkpoint.n !== n || checkpoint.previous !== previous)
        bad('does not follow the one before it.')
      else {
        checkpoints.push(checkpoint)
        previous = sha256(line)
        continue
      }
      break
    }
  }
  return { checkpoints, faults, torn }
}
