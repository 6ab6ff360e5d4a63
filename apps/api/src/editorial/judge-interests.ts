import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { givenReason } from './given-reason.ts'
import { loadVersion } from './load-version.ts'
import { mayJudgeInterests } from './policy.ts'
import type { Version } from './version.ts'

export interface JudgeInterests {
  readonly declarationId: string
  readonly verdict: 'clear' | 'conflicted'
  readonly reason: string
}

/**
 * Decides whether declared interests conflict with the article as it is now; said again after an edit.
 * @throws NotFound, Forbidden for one's own, Conflict when a later declaration stands, NotReady
 */
export async function judgeInterests(ctx: Ctx, input: JudgeInterests): Promise<Version> {
  const entity = { kind: 'interest-declaration', id: input.declarationId }
  await refuse(ctx, mayJudgeInterests(ctx.actor), 'interests.judge', entity)
  const reason = givenReason(input.reason, true)
  return change(ctx, async (tx) => {
    const declared = isUuid(input.declarationId)
      ? await tx.interestDeclaration.findUnique({ where: { id: input.declarationId } })
      : null
    if (declared === null) throw new NotFound('declaration', { path: '/declarationId' })
    await tx.$executeRaw`
      INSERT INTO interest_judgement (declaration_id, verdict, reason)
      VALUES (${declared.id}::uuid, ${input.verdict}, ${reason})`
    return {
      value: await loadVersion(tx, declared.versionId),
      audit: {
        action: 'interests.judge',
        entity,
        detail: { verdict: input.verdict, versionId: declared.versionId, personId: declared.personId },
      },
    }
  })
}
