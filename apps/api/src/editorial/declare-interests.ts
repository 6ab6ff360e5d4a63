import { type InterestEntry, interestFaults, matchInterests } from '@guideboard/content'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { actingPerson } from './acting-person.ts'
import { loadContent } from './load-content.ts'
import { loadVersion } from './load-version.ts'
import { mayDeclare } from './policy.ts'
import { screenOpenSeats } from './seats/screen-open-seats.ts'
import type { Version } from './version.ts'

export interface DeclareInterests {
  readonly versionId: string
  /** Empty: none. */
  readonly entries: readonly InterestEntry[]
}

/**
 * Declares one's interests in a version; the latest declaration stands. None is clear at once, anything else waits
 * for an editor. Reviews that the person is asked to judge are held against it at once.
 * @throws NotFound, Invalid with the path of each fault
 */
export async function declareInterests(ctx: Ctx, input: DeclareInterests): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, mayDeclare(ctx.actor), 'interests.declare', entity)
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const faults = interestFaults(input.entries, today)
  if (faults.length > 0) {
    const reasons = faults.map((fault) => ({
      ...fault,
      code: 'BAD_USER_INPUT',
      path: `/entries${fault.path}`,
    }))
    throw new Invalid('The declaration cannot be kept as it is.', reasons)
  }
  return change(ctx, async (tx) => {
    const version = await loadVersion(tx, input.versionId)
    const matches =
      input.entries.length === 0
        ? []
        : matchInterests(await loadContent(tx, version.id), input.entries, today)
    await tx.$executeRaw`
      INSERT INTO interest_declaration (version_id, entries, matches)
      VALUES (${version.id}::uuid, ${JSON.stringify(input.entries)}::jsonb, ${JSON.stringify(matches)}::jsonb)`
    await screenOpenSeats(tx, actingPerson(ctx.actor).id, version.id, today)
    return {
      value: version,
      audit: {
        action: 'interests.declare',
        entity,
        detail: { entries: input.entries.length, matches: matches.length },
      },
    }
  })
}
