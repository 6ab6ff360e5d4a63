import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { mayReadBoard } from '../editorial/policy.ts'
import type { BoardPerson } from '../editorial/version.ts'
import type { Ctx } from '../platform/ctx.ts'

/** Whoever holds a role on the board now, by name: the people whom a text can mention. */
export async function boardPeople(ctx: Ctx): Promise<readonly BoardPerson[]> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read')
  return read(ctx, loadBoardPeople)
}

export function loadBoardPeople(tx: ReadTx): Promise<readonly BoardPerson[]> {
  return rowsOf<BoardPerson>(
    tx,
    Prisma.sql`
      SELECT DISTINCT person.id, person.name FROM person JOIN board_grant AS held ON held.person_id = person.id
      WHERE person.disabled_at IS NULL AND held.starts_at <= now() AND (held.ends_at IS NULL OR held.ends_at > now())
      ORDER BY person.name, person.id`,
  )
}
