import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { actorText } from '../platform/actor.ts'
import type { Ctx, Watching } from '../platform/ctx.ts'
import { impactPercent, onImpactProgress } from './ensure-impact.ts'
import { impactPair, storedImpact } from './impact-pair.ts'
import { loadVersion } from './load-version.ts'
import { mayReadBoard } from './policy.ts'

/** How far the comparison of a version is. */
export interface ImpactProgress {
  readonly versionId: string
  /** 0 to 100; never less than before. */
  readonly percent: number
  /** It can be read by `cohortImpact`. */
  readonly finished: boolean
}

/**
 * Follows a comparison until it is finished or stopped, in whichever process it runs.
 * @throws NotFound
 */
export async function watchCohortImpact(
  ctx: Ctx,
  versionId: string,
  watching: Watching,
): Promise<AsyncIterable<ImpactProgress>> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id: versionId })
  const pair = await read(ctx, async (tx) => impactPair(tx, await loadVersion(tx, versionId)))
  const nothing = pair.before === undefined && pair.after === undefined
  return nothing ? finishedAtOnce(versionId) : progressOf(ctx, versionId, pair, watching)
}

async function* finishedAtOnce(versionId: string): AsyncGenerator<ImpactProgress, void> {
  yield { versionId, percent: 100, finished: true }
}

async function* progressOf(
  ctx: Ctx,
  versionId: string,
  pair: { readonly fromHash: string; readonly toHash: string },
  { actorNow, closed, checkEvery }: Watching,
): AsyncGenerator<ImpactProgress, void> {
  let last = -1
  let elsewhere = 0
  let wake = () => {}
  const unsubscribe = ctx.database.impacts.subscribe((notice) => {
    if (notice === 'gap') return wake()
    if (notice.fromHash !== pair.fromHash || notice.toHash !== pair.toHash) return
    elsewhere = notice.percent ?? elsewhere
    wake()
  })
  try {
    for (;;) {
      const now = await actorNow()
      if (actorText(now) !== actorText(ctx.actor) || mayReadBoard(now) !== undefined) return
      const here = impactPercent(pair)
      const finished = here === undefined && (await read(ctx, (tx) => storedImpact(tx, pair))) !== undefined
      const shown = finished ? 100 : Math.max(last, here ?? elsewhere)
      if (finished || shown > last) yield { versionId, percent: shown, finished }
      if (finished) return
      last = shown
      await nextNews(pair, closed, checkEvery, (hear) => {
        wake = hear
      })
      if (closed.aborted) return
    }
  } finally {
    unsubscribe()
  }
}

function nextNews(
  pair: { readonly fromHash: string; readonly toHash: string },
  closed: AbortSignal,
  checkEvery: number,
  wakeBy: (wake: () => void) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      unsubscribe()
      closed.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, Math.min(checkEvery, 1_000))
    const unsubscribe = onImpactProgress(pair, done)
    wakeBy(done)
    closed.addEventListener('abort', done)
    if (closed.aborted) done()
  })
}
