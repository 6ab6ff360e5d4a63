import type { ArticleContent } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../../audit/read-handle.ts'
import { contentOf } from '../../encounters/guidelines-in-force.ts'
import { type LabelledVersion, versionLabels } from './version-labels.ts'

/** A version that is or was in force. What was withdrawn has no content here. */
export interface PublishedVersion {
  readonly versionId: string
  readonly slug: string
  readonly number: number
  readonly label: string
  readonly state: 'APPROVED' | 'SUPERSEDED' | 'WITHDRAWN'
  readonly contentHash: string
  readonly inForceFrom: Date
  readonly inForceTo: Date | null
  readonly checkedOn: string | null
  readonly withdrawnReason: string | null
  readonly withdrawnAt: Date | null
}

interface Row {
  readonly id: string
  readonly slug: string
  readonly number: number
  readonly state: PublishedVersion['state']
  readonly content_hash: string
  readonly in_force_from: Date
  readonly in_force_to: Date | null
  readonly checked_on: string | null
  readonly withdrawn_reason: string | null
  readonly withdrawn_at: Date | null
  readonly label: string | null
}

/** Every version of these articles that was ever in force and has rules, oldest first. */
export async function loadPublished(
  tx: ReadTx,
  slugs: readonly string[],
): Promise<readonly PublishedVersion[]> {
  if (slugs.length === 0) return []
  const rows = await rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT v.id, a.slug, v.number, v.state, v.content_hash, lower(v.in_force) AS in_force_from,
             upper(v.in_force) AS in_force_to, v.withdrawn_reason, v.withdrawn_at,
             (SELECT to_char(max(s.checked_on), 'YYYY-MM-DD') FROM reader_surveillance s
              WHERE s.version_id = v.id AND s.statement_key IS NULL) AS checked_on,
             v.content -> 'ruleSet' ->> 'version' AS label
      FROM article_version v JOIN article a ON a.id = v.article_id
      WHERE a.slug = ANY (${[...slugs]}) AND v.state IN ('APPROVED', 'SUPERSEDED', 'WITHDRAWN')
        AND lower(v.in_force) <= clock_timestamp() AND v.content ? 'ruleSet'
      ORDER BY a.slug, v.number`,
  )
  const bySlug = Map.groupBy(rows, ({ slug }) => slug)
  return [...bySlug.values()].flatMap((own) => {
    const labels = versionLabels(own.map(({ number, label }): LabelledVersion => ({ number, label })))
    return own.map((row) => published(row, labels.get(row.number) ?? String(row.number)))
  })
}

function published(row: Row, label: string): PublishedVersion {
  return {
    versionId: row.id,
    slug: row.slug,
    number: row.number,
    label,
    state: row.state,
    contentHash: row.content_hash,
    inForceFrom: row.in_force_from,
    inForceTo: row.in_force_to,
    checkedOn: row.checked_on,
    withdrawnReason: row.withdrawn_reason,
    withdrawnAt: row.withdrawn_at,
  }
}

/** The content of versions that readers may have, by version id. */
export async function loadPublishedContents(
  tx: ReadTx,
  versions: readonly PublishedVersion[],
): Promise<ReadonlyMap<string, ArticleContent>> {
  const wanted = versions.filter(({ state }) => state !== 'WITHDRAWN')
  const rows = await rowsOf<{ id: string; content_hash: string; content_text: string | null }>(
    tx,
    Prisma.sql`
      SELECT id, content_hash, content_text FROM reader_version
      WHERE id = ANY (${wanted.map(({ versionId }) => versionId)}::uuid[])`,
  )
  return new Map(
    rows.flatMap(({ id, content_hash: hash, content_text: text }) =>
      text === null ? [] : [[id, contentOf(hash, text)] as const],
    ),
  )
}

/** The articles whose resources may have an id that begins so: an id keeps the beginning of the slug at least. */
export async function slugsBehind(tx: ReadTx, id: string): Promise<readonly string[]> {
  const rows = await rowsOf<{ slug: string }>(
    tx,
    Prisma.sql`SELECT slug FROM reader_article WHERE starts_with(${id}, left(slug, ${keptOfSlug})) ORDER BY slug LIMIT 20`,
  )
  return rows.map(({ slug }) => slug)
}

/** What an id surely keeps of a name that is too long for one. */
const keptOfSlug = 40
