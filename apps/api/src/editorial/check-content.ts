import {
  type ArticleContent,
  type CheckContext,
  type CheckId,
  type CheckResult,
  canonicalContent,
  checkIds,
  checkSees,
  checkVersions,
  contentHash,
  seenContext,
} from '@guideboard/content'
import { canonicalJson } from '@guideboard/rules'
import { read } from '../audit/doors.ts'
import type { ReadTx } from '../audit/read-handle.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type ContentPlace, loadCheckContext } from './check-context.ts'
import { checkPool } from './check-pool.ts'

/** A content with what had to be asked of the checks: made before the transaction, since they can take a while. */
export interface CheckedContent {
  readonly contentText: string
  /** Results that are not kept yet. */
  readonly results: readonly CheckResult[]
}

const pool = checkPool()

/** Runs the checks whose answer for this content, as things stand around it, is not kept yet. */
export async function checkContent(
  ctx: Ctx,
  place: ContentPlace,
  content: ArticleContent,
): Promise<CheckedContent> {
  const contentText = canonicalContent(content)
  const { context, ids } = await read(ctx, async (tx) => {
    const context = await loadCheckContext(tx, place, contentText)
    return { context, ids: await notKept(tx, contentHash(content), context) }
  })
  return { contentText, results: ids.length === 0 ? [] : await pool.run({ ids, content, context }) }
}

async function notKept(tx: ReadTx, hash: string, context: CheckContext): Promise<readonly CheckId[]> {
  const kept = await tx.checkResult.findMany({
    where: { contentHash: hash, status: { not: 'error' } },
    select: { checkId: true, checkVersion: true, context: true },
  })
  const answers = new Set(kept.map((one) => answer(one.checkId, one.checkVersion, one.context)))
  return checkIds.filter(
    (id) => !answers.has(answer(id, checkVersions[id], seenContext(checkSees[id], context))),
  )
}

function answer(id: string, version: number, context: unknown): string {
  return canonicalJson([id, version, context])
}
