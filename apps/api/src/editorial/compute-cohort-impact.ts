import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { causeOf } from '../platform/log.ts'
import { cohortImpactState, type ImpactState } from './cohort-impact.ts'
import { ensureImpact } from './ensure-impact.ts'
import { mayCompare } from './policy.ts'

/**
 * Starts comparing a version with what is in force, unless that is done or under way. Answers at once;
 * `cohortImpactProgress` says how far it is.
 * @throws NotFound
 */
export async function computeCohortImpact(ctx: Ctx, versionId: string): Promise<ImpactState> {
  await refuse(ctx, mayCompare(ctx.actor), 'version.compare', { kind: 'version', id: versionId })
  const state = await cohortImpactState(ctx, versionId)
  if (state.status !== 'missing') return state
  ensureImpact(ctx, versionId).catch((error: unknown) => {
    ctx.log.error({ event: 'fault', requestId: ctx.requestId, cause: causeOf(error) })
  })
  return { ...state, status: 'running' }
}
