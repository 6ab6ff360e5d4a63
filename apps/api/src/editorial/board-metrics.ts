import { type BoardMetrics, boardMetrics } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { boardEventsBefore, signedDates } from './load-board-events.ts'
import { mayReadBoard } from './policy.ts'
import type { BoardPerson } from './version.ts'

export interface MetricsOfBoard extends BoardMetrics {
  readonly from: Date
  /** The end of the period, or now where that is earlier. */
  readonly until: Date
  readonly people: ReadonlyMap<string, BoardPerson>
}

const day = 86_400_000
const longest = 10 * 366
/** More lines of the log than this are not folded in one request. */
const mostEvents = 200_000

/**
 * What the event log says of the board's work from one day to another, both included, in UTC.
 * @throws Invalid for a period that ends before it begins, begins after today or is longer than ten years
 */
export async function metricsOfBoard(
  ctx: Ctx,
  given: { readonly from: string; readonly until: string },
): Promise<MetricsOfBoard> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'metrics.read')
  const now = ctx.clock.now().getTime()
  const [from, end] = [Date.parse(given.from), Date.parse(given.until) + day]
  if (end <= from) throw wrong('The period ends before it begins.', '/until', 'Name a later day.')
  if (from > now) throw wrong('The period begins after today.', '/from', 'Name an earlier day.')
  if (end - from > longest * day)
    throw wrong('The period is longer than ten years.', '/from', 'Name a later day.')
  const until = Math.min(end, now)
  return read(ctx, async (tx) => {
    const events = await boardEventsBefore(tx, new Date(until), mostEvents)
    if (events.length > mostEvents)
      throw wrong('There are too many events before the end of the period.', '/until', 'Name an earlier day.')
    const approvals = events.flatMap((event) =>
      event.kind === 'move' && event.to === 'APPROVED' ? [event.contentHash] : [],
    )
    const dates = await signedDates(tx, [...new Set(approvals)])
    const metrics = boardMetrics(events, dates, { from, until })
    const people = await peopleWith(
      tx,
      metrics.votes.map(({ voterId }) => voterId),
    )
    return { ...metrics, from: new Date(from), until: new Date(until), people }
  })
}

async function peopleWith(tx: ReadTx, ids: readonly string[]): Promise<MetricsOfBoard['people']> {
  const rows = await rowsOf<BoardPerson>(
    tx,
    Prisma.sql`SELECT id, name FROM person WHERE id = ANY (${[...ids]}::uuid[])`,
  )
  return new Map(rows.map((person) => [person.id, person]))
}

function wrong(message: string, path: string, fix: string): Invalid {
  return new Invalid(message, [{ code: 'BAD_USER_INPUT', message, path, fix }])
}
