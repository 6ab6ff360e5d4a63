import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { impactPercent } from './ensure-impact.ts'
import { impactPair, type StoredImpact, storedImpact } from './impact-pair.ts'
import { loadVersion } from './load-version.ts'
import { mayReadBoard } from './policy.ts'

/** What is known of whose advice a version changes. */
export interface ImpactState {
  readonly versionId: string
  /** `none`: neither the version nor what is in force has rules. */
  readonly status: 'none' | 'missing' | 'running' | 'computed'
  readonly stored: StoredImpact | null
}

/** @throws NotFound */
export async function cohortImpactState(ctx: Ctx, versionId: string): Promise<ImpactState> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id: versionId })
  return read(ctx, async (tx) => {
    const version = await loadVersion(tx, versionId)
    const pair = await impactPair(tx, version)
    const stored = await storedImpact(tx, pair)
    const status = stored
      ? 'computed'
      : pair.before === undefined && pair.after === undefined
        ? 'none'
        : impactPercent(pair) === undefined
          ? 'missing'
          : 'running'
    return { versionId: version.id, status, stored: stored ?? null }
  })
}
