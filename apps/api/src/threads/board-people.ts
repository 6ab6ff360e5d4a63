import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { mayReadBoard } from '../editorial/policy.ts'
import type { BoardPerson } from '../editorial/version.ts'
import type { BoardRole } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'

/** A person with the roles that they hold now. */
export interface BoardMember extends BoardPerson {
  readonly roles: readonly BoardRole[]
}

/** Whoever holds a role on the board now, by name: whom a text can mention, and who may vote. */
export async function boardPeople(ctx: Ctx): Promise<readonly BoardMember[]> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read')
  return read(ctx, loadBoardPeople)
}

export function loadBoardPeople(tx: ReadTx): Promise<readonly BoardMember[]> {
  return rowsOf<BoardMember>(
    tx,
    Prisma.sql`
      SELECT person.id, person.name, array_agg(DISTINCT held.role ORDER BY held.role) AS roles
      FROM person JOIN board_grant AS held ON held.person_id = person.id
      WHERE person.disabled_at IS NULL AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now())
      GROUP BY person.id ORDER BY person.name, person.id`,
  )
}
