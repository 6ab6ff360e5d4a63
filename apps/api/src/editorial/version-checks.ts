import { type CheckId, checkIds, type RequiredCheck } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { checksOf, type KeptCheck } from './load-details.ts'
import { loadVersion } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import type { Version } from './version.ts'

/** A check of a version: its latest result, none if it has not run on this content. */
export interface VersionCheck {
  readonly checkId: CheckId
  readonly required: RequiredCheck | undefined
  readonly result: KeptCheck | undefined
  /** Why the gate does not take it now; null when it does. */
  readonly whyRed: string | null
}

/**
 * Every check of a version, run or not, and what of each keeps the gate shut.
 * @throws NotFound
 */
export async function versionChecks(ctx: Ctx, versionId: string): Promise<readonly VersionCheck[]> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id: versionId })
  return read(ctx, async (tx) => checksOfVersion(tx, await loadVersion(tx, versionId)))
}

async function checksOfVersion(tx: ReadTx, version: Version): Promise<readonly VersionCheck[]> {
  const kept = (await checksOf(tx, [version.contentHash])).get(version.contentHash) ?? []
  const red = await rowsOf<{ readonly check_id: string; readonly why: string }>(
    tx,
    Prisma.sql`SELECT check_id, why FROM red_checks(${version.id}::uuid)`,
  )
  return checkIds.map((checkId) => ({
    checkId,
    required: version.policy.requiredChecks.find(({ id }) => id === checkId),
    result: kept.find((one) => one.checkId === checkId),
    whyRed: red.find((one) => one.check_id === checkId)?.why ?? null,
  }))
}
