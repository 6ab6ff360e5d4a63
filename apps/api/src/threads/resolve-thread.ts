import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { actingPerson } from '../editorial/acting-person.ts'
import { givenReason } from '../editorial/given-reason.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { loadThread } from './load-threads.ts'
import { mayTakePart } from './policy.ts'
import type { Thread } from './thread.ts'

export interface ResolveThread {
  readonly threadId: string
  readonly reason?: string | null | undefined
}

/**
 * Closes a thread. Whoever did not open it says why; a blocking one is closed by its opener, or by an editor with no
 * part in what it blocks.
 * @throws NotFound, Forbidden, NotReady
 */
export async function resolveThread(ctx: Ctx, input: ResolveThread): Promise<Thread> {
  const entity = { kind: 'thread', id: input.threadId }
  await refuse(ctx, mayTakePart(ctx.actor), 'thread.resolve', entity)
  const thread = await read(ctx, (tx) => loadThread(tx, input.threadId, ctx.actor))
  if (thread.resolvedAt !== null) throw alreadyResolved()
  if (thread.whyNotResolve !== null) {
    await refuse(ctx, { code: 'ROLE_REQUIRED', message: thread.whyNotResolve }, 'thread.resolve', entity)
  }
  const reason = givenReason(input.reason, thread.openedBy.id !== actingPerson(ctx.actor).id)

  return change(
    ctx,
    async (tx) => {
      const done = await tx.$executeRaw`
        UPDATE thread SET resolved_at = now() WHERE id = ${thread.id}::uuid AND resolved_at IS NULL`
      if (done === 0) throw alreadyResolved()
      return {
        value: await loadThread(tx, thread.id, ctx.actor),
        audit: {
          action: 'thread.resolve',
          entity,
          detail: { kind: thread.kind, versionId: thread.versionId },
        },
      }
    },
    { reason },
  )
}

function alreadyResolved(): NotReady {
  const message = 'The thread is resolved already.'
  return new NotReady(message, [{ code: 'THREAD_RESOLVED', message }], { code: 'THREAD_RESOLVED' })
}
