import { overrideReason } from '@guideboard/content'
import { Prisma, sqlstateOf } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { contentOf } from '../encounters/guidelines-in-force.ts'
import type { Ctx } from '../platform/ctx.ts'
import { causeOf } from '../platform/log.ts'
import { openThread } from '../threads/open-thread.ts'

interface Questioned {
  readonly versionId: string
  readonly recommendationId: string
  readonly reasonCode: string
}

/**
 * Opens the thread in which the board hears that a reason questions the evidence of a recommendation: one per version,
 * recommendation and reason, and none while an earlier one of the article is open. It holds nothing of a patient. What
 * keeps it from being opened does not undo the response; the next one tries again.
 */
export async function openEvidenceThread(ctx: Ctx, questioned: Questioned): Promise<void> {
  const installation: Ctx = { ...ctx, actor: { kind: 'system', name: 'responses' } }
  try {
    const content = await read(installation, (tx) => unheard(tx, questioned))
    if (content !== undefined) await open(installation, questioned, content.hash)
  } catch (error) {
    // Another response opened it in the same moment.
    if (sqlstateOf(error) === '23505') return
    ctx.log.error({ event: 'evidence-thread', requestId: ctx.requestId, cause: causeOf(error) })
  }
}

/** The content that was acted on, when no thread tells of it yet. */
async function unheard(
  tx: ReadTx,
  { versionId, recommendationId, reasonCode }: Questioned,
): Promise<{ readonly hash: string } | undefined> {
  const known = await rowsOf<{ one: number }>(
    tx,
    Prisma.sql`
      SELECT 1 AS one
      FROM evidence_thread AS told
      JOIN thread ON thread.id = told.thread_id
      JOIN article_version AS told_of ON told_of.id = told.version_id
      JOIN article_version AS asked ON asked.article_id = told_of.article_id
      WHERE asked.id = ${versionId}::uuid AND told.recommendation_id = ${recommendationId}
        AND told.reason_code = ${reasonCode} AND (told.version_id = asked.id OR thread.resolved_at IS NULL)
      LIMIT 1`,
  )
  if (known.length > 0) return undefined
  const version = await tx.articleVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { contentHash: true, contentText: true },
  })
  const rules = contentOf(version.contentHash, version.contentText).ruleSet?.recommendations ?? []
  return rules.some(({ id }) => id === recommendationId) ? { hash: version.contentHash } : undefined
}

async function open(ctx: Ctx, questioned: Questioned, contentHash: string): Promise<void> {
  const { versionId, recommendationId, reasonCode } = questioned
  const reason = overrideReason(reasonCode)?.display ?? reasonCode
  await openThread(
    ctx,
    {
      versionId,
      contentHash,
      kind: 'question',
      place: { target: 'rule', key: recommendationId, field: '' },
      body: `Clinicians overrode this recommendation with a reason that questions its evidence: ${reason}. How many did is told with the responses to this version once there are ten; the rest stays with their patients.`,
    },
    async (tx, threadId) => {
      await tx.$executeRaw`
        INSERT INTO evidence_thread (version_id, recommendation_id, reason_code, thread_id)
        VALUES (${versionId}::uuid, ${recommendationId}, ${reasonCode}, ${threadId}::uuid)`
    },
  )
}
