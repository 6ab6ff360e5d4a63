import { type VersionState, versionStates } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { versionsWhere } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import type { Version } from './version.ts'

const open = versionStates.filter((state) => state !== 'SUPERSEDED' && state !== 'WITHDRAWN')

/** The versions on the board, the one changed last first; all but the ended ones unless states are named. */
export async function reviewQueue(
  ctx: Ctx,
  states: readonly VersionState[] | null | undefined,
): Promise<readonly Version[]> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'review-queue.read')
  return read(ctx, (tx) => versionsWhere(tx, Prisma.sql`state = ANY (${[...(states ?? open)]}::text[])`))
}
