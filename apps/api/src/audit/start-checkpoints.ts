import { createPublicKey } from 'node:crypto'
import {
  CheckpointAppender,
  checkpointFiles,
  checkpointKey,
  parseCheckpoint,
  type SignedHead,
} from '@guideboard/database'
import type { Checkpoints, SignedCheckpoint } from '../platform/checkpoints.ts'
import type { Ctx } from '../platform/ctx.ts'
import { causeOf } from '../platform/log.ts'

interface CheckpointSettings {
  /** Holds the private key. */
  readonly dataFolder: string
  /** Receives the signed lines and the public keys. */
  readonly checkpointFolder: string
  /** Milliseconds between two looks at what changed; a minute unless said. */
  readonly every?: number
}

interface RunningCheckpoints extends Checkpoints {
  /** Signs what is left and ends. */
  stop(): Promise<void>
}

const failed =
  'The checkpoints of the audit trail cannot be written: a chain that is cut from now on would not be noticed.'

/** Enough of the newest files to know what is signed; a head that is not in them is signed once more. */
const filesRead = 8

/**
 * Signs the head of every chain that changed, at once and every minute, into a file of this process's own: several
 * processes sign side by side. A failure is logged, kept as a problem, and tried again.
 * @throws Error with one plain sentence when the folder or the key cannot be used
 */
export async function startCheckpoints(
  ctx: Ctx,
  { dataFolder, checkpointFolder, every = 60_000 }: CheckpointSettings,
): Promise<RunningCheckpoints> {
  const key = keyIn(dataFolder, checkpointFolder)
  const appender = new CheckpointAppender(checkpointFolder, key)
  const signed = await lastSigned(checkpointFolder)
  let problem: string | undefined
  let running: Promise<void> | undefined
  let again = false

  const round = async () => {
    try {
      const changed = (await headsNow(ctx)).filter(({ chain, hash }) => signed.get(chain)?.hash !== hash)
      await appender.append(changed, ctx.clock.now())
      for (const head of changed) signed.set(head.chain, known({ ...head, key: key.id }))
      problem = undefined
    } catch (error) {
      ctx.log.error({ event: 'checkpoint-failed', cause: causeOf(error) })
      problem = failed
    }
  }
  const soon = (): Promise<void> => {
    again = running !== undefined
    running ??= round().finally(() => {
      running = undefined
      if (again) void soon()
    })
    return running
  }

  await soon()
  const timer = setInterval(() => void soon(), every)
  return {
    soon: () => void soon(),
    signed,
    publicKey: createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' }).toString(),
    keyId: key.id,
    problems: () => (problem === undefined ? [] : [problem]),
    stop: async () => {
      clearInterval(timer)
      while (running !== undefined) await running
      await round()
      await appender.close()
    },
  }
}

function keyIn(dataFolder: string, checkpointFolder: string) {
  try {
    return checkpointKey(dataFolder, checkpointFolder)
  } catch (cause) {
    throw new Error(
      `Checkpoints cannot be kept in ${checkpointFolder}: set GUIDEBOARD_CHECKPOINTS to a folder you may write to.`,
      { cause },
    )
  }
}

async function headsNow(ctx: Ctx): Promise<readonly SignedHead[]> {
  return ctx.database.inContext(
    { actor: 'system:checkpoints' },
    (tx) => tx.$queryRaw<SignedHead[]>`
      SELECT chain, seq::text, hash, ((extract(epoch FROM at) * 1000000)::bigint)::text AS at
      FROM chain_heads() ORDER BY chain COLLATE "C"`,
  )
}

/** What was signed before this process began, as far as the newest files say. They need no proof here: nothing is decided by it. */
async function lastSigned(folder: string): Promise<Map<string, SignedCheckpoint>> {
  const signed = new Map<string, SignedCheckpoint>()
  for (const { text } of await checkpointFiles(folder, filesRead)) {
    for (const line of text.split('\n')) {
      const checkpoint = parseCheckpoint(line)
      if (checkpoint === undefined) continue
      const before = signed.get(checkpoint.chain)
      if (before === undefined || BigInt(before.seq) <= BigInt(checkpoint.seq))
        signed.set(checkpoint.chain, known(checkpoint))
    }
  }
  return signed
}

function known({ seq, hash, at, key }: SignedHead & { readonly key: string }): SignedCheckpoint {
  return { seq, hash, at: new Date(Number(BigInt(at) / 1000n)), key }
}
