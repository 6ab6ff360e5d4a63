import type { ArticleContent, Topic, VersionForReaders, VersionState } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import type { SignatureMeaning } from '../accounts/signature-meaning.ts'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { BoardRole } from '../platform/actor.ts'

/** A version in the reader views, without its sections. Texts are null where it was withdrawn. */
export interface ReaderVersion extends VersionForReaders {
  readonly articleId: string
  readonly slug: string
  readonly contentHash: string
  readonly title: string | null
  readonly question: string | null
  readonly topics: readonly Topic[] | null
  readonly language: string | null
  readonly updatedAt: Date
  readonly submittedAt: Date | null
  readonly underReviewAt: Date | null
  readonly approvedAt: Date | null
}

export interface Signatory {
  readonly name: string
  readonly role: BoardRole
  readonly meaning: SignatureMeaning
  readonly signedAt: Date
}

interface VersionRow {
  readonly id: string
  readonly article_id: string
  readonly slug: string
  readonly number: number
  readonly state: VersionState
  readonly content_hash: string
  readonly in_force_from: Date | null
  readonly in_force_to: Date | null
  readonly withdrawn_at: Date | null
  readonly withdrawn_reason: string | null
  readonly title: string | null
  readonly question: string | null
  readonly topics: readonly Topic[] | null
  readonly language: string | null
  readonly review_due_on: string | null
  readonly checked_on: string | null
  readonly takes_effect_at: Date | null
  readonly updated_at: Date
  readonly submitted_at: Date | null
  readonly under_review_at: Date | null
  readonly approved_at: Date | null
}

/** An article's id with the versions of it that a reader may know of; `undefined` when there is no such article. */
export async function loadReaderArticle(
  tx: ReadTx,
  slug: string,
): Promise<{ readonly id: string; readonly versions: readonly ReaderVersion[] } | undefined> {
  const [article] = await rowsOf<{ id: string }>(
    tx,
    Prisma.sql`SELECT id FROM reader_article WHERE slug = ${slug}`,
  )
  return article && { id: article.id, versions: await loadReaderVersions(tx, [article.id]) }
}

/**
 * The first day on which something is due for review is the earliest of the document and of its statements, later
 * where a look at new evidence has changed nothing.
 */
export async function loadReaderVersions(
  tx: ReadTx,
  articleIds: readonly string[],
): Promise<readonly ReaderVersion[]> {
  const rows = await rowsOf<VersionRow>(
    tx,
    Prisma.sql`
      SELECT v.id, v.article_id, a.slug, v.number, v.state, v.content_hash,
             lower(v.in_force) AS in_force_from, upper(v.in_force) AS in_force_to,
             v.withdrawn_at, v.withdrawn_reason, v.updated_at, v.submitted_at, v.under_review_at, v.approved_at,
             v.content ->> 'title' AS title, v.content ->> 'question' AS question,
             v.content -> 'topics' AS topics, v.content ->> 'language' AS language,
             v.takes_effect_at,
             coalesce(
               (SELECT min(part.due_on) FROM review_due(v.id) AS part),
               least(v.content ->> 'reviewDueOn',
                     (SELECT min(statement ->> 'reviewDueOn')
                      FROM jsonb_array_elements(v.content -> 'sections') AS section,
                           jsonb_array_elements(section -> 'statements') AS statement))) AS review_due_on,
             (SELECT to_char(max(checked_on), 'YYYY-MM-DD') FROM reader_surveillance
              WHERE version_id = v.id AND statement_key IS NULL) AS checked_on
      FROM reader_version v JOIN reader_article a ON a.id = v.article_id
      WHERE v.article_id = ANY (${[...articleIds]}::uuid[])
      ORDER BY v.article_id, v.number`,
  )
  return rows.map(toReaderVersion)
}

function toReaderVersion(row: VersionRow): ReaderVersion {
  return {
    id: row.id,
    articleId: row.article_id,
    slug: row.slug,
    number: row.number,
    state: row.state,
    contentHash: row.content_hash,
    ...(row.in_force_from === null
      ? {}
      : {
          inForce: { from: row.in_force_from, ...(row.in_force_to === null ? {} : { to: row.in_force_to }) },
        }),
    ...(row.withdrawn_at === null
      ? {}
      : { withdrawn: { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' } }),
    ...(row.takes_effect_at === null ? {} : { takesEffectAt: row.takes_effect_at }),
    ...(row.checked_on === null ? {} : { checkedOn: row.checked_on }),
    reviewDueOn: row.review_due_on ?? '9999-12-31',
    title: row.title,
    question: row.question,
    topics: row.topics,
    language: row.language,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    underReviewAt: row.under_review_at,
    approvedAt: row.approved_at,
  }
}

/** The documents of versions, by id, as far as readers may have them. */
export async function loadReaderContents(
  tx: ReadTx,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, ArticleContent>> {
  const rows = await rowsOf<{ id: string; content_text: string | null }>(
    tx,
    Prisma.sql`SELECT id, content_text FROM reader_version WHERE id = ANY (${[...versionIds]}::uuid[])`,
  )
  // Only documents that parseContent accepted are ever stored under a state that readers see.
  return new Map(
    rows.flatMap(({ id, content_text }) =>
      content_text === null ? [] : [[id, JSON.parse(content_text) as ArticleContent] as const],
    ),
  )
}

/** Who signed versions that were ever in force, by version id, in the order of signing. */
export async function loadSignatories(
  tx: ReadTx,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Signatory[]>> {
  const rows = await rowsOf<{
    version_id: string
    name: string
    role: BoardRole
    meaning: SignatureMeaning
    signed_at: Date
  }>(
    tx,
    Prisma.sql`
      SELECT version_id, name, role, meaning, signed_at FROM reader_signatory
      WHERE version_id = ANY (${[...versionIds]}::uuid[]) ORDER BY signed_at, name`,
  )
  return Map.groupBy(
    rows.map(({ signed_at, ...row }) => ({ ...row, signedAt: signed_at })),
    (row) => row.version_id,
  )
}
