import type { Tx } from '@guideboard/database'
import type { Ctx } from '../platform/ctx.ts'
import { contextOf } from './doors.ts'
import type { ReadTx } from './read-handle.ts'

/**
 * Writes what is no part of any record, and so often that it would drown the trail: what only its writer will ever
 * see, unsaved drafts and which notices were read, and in which draft somebody is at this moment. The one way to write
 * without a record, and it opens to those three tables.
 */
export function jot<T>(
  ctx: Ctx,
  run: (tx: ReadTx & Pick<Tx, 'draftScratch' | 'editingTab' | 'notice'>) => Promise<T>,
): Promise<T> {
  return ctx.database.inContext(contextOf(ctx, {}), run)
}
