import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { mayDeliver } from './policy.ts'

/** Everybody has been told of everything: nothing is written, not even a record. */
class NothingNew extends Error {}

/** Tells people what is due or overdue, each of each once. Safe in several processes at once. Answers how many. */
export async function remindOfDue(ctx: Ctx): Promise<number> {
  await refuse(ctx, mayDeliver(ctx.actor), 'notice.remind')
  const today = ctx.clock.now().toISOString().slice(0, 10)
  try {
    return await change(ctx, async (tx) => {
      const [row] = await tx.$queryRaw<{ told: number }[]>`SELECT remind_of_due(${today}::date) AS told`
      const told = row?.told ?? 0
      if (told === 0) throw new NothingNew()
      return {
        value: told,
        audit: { action: 'notice.remind', entity: { kind: 'notices', id: today }, detail: { told } },
      }
    })
  } catch (error) {
    if (error instanceof NothingNew) return 0
    throw error
  }
}
