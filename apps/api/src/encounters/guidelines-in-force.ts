import { type ArticleContent, parseContent } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import type { RuleSet } from '@guideboard/rules'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'

/** An approved version that is in force now and has rules. */
export interface GuidelineInForce {
  readonly slug: string
  readonly versionId: string
  readonly versionNumber: number
  readonly contentHash: string
  readonly content: ArticleContent
  readonly ruleSet: RuleSet
}

interface Row {
  readonly slug: string
  readonly id: string
  readonly number: number
  readonly content_hash: string
}

/** Every guideline in force at this moment, by slug: read in the transaction that uses it, never from a cache. */
export function loadGuidelinesInForce(tx: ReadTx): Promise<readonly GuidelineInForce[]> {
  return load(tx, Prisma.sql`true`)
}

/** The guideline in force under a slug; `undefined` when there is none, or its article has no rules. */
export async function loadGuidelineInForce(tx: ReadTx, slug: string): Promise<GuidelineInForce | undefined> {
  const [found] = await load(tx, Prisma.sql`article.slug = ${slug}`)
  return found
}

async function load(tx: ReadTx, wanted: Prisma.Sql): Promise<readonly GuidelineInForce[]> {
  const rows = await rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT article.slug, version.id, version.number, version.content_hash
      FROM article_version AS version JOIN article ON article.id = version.article_id
      WHERE version.state = 'APPROVED' AND version.in_force @> clock_timestamp() AND ${wanted}
      ORDER BY article.slug`,
  )
  const texts = await textsOf(tx, rows)
  return rows.flatMap((row) => {
    const content = contentOf(row.content_hash, texts.get(row.id) ?? '')
    if (content.ruleSet === undefined) return []
    return [
      {
        slug: row.slug,
        versionId: row.id,
        versionNumber: row.number,
        contentHash: row.content_hash,
        content,
        ruleSet: content.ruleSet,
      },
    ]
  })
}

/** The texts that have not been read yet: a text is large, and its hash says that it is the same. */
async function textsOf(tx: ReadTx, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const unread = rows.filter(({ content_hash: hash }) => !read.has(hash)).map(({ id }) => id)
  if (unread.length === 0) return new Map()
  const found = await tx.articleVersion.findMany({
    where: { id: { in: unread } },
    select: { id: true, contentText: true },
  })
  return new Map(found.map(({ id, contentText }) => [id, contentText]))
}

const read = new Map<string, ArticleContent>()
const mostKept = 500

/**
 * The content of a version by its hash. What is kept is the reading of one text, which its hash names for
 * ever; whether the version is in force is asked anew each time.
 */
export function contentOf(hash: string, text: string): ArticleContent {
  const known = read.get(hash)
  if (known !== undefined) return known
  const result = parseContent(JSON.parse(text))
  if (!result.ok) {
    const [first] = result.errors
    throw new Error(`The approved content ${hash} cannot be read: ${first?.path} ${first?.message}`)
  }
  if (read.size >= mostKept) read.clear()
  read.set(hash, result.content)
  return result.content
}
