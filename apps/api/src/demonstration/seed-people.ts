import { personWithRoles } from '../accounts/load-person.ts'
import { createOrganization, createPerson, grantBoardRole, grantRole } from '../accounts/set-up-people.ts'
import type { Ctx } from '../platform/ctx.ts'
import {
  type DemonstrationPerson,
  demonstrationPassword,
  organizations,
  type PersonEmail,
  people,
} from './people.ts'

/** Acts as one of the demonstration people, with the roles they have now. */
export type ActAs = (email: PersonEmail) => Promise<Ctx>

/** Creates organizations, people and their roles, as the installation itself. */
export async function seedPeople(ctx: Ctx): Promise<ActAs> {
  const organizationIds = new Map<string, string>()
  for (const organization of organizations) {
    const { id } = await createOrganization(ctx, organization)
    organizationIds.set(organization.name, id)
  }
  const personIds = new Map<string, string>()
  for (const person of people as readonly DemonstrationPerson[]) {
    const { name, email, board, member } = person
    const { id: personId } = await createPerson(ctx, { name, email, password: demonstrationPassword })
    personIds.set(email, personId)
    if (board !== undefined) await grantBoardRole(ctx, { personId, role: board })
    const organizationId = organizationIds.get(member?.organization ?? '')
    if (member !== undefined && organizationId !== undefined) {
      const inside: Ctx = { ...ctx, actor: { kind: 'system', name: 'demonstration', organizationId } }
      await grantRole(inside, { personId, role: member.role })
    }
  }
  return async (email) => ({ ...ctx, actor: await personWithRoles(ctx, personIds.get(email) ?? '') })
}
