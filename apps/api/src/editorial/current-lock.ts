import { read } from '../audit/doors.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Conflict } from '../platform/errors.ts'
import { loadVersion } from './load-version.ts'

/** Runs a write on a version; a race that only the database saw is told with the lock that holds now. */
export async function withCurrentLock<T>(ctx: Ctx, versionId: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof Conflict) || error.currentLock !== undefined) throw error
    const { lock } = await read(ctx, (tx) => loadVersion(tx, versionId))
    throw new Conflict(error.message, lock)
  }
}
