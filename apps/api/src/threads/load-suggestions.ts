import {
  type ArticleContent,
  type Audience,
  fieldValue,
  type StatementField,
  sameValue,
  statementWithKey,
} from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { loadContent } from '../editorial/load-content.ts'
import { loadVersion } from '../editorial/load-version.ts'
import type { Version } from '../editorial/version.ts'
import type { Actor } from '../platform/actor.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { savedContent } from './load-saved-content.ts'
import type { Suggestion } from './suggestion.ts'
import { whyNotAccept } from './why-not-accept.ts'

interface Row {
  readonly id: string
  readonly version_id: string
  readonly version_number: number
  readonly statement_key: string
  readonly field: StatementField
  readonly audience: Audience | null
  readonly content_hash: string
  readonly replacement: unknown
  readonly reason: string
  readonly suggested_by: string
  readonly suggester: string
  readonly suggested_at: Date
  readonly status: 'open' | 'accepted' | 'declined'
  readonly decided_by: string | null
  readonly decider: string | null
  readonly decided_at: Date | null
  readonly decision: string
}

/**
 * The suggestions of a version, oldest first: its own, and of the versions it grew from those that were open when it
 * began or are open now.
 */
export async function suggestionsOf(
  tx: ReadTx,
  versionId: string,
  viewer: Actor,
): Promise<readonly Suggestion[]> {
  const rows = await suggestionRows(
    tx,
    versionId,
    Prisma.sql`suggestion.version_id = looked_at.id OR suggestion.status = 'open' OR suggestion.decided_at >= looked_at.created_at`,
  )
  return rows.length === 0 ? [] : toSuggestions(tx, rows, await loadVersion(tx, versionId), viewer)
}

/** One suggestion as it stands on a version, which it was made on or which grew from that. @throws NotFound */
export async function loadSuggestion(
  tx: ReadTx,
  id: string,
  version: Version,
  viewer: Actor,
): Promise<Suggestion> {
  const which = Prisma.sql`suggestion.id = ${isUuid(id) ? id : null}::uuid`
  const [found] = await toSuggestions(tx, await suggestionRows(tx, version.id, which), version, viewer)
  if (found === undefined) throw new NotFound('suggestion', { path: '/suggestionId' })
  return found
}

/** The version that a suggestion was made on. @throws NotFound */
export async function versionOfSuggestion(tx: ReadTx, id: string): Promise<Version> {
  const row = isUuid(id)
    ? await tx.suggestion.findUnique({ where: { id }, select: { versionId: true } })
    : null
  if (row === null) throw new NotFound('suggestion', { path: '/suggestionId' })
  return loadVersion(tx, row.versionId)
}

function suggestionRows(tx: ReadTx, versionId: string, which: Prisma.Sql): Promise<readonly Row[]> {
  return rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT suggestion.*, made_on.number AS version_number, suggester.name AS suggester, decider.name AS decider
      FROM suggestion
      JOIN article_version AS looked_at ON looked_at.id = ${versionId}::uuid
      JOIN version_ancestry(looked_at.id) AS ancestor ON ancestor.version_id = suggestion.version_id
      JOIN article_version AS made_on ON made_on.id = suggestion.version_id
      JOIN person AS suggester ON suggester.id = suggestion.suggested_by
      LEFT JOIN person AS decider ON decider.id = suggestion.decided_by
      WHERE ${which}
      ORDER BY suggestion.suggested_at, suggestion.id`,
  )
}

async function toSuggestions(
  tx: ReadTx,
  rows: readonly Row[],
  version: Version,
  viewer: Actor,
): Promise<readonly Suggestion[]> {
  if (rows.length === 0) return []
  const now = await loadContent(tx, version.id)
  const read = new Map<string, ArticleContent | undefined>()
  for (const { version_id, content_hash } of rows) {
    const place = `${version_id} ${content_hash}`
    if (!read.has(place)) read.set(place, await savedContent(tx, version_id, content_hash))
  }
  return rows.map((row) =>
    toSuggestion(row, read.get(`${row.version_id} ${row.content_hash}`), now, version, viewer),
  )
}

function toSuggestion(
  row: Row,
  before: ArticleContent | undefined,
  now: ArticleContent,
  version: Version,
  viewer: Actor,
): Suggestion {
  const of = { key: row.statement_key, field: row.field, audience: row.audience }
  const valueIn = (content: ArticleContent | undefined) => {
    const statement = content && statementWithKey(content, of.key)
    return statement && fieldValue(statement, of)
  }
  const [base, current] = [valueIn(before), valueIn(now)]
  const gone = statementWithKey(now, of.key) === undefined
  const status = row.status === 'open' && (gone || !sameValue(base, current)) ? 'stale' : row.status
  return {
    id: row.id,
    versionId: row.version_id,
    versionNumber: row.version_number,
    of,
    contentHash: row.content_hash,
    base,
    current,
    replacement: row.replacement,
    reason: row.reason,
    suggestedBy: { id: row.suggested_by, name: row.suggester },
    suggestedAt: row.suggested_at,
    status,
    decidedBy: row.decided_by === null ? null : { id: row.decided_by, name: row.decider ?? '' },
    decidedAt: row.decided_at,
    decision: row.decision,
    unmet: whyNotAccept(status, gone, version, viewer),
  }
}
