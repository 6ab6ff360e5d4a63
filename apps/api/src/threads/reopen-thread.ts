import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { givenReason } from '../editorial/given-reason.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { loadThread } from './load-threads.ts'
import { mayTakePart } from './policy.ts'
import type { ResolveThread } from './resolve-thread.ts'
import type { Thread } from './thread.ts'

/** Opens a resolved thread again, saying why; a blocking one blocks again. @throws NotFound, NotReady */
export async function reopenThread(ctx: Ctx, input: ResolveThread): Promise<Thread> {
  const entity = { kind: 'thread', id: input.threadId }
  await refuse(ctx, mayTakePart(ctx.actor), 'thread.reopen', entity)
  const thread = await read(ctx, (tx) => loadThread(tx, input.threadId, ctx.actor))
  if (thread.resolvedAt === null) throw stillOpen()
  const reason = givenReason(input.reason, true)

  return change(
    ctx,
    async (tx) => {
      const done = await tx.$executeRaw`
        UPDATE thread SET resolved_at = NULL WHERE id = ${thread.id}::uuid AND resolved_at IS NOT NULL`
      if (done === 0) throw stillOpen()
      return {
        value: await loadThread(tx, thread.id, ctx.actor),
        audit: {
          action: 'thread.reopen',
          entity,
          detail: { kind: thread.kind, versionId: thread.versionId },
        },
      }
    },
    { reason },
  )
}

function stillOpen(): NotReady {
  const message = 'The thread is open already.'
  return new NotReady(message, [{ code: 'THREAD_OPEN', message }], { code: 'THREAD_OPEN' })
}
