import DataLoader from 'dataloader'
import { read } from '../audit/doors.ts'
import type { ReadTx } from '../audit/read-handle.ts'
import type { Actor } from '../platform/actor.ts'
import { perRequest } from '../platform/per-request.ts'
import { suggestionsOf } from './load-suggestions.ts'
import { threadsOf } from './load-threads.ts'

/** What a version has, by its id, for whoever asks. Not remembered: a mutation answers with what is there after it. */
function ofVersion<T>(load: (tx: ReadTx, versionId: string, viewer: Actor) => Promise<readonly T[]>) {
  return perRequest(
    (ctx) =>
      new DataLoader<string, readonly T[]>(
        (ids) =>
          read(ctx, async (tx) => {
            const found: (readonly T[])[] = []
            for (const id of ids) found.push(await load(tx, id, ctx.actor))
            return found
          }),
        { cache: false },
      ),
  )
}

export const threads = ofVersion(threadsOf)
export const suggestions = ofVersion(suggestionsOf)
