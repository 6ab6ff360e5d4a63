import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx, Watching } from '../platform/ctx.ts'
import { whileAllowed } from '../platform/while-allowed.ts'
import { loadVersion } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import type { VersionChange } from './version-change.ts'

/**
 * Follows one version in whatever state, for people of the board. The first event says how it stands.
 * @throws NotFound
 */
export async function watchVersion(
  ctx: Ctx,
  versionId: string,
  watching: Watching,
): Promise<AsyncIterable<VersionChange>> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id: versionId })
  const { id, articleId } = await read(ctx, (tx) => loadVersion(tx, versionId))
  return whileAllowed(ctx, watching, mayReadBoard, async (signals) => {
    if (!signals.some((signal) => signal === 'gap' || signal.versionId === id)) return { events: [] }
    const { state } = await read(ctx, (tx) => loadVersion(tx, id))
    return { events: [{ articleId, versionId: id, state }] }
  })
}
