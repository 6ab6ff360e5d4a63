import { mentionsIn } from '@guideboard/content'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { loadBoardPeople } from './board-people.ts'
import { givenText } from './given-text.ts'
import { loadThread } from './load-threads.ts'
import { mayTakePart } from './policy.ts'
import type { Thread } from './thread.ts'

export interface ReplyToThread {
  readonly threadId: string
  readonly body: string
}

/** Adds a reply, for good: nothing in a thread is changed or removed. @throws NotFound, Invalid */
export async function replyToThread(ctx: Ctx, input: ReplyToThread): Promise<Thread> {
  const entity = { kind: 'thread', id: input.threadId }
  await refuse(ctx, mayTakePart(ctx.actor), 'thread.reply', entity)
  const body = givenText(input.body, '/body')

  return change(ctx, async (tx) => {
    const { id } = await loadThread(tx, input.threadId, ctx.actor)
    const mentions = mentionsIn(body, await loadBoardPeople(tx))
    await tx.$executeRaw`
      INSERT INTO thread_entry (thread_id, kind, body, mentions)
      VALUES (${id}::uuid, 'reply', ${body}, ${[...mentions]}::uuid[])`
    return {
      value: await loadThread(tx, id, ctx.actor),
      audit: { action: 'thread.reply', entity, detail: { mentions } },
    }
  })
}
