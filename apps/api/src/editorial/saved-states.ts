import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { BoardPerson } from './version.ts'

/** One explicit save of a draft. */
export interface SavedState {
  readonly lock: number
  readonly contentHash: string
  readonly savedBy: BoardPerson
  readonly savedAt: Date
}

/** Every explicit save of a version, the first one first. */
export async function savedStatesOf(tx: ReadTx, versionId: string): Promise<readonly SavedState[]> {
  const rows = await rowsOf<{
    lock: number
    content_hash: string
    person_id: string
    name: string
    saved_at: Date
  }>(
    tx,
    Prisma.sql`
      SELECT saved_state.lock, saved_state.content_hash, person.id AS person_id, person.name, saved_state.saved_at
      FROM saved_state JOIN person ON person.id = saved_state.saved_by
      WHERE saved_state.version_id = ${versionId}::uuid ORDER BY saved_state.lock LIMIT 1000`,
  )
  return rows.map(({ lock, content_hash, person_id, name, saved_at }) => ({
    lock,
    contentHash: content_hash,
    savedBy: { id: person_id, name },
    savedAt: saved_at,
  }))
}
