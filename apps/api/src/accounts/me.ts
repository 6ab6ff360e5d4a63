import { read } from '../audit/doors.ts'
import type { Person } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type ApiKey, toApiKey } from './api-key.ts'

export interface Organization {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly jurisdiction: string
  readonly sharesPatientTotals: boolean
}

/** The person who is signed in; a key and an anonymous reader are nobody. */
export function me(ctx: Ctx): Person | null {
  return ctx.actor.kind === 'person' ? ctx.actor : null
}

export function organizationById(ctx: Ctx, id: string): Promise<Organization | null> {
  return read(ctx, (tx) => tx.organization.findUnique({ where: { id } }))
}

/** The keys of a person in the organization they act for, newest first. */
export async function keysOf(ctx: Ctx, personId: string): Promise<readonly ApiKey[]> {
  const rows = await read(ctx, (tx) =>
    tx.apiKey.findMany({ where: { ownerId: personId }, orderBy: { createdAt: 'desc' }, take: 100 }),
  )
  return rows.map(toApiKey)
}
