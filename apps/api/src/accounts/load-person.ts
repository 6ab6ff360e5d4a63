import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { BoardRole, OrganizationRole, Person } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'

interface Membership {
  readonly organization_id: string
  readonly role: OrganizationRole
}

/** The roles that count at this moment: on the board, and in the one organization somebody acts for. */
export async function rolesAt(
  tx: ReadTx,
  personId: string,
  moment: Date,
): Promise<{ readonly boardRoles: readonly BoardRole[]; readonly memberships: readonly Membership[] }> {
  const memberships = await rowsOf<Membership>(
    tx,
    Prisma.sql`SELECT organization_id, role FROM memberships_of(${personId}::uuid, ${moment})`,
  )
  const grants = await tx.boardGrant.findMany({
    where: { personId, startsAt: { lte: moment }, OR: [{ endsAt: null }, { endsAt: { gt: moment } }] },
    orderBy: { role: 'asc' },
  })
  return { boardRoles: grants.map(({ role }) => role as BoardRole), memberships }
}

/** A person as an actor, acting for the first organization they belong to, without a session yet. */
export async function personWithRoles(ctx: Ctx, personId: string): Promise<Person> {
  return read(ctx, async (tx) => {
    const found = await tx.person.findUnique({ where: { id: personId } })
    if (found === null) throw new NotFound('person')
    const { boardRoles, memberships } = await rolesAt(tx, personId, ctx.clock.now())
    const organizationId = memberships[0]?.organization_id
    return {
      kind: 'person',
      id: found.id,
      name: found.name,
      email: found.email,
      boardRoles,
      ...(organizationId === undefined ? {} : { organizationId }),
      organizationRoles: memberships
        .filter((membership) => membership.organization_id === organizationId)
        .map(({ role }) => role),
      sessionId: '',
    }
  })
}
