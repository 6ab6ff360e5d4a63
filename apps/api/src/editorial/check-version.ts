import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { checkContent } from './check-content.ts'
import { loadContent } from './load-content.ts'
import { loadVersion } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import { storeChecks } from './store-checks.ts'
import type { Version } from './version.ts'

/**
 * Runs and keeps every check whose answer for a version is missing, or rests on what has changed since: mostly
 * none. The results stay, whatever becomes of the move that asked for them.
 * @throws NotFound
 */
export async function checkVersion(ctx: Ctx, versionId: string): Promise<Version> {
  const entity = { kind: 'version', id: versionId }
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.check', entity)
  const { version, content } = await read(ctx, async (tx) => {
    const version = await loadVersion(tx, versionId)
    return { version, content: await loadContent(tx, version.id) }
  })
  const { results } = await checkContent(ctx, version, content)
  if (results.length === 0) return version
  return change(ctx, async (tx) => {
    await storeChecks(tx, version.contentHash, results)
    const checks = results.map(({ checkId }) => checkId)
    return {
      value: version,
      audit: { action: 'version.check', entity, detail: { contentHash: version.contentHash, checks } },
    }
  })
}
