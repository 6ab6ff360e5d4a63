import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { dueUpTo } from './load-surveillance.ts'
import { versionsById } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import type { ReviewDue } from './surveillance.ts'

const day = 86_400_000
const longest = 3650

/**
 * What is due for review within so many days, the overdue included, the oldest first; open tasks always.
 * @throws Invalid for a number of days below 0 or above ten years
 */
export async function reviewsDue(ctx: Ctx, withinDays: number): Promise<readonly ReviewDue[]> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'surveillance.read')
  if (withinDays < 0 || withinDays > longest) {
    throw new Invalid('A list of reviews looks ahead by days.', [
      {
        code: 'BAD_USER_INPUT',
        message: `${withinDays} is no number of days from 0 to ${longest}.`,
        path: '/withinDays',
      },
    ])
  }
  const now = ctx.clock.now()
  const today = now.toISOString().slice(0, 10)
  const until = new Date(now.getTime() + withinDays * day).toISOString().slice(0, 10)
  return read(ctx, async (tx) => {
    const due = await dueUpTo(tx, until)
    const versions = await versionsById(tx, [...new Set(due.map(({ version_id }) => version_id))])
    return due.flatMap(({ version_id, statement_key, due_on, task_id }) => {
      const version = versions.get(version_id)
      if (version === undefined) return []
      return [
        { version, statementKey: statement_key, dueOn: due_on, overdue: due_on < today, taskId: task_id },
      ]
    })
  })
}
