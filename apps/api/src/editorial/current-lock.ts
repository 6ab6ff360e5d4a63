import { read } from '../audit/doors.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Conflict, NotReady } from '../platform/errors.ts'
import { loadVersion } from './load-version.ts'

/**
 * Runs a write on a version; a race that only the database saw is told with the lock that holds now. Whoever was
 * overtaken between reading and writing hears of that first, not of what the new state does not allow.
 */
export async function withCurrentLock<T>(
  ctx: Ctx,
  given: { readonly versionId: string; readonly lock: number },
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const raced = error instanceof Conflict && error.currentLock === undefined
    if (!raced && !(error instanceof NotReady)) throw error
    const { lock } = await read(ctx, (tx) => loadVersion(tx, given.versionId))
    if (raced) throw new Conflict(error.message, lock)
    if (lock === given.lock) throw error
    throw new Conflict('Somebody has changed this version since you read it.', lock)
  }
}
