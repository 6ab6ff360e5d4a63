import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { BoardRole } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { mayReadArticles } from './policy.ts'

/** That somebody holds a role on the board, as everybody may know it. */
export interface PublishedBoardMember {
  readonly name: string
  readonly role: BoardRole
  readonly since: Date
}

/** No board is as large; whoever reads them all gets no more. */
const mostMembers = 500

/** Who sits on the board now, by name; somebody with two roles twice. */
export async function boardMembers(ctx: Ctx): Promise<readonly PublishedBoardMember[]> {
  await refuse(ctx, mayReadArticles(ctx.actor), 'version.read')
  return read(
    ctx,
    (tx) =>
      rowsOf<PublishedBoardMember>(
        tx,
        Prisma.sql`
          SELECT name, role, since FROM reader_board_member
          ORDER BY name, role, since LIMIT ${mostMembers}`,
      ),
    { role: 'reader' },
  )
}
