import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'
import { loadVersion } from './load-version.ts'
import { mayReadBoard } from './policy.ts'
import type { Version } from './version.ts'

/** One version for people of the board; null when there is none with that id. */
export async function articleVersion(ctx: Ctx, id: string): Promise<Version | null> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id })
  try {
    return await read(ctx, (tx) => loadVersion(tx, id))
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
