import { type ArticleContent, moveNamed } from '@guideboard/content'
import { canonicalJson } from '@guideboard/rules'
import type { ReadTx } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { labelRefusal } from './label-refusal.ts'
import { approvedBase, loadContent } from './load-content.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import { mayMove } from './policy.ts'
import { withPolicy } from './resolve-content.ts'
import { runMissingChecks } from './store-checks.ts'
import type { Version } from './version.ts'

/** Hands a draft in, or again after changes: from here on its content stands still. */
export async function submitVersion(ctx: Ctx, input: MoveVersion): Promise<Version> {
  const moves = ['SUBMIT', 'RESUBMIT'] as const
  await refuse(ctx, mayMove(ctx.actor, moves.map(moveNamed)), 'version.move', {
    kind: 'version',
    id: input.versionId,
  })
  // Rules are compared before the transaction: that can take a while. The lock says whether they are still the same.
  const refusal = await labelRefusal(ctx, input.versionId)
  return moveVersion(ctx, input, moves, async (tx, version) => {
    if (refusal !== undefined) throw refusal
    const content = await loadContent(tx, version.id)
    await refuseOldPolicy(tx, version, content)
    await runMissingChecks(tx, content, version.contentHash)
  })
}

/** The policy is signed with the content; one that has changed since is written by saving again. */
async function refuseOldPolicy(tx: ReadTx, version: Version, content: ArticleContent): Promise<void> {
  const current = withPolicy(content, await approvedBase(tx, version))
  if (canonicalJson(current.policy) === canonicalJson(content.policy)) return
  const message = 'The review policy has changed since this was saved: save it again.'
  throw new NotReady(message, [{ code: 'POLICY_OUTDATED', message, fix: 'Save the draft again.' }], {
    code: 'POLICY_OUTDATED',
  })
}
