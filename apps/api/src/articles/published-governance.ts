import DataLoader from 'dataloader'
import { read } from '../audit/doors.ts'
import type { ReadTx } from '../audit/read-handle.ts'
import { perRequest } from '../platform/per-request.ts'
import {
  loadPublishedChecks,
  loadPublishedInterests,
  loadPublishedSetAsides,
} from './load-published-governance.ts'

/** Lists that readers may see of a version, by its id; none of what was never in force. */
function published<T>(
  load: (tx: ReadTx, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly T[]>>,
) {
  return perRequest(
    (ctx) =>
      new DataLoader(async (ids: readonly string[]) => {
        const found = await read(ctx, (tx) => load(tx, ids), { role: 'reader' })
        return ids.map((id) => found.get(id) ?? [])
      }),
  )
}

export const publishedInterests = published(loadPublishedInterests)
export const publishedSetAsides = published(loadPublishedSetAsides)
export const publishedChecks = published(loadPublishedChecks)
