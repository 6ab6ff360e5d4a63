import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { BoardPerson } from '../editorial/version.ts'
import type { ThreadEntry } from './thread.ts'

interface Row {
  readonly id: string
  readonly thread_id: string
  readonly kind: ThreadEntry['kind']
  readonly body: string
  readonly mentioned: readonly BoardPerson[]
  readonly written_by: string
  readonly writer: string
  readonly written_at: Date
}

/** The entries of threads, oldest first, by the thread's id. */
export async function loadEntries(
  tx: ReadTx,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ThreadEntry[]>> {
  const rows = await rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT entry.id, entry.thread_id, entry.kind, entry.body, entry.written_by, writer.name AS writer, entry.written_at,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('id', named.id, 'name', named.name) ORDER BY named.name), '[]')
              FROM person AS named WHERE named.id = ANY (entry.mentions)) AS mentioned
      FROM thread_entry AS entry JOIN person AS writer ON writer.id = entry.written_by
      WHERE entry.thread_id = ANY (${[...threadIds]}::uuid[]) ORDER BY entry.written_at, entry.id`,
  )
  const groups = Map.groupBy(rows, ({ thread_id }) => thread_id)
  return new Map([...groups].map(([id, own]) => [id, own.map(toEntry)]))
}

function toEntry({ id, kind, body, mentioned, written_by, writer, written_at }: Row): ThreadEntry {
  return {
    id,
    kind,
    body,
    mentions: mentioned,
    writtenBy: { id: written_by, name: writer },
    writtenAt: written_at,
  }
}
