import { type Page, pageSize } from '../platform/connection.ts'
import type { Ctx } from '../platform/ctx.ts'
import { look } from './doors.ts'
import { countEvents, loadEvents } from './load-events.ts'
import { mayReadTrail, trailScope } from './policy.ts'
import { refuse } from './refuse.ts'
import type { TrailEvent } from './trail-event.ts'
import { type TrailFilter, trailCondition } from './trail-filter.ts'

export interface EventsRequest {
  readonly filter?: TrailFilter | null | undefined
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/** Beyond this many, how many more there are matters to nobody. */
const countedAtMost = 10_000

/**
 * The trail, the latest line first, a page at a time. Looking at it leaves a line as well, with the patients it named.
 * @throws Forbidden, Invalid for a page size, a cursor or a filter that is none
 */
export async function listEvents(
  ctx: Ctx,
  { filter, first, after }: EventsRequest,
): Promise<Page<TrailEvent>> {
  await refuse(ctx, mayReadTrail(ctx.actor), 'trail.read')
  const size = pageSize(first)
  const condition = trailCondition(trailScope(ctx.actor), filter ?? {})
  return look(ctx, async (tx) => {
    const totalCount = await countEvents(tx, condition, countedAtMost)
    const found = await loadEvents(tx, condition, { size: size + 1, after: after ?? undefined })
    const edges = found.slice(0, size)
    return {
      value: { edges, hasNextPage: found.length > size, totalCount },
      audit: {
        action: 'trail.read',
        entity: { kind: 'trail', id: 'page' },
        patients: patientsOn(edges),
        detail: { events: edges.length },
      },
    }
  })
}

/** Every patient that some lines name, once. */
export function patientsOn(edges: readonly { readonly node: TrailEvent }[]): readonly string[] {
  return [...new Set(edges.flatMap(({ node }) => node.patientIds))]
}
