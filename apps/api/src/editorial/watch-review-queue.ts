import type { VersionSignal } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx, Watching } from '../platform/ctx.ts'
import { whileAllowed } from '../platform/while-allowed.ts'
import { versionsById } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import type { QueueChange } from './version-change.ts'

const anything: QueueChange = { articleId: null, versionId: null, state: null }

/** Follows the versions on the board. The first event says to read the queue; so does one after a gap. */
export async function watchReviewQueue(ctx: Ctx, watching: Watching): Promise<AsyncIterable<QueueChange>> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'review-queue.read')
  return whileAllowed(ctx, watching, mayReadBoard, async (signals) => ({
    events: signals.includes('gap') ? [anything] : await changesOf(ctx, signals),
  }))
}

async function changesOf(ctx: Ctx, signals: readonly VersionSignal[]): Promise<readonly QueueChange[]> {
  const ids = new Set(signals.flatMap((signal) => (signal === 'gap' ? [] : [signal.versionId])))
  const versions = await read(ctx, (tx) => versionsById(tx, [...ids]))
  return [...versions.values()].flatMap((version) =>
    version === undefined
      ? []
      : [{ articleId: version.articleId, versionId: version.id, state: version.state }],
  )
}
