import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { type BoardRole, type OrganizationRole, organizationOf } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import type { Organization } from './me.ts'
import { checkNewPassword, hashPassword } from './passwords.ts'
import { maySetUp } from './policy.ts'

/** @throws Invalid when the time zone does not exist */
export async function createOrganization(
  ctx: Ctx,
  input: Pick<Organization, 'name' | 'timeZone' | 'jurisdiction'>,
): Promise<Organization> {
  await refuse(ctx, maySetUp(ctx.actor), 'organization.create')
  if (!isTimeZone(input.timeZone)) {
    throw new Invalid('An organization needs a time zone.', [
      {
        code: 'BAD_USER_INPUT',
        path: '/timeZone',
        message: `There is no time zone "${input.timeZone}".`,
        fix: 'Use a name such as Europe/Berlin.',
      },
    ])
  }
  return change(ctx, async (tx) => {
    const { name, timeZone, jurisdiction } = input
    const row = await tx.organization.create({ data: { name, timeZone, jurisdiction } })
    return {
      value: row,
      audit: { action: 'organization.create', entity: { kind: 'organization', id: row.id } },
    }
  })
}

export interface CreatePerson {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** @throws Invalid when the password is too easy */
export async function createPerson(ctx: Ctx, input: CreatePerson): Promise<{ readonly id: string }> {
  await refuse(ctx, maySetUp(ctx.actor), 'account.create')
  checkNewPassword(input.password)
  const passwordHash = await hashPassword(input.password)
  return change(ctx, async (tx) => {
    const row = await tx.person.create({
      data: {
        name: input.name.normalize('NFC').trim(),
        email: input.email.trim().toLowerCase(),
        passwordHash,
      },
    })
    return {
      value: { id: row.id },
      audit: { action: 'account.create', entity: { kind: 'person', id: row.id } },
    }
  })
}

/** Gives a role in the organization that the actor works for. */
export async function grantRole(
  ctx: Ctx,
  input: { readonly personId: string; readonly role: Exclude<OrganizationRole, 'integrator'> },
): Promise<void> {
  await refuse(ctx, maySetUp(ctx.actor), 'role.grant')
  const organizationId = organizationOf(ctx.actor)
  if (organizationId === undefined) throw new Invalid('A role is granted inside an organization.')
  await change(ctx, async (tx) => {
    await tx.membership.createMany({ data: [{ organizationId, ...input, startsAt: ctx.clock.now() }] })
    return {
      value: undefined,
      audit: {
        action: 'role.grant',
        entity: { kind: 'person', id: input.personId },
        detail: { role: input.role },
      },
    }
  })
}

export async function grantBoardRole(
  ctx: Ctx,
  input: { readonly personId: string; readonly role: BoardRole },
): Promise<void> {
  await refuse(ctx, maySetUp(ctx.actor), 'board-role.grant')
  await change(ctx, async (tx) => {
    await tx.boardGrant.createMany({ data: [{ ...input, startsAt: ctx.clock.now() }] })
    return {
      value: undefined,
      audit: {
        action: 'board-role.grant',
        entity: { kind: 'person', id: input.personId },
        detail: { role: input.role },
      },
    }
  })
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
