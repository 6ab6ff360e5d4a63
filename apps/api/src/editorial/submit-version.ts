import type { ArticleContent } from '@guideboard/content'
import { canonicalJson } from '@guideboard/rules'
import type { ReadTx } from '../audit/read-handle.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { labelRefusal } from './label-refusal.ts'
import { approvedBase, loadContent } from './load-content.ts'
import { type MoveVersion, moveVersion } from './move-version.ts'
import { withPolicy } from './resolve-content.ts'
import type { Version } from './version.ts'

/** Hands a draft in, or again after changes: from here on its content stands still. */
export async function submitVersion(ctx: Ctx, input: MoveVersion): Promise<Version> {
  return moveVersion(ctx, input, ['SUBMIT', 'RESUBMIT'], {
    before: async ({ id }) => {
      const refusal = await labelRefusal(ctx, id)
      if (refusal !== undefined) throw refusal
      await bringUpToDate(ctx, id)
    },
    within: async (tx, version) => refuseOldPolicy(tx, version, await loadContent(tx, version.id)),
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
