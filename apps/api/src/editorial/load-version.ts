import type { ReviewPolicy, VersionState } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import { Conflict, NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import type { Version } from './version.ts'

interface Row {
  readonly id: string
  readonly article_id: string
  readonly slug: string
  readonly number: number
  readonly state: VersionState
  readonly title: string
  readonly question: string
  readonly policy: ReviewPolicy | null
  readonly lock_token: number
  readonly content_hash: string
  readonly based_on_version_id: string | null
  readonly round: number
  readonly was_in_force: boolean
  readonly created_at: Date
  readonly updated_at: Date
  readonly submitted_at: Date | null
  readonly under_review_at: Date | null
  readonly approved_at: Date | null
}

/** @throws NotFound, at the one place where an input names a version */
export async function loadVersion(tx: ReadTx, id: string): Promise<Version> {
  const [found] = await versionsWhere(tx, Prisma.sql`id = ${isUuid(id) ? id : null}::uuid`)
  if (found === undefined) throw new NotFound('version', { path: '/versionId' })
  return found
}

/**
 * The version as the writer has seen it.
 * @throws NotFound; Conflict with the current lock when somebody was faster
 */
export async function loadForWriter(tx: ReadTx, id: string, lock: number): Promise<Version> {
  const version = await loadVersion(tx, id)
  if (version.lock === lock) return version
  throw new Conflict('Somebody has changed this version since you read it.', version.lock)
}

/** Every version of an article, the latest first. */
export async function versionsOfArticle(tx: ReadTx, articleId: string): Promise<readonly Version[]> {
  const found = await versionsWhere(tx, Prisma.sql`article_id = ${articleId}::uuid`)
  return found.toSorted((a, b) => b.number - a.number)
}

export async function versionsById(
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Version | undefined>> {
  const found = await versionsWhere(tx, Prisma.sql`id = ANY (${[...ids]}::uuid[])`)
  return new Map(found.map((version) => [version.id, version]))
}

export async function versionsWhere(tx: ReadTx, condition: Prisma.Sql): Promise<readonly Version[]> {
  const rows = await rowsOf<Row>(
    tx,
    Prisma.sql`SELECT * FROM board_version WHERE ${condition} ORDER BY updated_at DESC, id LIMIT 1000`,
  )
  return rows.map(toVersion)
}

function toVersion(row: Row): Version {
  return {
    id: row.id,
    articleId: row.article_id,
    slug: row.slug,
    number: row.number,
    state: row.state,
    title: row.title,
    question: row.question,
    policy: row.policy ?? { seats: [], requiredChecks: [] },
    lock: row.lock_token,
    contentHash: row.content_hash,
    basedOnVersionId: row.based_on_version_id,
    round: row.round,
    wasInForce: row.was_in_force,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    underReviewAt: row.under_review_at,
    approvedAt: row.approved_at,
  }
}
