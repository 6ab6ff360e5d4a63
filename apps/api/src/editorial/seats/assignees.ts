import { read } from '../../audit/doors.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { loadVersion } from '../load-version.ts'
import { mayAssign } from '../policy.ts'
import { loadCandidates } from './load-candidates.ts'
import type { Assignee } from './seat-assignment.ts'

/**
 * Whoever holds the role of a seat, with what keeps them from being asked to judge this version.
 * @throws NotFound
 */
export async function assignees(ctx: Ctx, versionId: string): Promise<readonly Assignee[]> {
  await refuse(ctx, mayAssign(ctx.actor), 'seat.assign', { kind: 'version', id: versionId })
  const today = ctx.clock.now().toISOString().slice(0, 10)
  return read(ctx, async (tx) => {
    const found = await loadCandidates(tx, await loadVersion(tx, versionId), today)
    return found.map(({ id, name, roles, load, fault }) => ({
      person: { id, name },
      seats: roles,
      load,
      unmet: fault === null ? [] : [{ code: 'ASSIGNEE_NOT_CLEAR', message: fault }],
    }))
  })
}
