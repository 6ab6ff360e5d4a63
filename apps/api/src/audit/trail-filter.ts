import { Prisma } from '@guideboard/database'
import { Invalid } from '../platform/errors.ts'
import type { TrailScope } from './policy.ts'
import type { TrailOutcome } from './trail-event.ts'

/** Which lines are wanted; whatever is left out does not narrow. */
export interface TrailFilter {
  /** `person:<id>` and so on, or part of a person's name. */
  readonly who?: string | null | undefined
  readonly action?: string | null | undefined
  /** `<kind>:<id>`, or a kind alone. */
  readonly entity?: string | null | undefined
  /** Whose data was seen or changed. */
  readonly patientId?: string | null | undefined
  readonly outcome?: TrailOutcome | null | undefined
  /** From this moment on, and before that one. */
  readonly from?: Date | null | undefined
  readonly to?: Date | null | undefined
}

const longest = 200

/**
 * The condition on `audit_trail AS trail LEFT JOIN person`, within what the scope lets one see.
 * @throws Invalid for a text that is too long
 */
export function trailCondition(scope: TrailScope, filter: TrailFilter): Prisma.Sql {
  for (const name of ['who', 'action', 'entity', 'patientId'] as const) {
    if ((filter[name]?.length ?? 0) <= longest) continue
    const message = `It has at most ${longest} characters.`
    throw new Invalid(message, [
      { code: 'BAD_USER_INPUT', message, path: `/filter/${name}`, fix: 'Shorten it.' },
    ])
  }
  const conditions = [scopeCondition(scope)]
  const { who, action, entity, patientId, outcome, from, to } = filter
  if (who) conditions.push(Prisma.sql`(trail.actor = ${who} OR person.name ILIKE ${`%${literal(who)}%`})`)
  if (action) conditions.push(Prisma.sql`trail.action = ${action}`)
  if (entity)
    conditions.push(
      entity.includes(':')
        ? Prisma.sql`trail.entity = ${entity}`
        : Prisma.sql`trail.entity LIKE ${`${literal(entity)}:%`}`,
    )
  if (patientId) conditions.push(Prisma.sql`${patientId} = ANY (trail.patient_ids::text[])`)
  if (outcome) conditions.push(Prisma.sql`trail.outcome = ${outcome}`)
  if (from) conditions.push(Prisma.sql`trail.at >= ${from}`)
  if (to) conditions.push(Prisma.sql`trail.at < ${to}`)
  return Prisma.join(conditions, ' AND ')
}

function scopeCondition({ board, organizationId }: TrailScope): Prisma.Sql {
  const own = Prisma.sql`trail.organization_id = ${organizationId ?? null}::uuid`
  return board ? Prisma.sql`(trail.organization_id IS NULL OR ${own})` : own
}

function literal(words: string): string {
  return words.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
