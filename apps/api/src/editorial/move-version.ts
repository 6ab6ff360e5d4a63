import { type Move, moveNamed } from '@guideboard/content'
import type { Tx } from '@guideboard/database'
import { change, read } from '../audit/doors.ts'
import { type AuditRecord, recorded } from '../audit/record.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { actingPerson } from './acting-person.ts'
import { withCurrentLock } from './current-lock.ts'
import { givenReason } from './given-reason.ts'
import { loadForWriter, loadVersion } from './load-version.ts'
import { moveOptions, refuseUnmet } from './move-blockers.ts'
import { mayMove } from './policy.ts'
import { sign } from './sign.ts'
import type { Version } from './version.ts'

export interface MoveVersion {
  readonly versionId: string
  readonly lock: number
  readonly reason?: string | null | undefined
  /** From `confirmIdentity`, where the move is signed. */
  readonly token?: string | null | undefined
}

/** What a verb does about the version besides moving it. */
export interface StepsBesides {
  /** Before the transaction; what it keeps stays kept if the move is refused. */
  readonly before?: (version: Version) => Promise<unknown>
  /** In the transaction of the move. */
  readonly within?: (tx: Tx, version: Version) => Promise<void>
  /** In the same transaction once it has moved; answers what is to be recorded of it. */
  readonly after?: (tx: Tx, version: Version) => Promise<readonly AuditRecord[]>
}

/**
 * Makes whichever of these moves starts from the version's state, through the one path of the database.
 * @throws NotFound, Conflict, Forbidden, NotReady with every unmet condition, Invalid
 */
export async function moveVersion(
  ctx: Ctx,
  input: MoveVersion,
  candidates: readonly Move[],
  steps: StepsBesides = {},
): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayMove(ctx.actor, candidates.map(moveNamed)), 'version.move', entity)
  const person = actingPerson(ctx.actor)

  const moved = await withCurrentLock(ctx, input, async () => {
    if (steps.before !== undefined) {
      const version = await read(ctx, (tx) => loadForWriter(tx, input.versionId, input.lock))
      moveFrom(version, candidates)
      await steps.before(version)
    }
    return change(ctx, async (tx) => {
      const version = await loadForWriter(tx, input.versionId, input.lock)
      const rule = moveFrom(version, candidates)
      const reason = givenReason(input.reason, rule.needsReason)
      await steps.within?.(tx, version)
      const options = (await moveOptions(tx, [version.id], person.id)).get(version.id) ?? []
      for (const option of options.filter(({ move }) => move === rule.move)) refuseUnmet(option)

      const signature = rule.needsSignature ? await sign(tx, person, input.token) : null
      const [event] = await tx.$queryRaw<object[]>`
        SELECT * FROM transition(${version.id}::uuid, ${rule.move}, ${input.lock}::int, ${reason}, ${signature}::uuid)`
      const after = await loadVersion(tx, version.id)
      const besides = (await steps.after?.(tx, after)) ?? []
      return { value: after, audit: recorded(event ?? {}, besides) }
    })
  })
  // What comes into force or goes out of it is signed outside the database at once; nobody waits for the disk.
  if (moved.state === 'APPROVED' || moved.state === 'WITHDRAWN') ctx.checkpoints?.soon()
  return moved
}

function moveFrom({ state }: Version, candidates: readonly Move[]) {
  const rule = candidates.map(moveNamed).find(({ from }) => from === state)
  if (rule !== undefined) return rule
  const message = `A version that is ${state} cannot make this move.`
  throw new NotReady(message, [{ code: 'ILLEGAL_MOVE', message }], { code: 'ILLEGAL_MOVE' })
}
