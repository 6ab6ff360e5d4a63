import {
  type Anchor,
  type AnchorTarget,
  type ArticleContent,
  type Audience,
  reanchor,
  type StatementField,
} from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { loadContent } from '../editorial/load-content.ts'
import type { BoardPerson } from '../editorial/version.ts'
import type { Actor } from '../platform/actor.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { loadEntries } from './load-entries.ts'
import { mayTakePart } from './policy.ts'
import type { Thread, ThreadKind } from './thread.ts'

interface Row {
  readonly id: string
  readonly version_id: string
  readonly version_number: number
  readonly kind: ThreadKind
  readonly target: AnchorTarget
  readonly target_key: string
  readonly field: string
  readonly audience: Audience | null
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly content_hash: string
  readonly read_saved_at: Date
  readonly body: string
  readonly mentioned: readonly BoardPerson[]
  readonly opened_by: string | null
  readonly opener: string | null
  readonly opened_at: Date
  readonly resolved_by: string | null
  readonly resolver: string | null
  readonly resolved_at: Date | null
  readonly may_resolve: boolean
}

/** Who opened what no person did: clinicians, by reasons that question the evidence. */
const responders: BoardPerson = { id: 'responses', name: 'Responses of clinicians' }

/**
 * The threads of a version, oldest first: its own, and of the versions it grew from those that were open when it
 * began or are open now.
 */
export async function threadsOf(tx: ReadTx, versionId: string, viewer: Actor): Promise<readonly Thread[]> {
  const rows = await threadRows(
    tx,
    viewer,
    Prisma.sql`
      JOIN article_version AS looked_at ON looked_at.id = ${versionId}::uuid
      JOIN version_ancestry(looked_at.id) AS ancestor ON ancestor.version_id = thread.version_id
      WHERE thread.version_id = looked_at.id OR thread.resolved_at IS NULL OR thread.resolved_at >= looked_at.created_at`,
  )
  return toThreads(tx, rows, viewer, rows.length === 0 ? undefined : await loadContent(tx, versionId))
}

/** One thread, anchored in the version it was opened on. @throws NotFound */
export async function loadThread(tx: ReadTx, id: string, viewer: Actor): Promise<Thread> {
  const rows = await threadRows(tx, viewer, Prisma.sql`WHERE thread.id = ${isUuid(id) ? id : null}::uuid`)
  const content = rows[0] && (await loadContent(tx, rows[0].version_id))
  const [thread] = await toThreads(tx, rows, viewer, content)
  if (thread === undefined) throw new NotFound('thread', { path: '/threadId' })
  return thread
}

function threadRows(tx: ReadTx, viewer: Actor, which: Prisma.Sql): Promise<readonly Row[]> {
  const viewerId = viewer.kind === 'person' ? viewer.id : null
  return rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT thread.*, opened_on.number AS version_number, opener.name AS opener, resolver.name AS resolver,
             may_resolve(thread, ${viewerId}::uuid) AS may_resolve,
             (SELECT max(saved.saved_at) FROM saved_state AS saved
              WHERE saved.version_id = thread.version_id AND saved.content_hash = thread.content_hash
                AND saved.saved_at <= thread.opened_at) AS read_saved_at,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('id', named.id, 'name', named.name) ORDER BY named.name), '[]')
              FROM person AS named WHERE named.id = ANY (thread.mentions)) AS mentioned
      FROM thread
      JOIN article_version AS opened_on ON opened_on.id = thread.version_id
      LEFT JOIN person AS opener ON opener.id = thread.opened_by
      LEFT JOIN person AS resolver ON resolver.id = thread.resolved_by
      ${which}
      ORDER BY thread.opened_at, thread.id`,
  )
}

async function toThreads(
  tx: ReadTx,
  rows: readonly Row[],
  viewer: Actor,
  content: ArticleContent | undefined,
): Promise<readonly Thread[]> {
  if (content === undefined) return []
  const entries = await loadEntries(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const anchor = toAnchor(row)
    return {
      id: row.id,
      versionId: row.version_id,
      versionNumber: row.version_number,
      kind: row.kind,
      anchor,
      anchored: reanchor(content, anchor),
      readSavedAt: row.read_saved_at,
      body: row.body,
      mentions: row.mentioned,
      openedBy: row.opened_by === null ? responders : { id: row.opened_by, name: row.opener ?? '' },
      openedAt: row.opened_at,
      resolvedBy: row.resolved_by === null ? null : { id: row.resolved_by, name: row.resolver ?? '' },
      resolvedAt: row.resolved_at,
      entries: entries.get(row.id) ?? [],
      whyNotResolve: whyNotResolve(row, viewer),
    }
  })
}

function toAnchor(row: Row): Anchor {
  const { target, target_key: key, field, audience, quote, prefix, suffix, content_hash: hash } = row
  if (target !== 'statement') return { target, key, field, quote, hash }
  return { target, key, field: field as StatementField, audience, quote, prefix, suffix, hash }
}

function whyNotResolve(row: Row, viewer: Actor): string | null {
  const denial = mayTakePart(viewer)
  if (denial !== undefined) return denial.message
  if (row.resolved_at !== null) return 'It is resolved.'
  return row.may_resolve
    ? null
    : 'A blocking thread is resolved by who opened it, or by an editor who did not contribute.'
}
