import type { ArticleContent } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { parseRuleSet, type RuleSet } from '@guideboard/rules'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'

/** A guideline that may be run: approved and in force in the transaction that read it. */
export interface GuidelineInForce {
  readonly versionId: string
  readonly number: number
  readonly slug: string
  readonly contentHash: string
  readonly content: ArticleContent
  readonly ruleSet: RuleSet
}

interface Row {
  readonly id: string
  readonly number: number
  readonly slug: string
  readonly content_hash: string
  readonly content_text: string
}

/** The guideline in force for a slug; `undefined` when there is none, or its article has no rules. */
export async function loadGuidelineInForce(tx: ReadTx, slug: string): Promise<GuidelineInForce | undefined> {
  return (await load(tx, Prisma.sql`a.slug = ${slug}`))[0]
}

/** Every guideline in force that has rules, by slug. */
export function loadGuidelinesInForce(tx: ReadTx): Promise<readonly GuidelineInForce[]> {
  return load(tx, Prisma.sql`true`)
}

async function load(tx: ReadTx, wanted: Prisma.Sql): Promise<readonly GuidelineInForce[]> {
  const rows = await rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT v.id, v.number, a.slug, v.content_hash, v.content_text
      FROM article_version v JOIN article a ON a.id = v.article_id
      WHERE v.state = 'APPROVED' AND v.in_force @> now() AND v.content ? 'ruleSet' AND ${wanted}
      ORDER BY a.slug`,
  )
  return rows.map((row) => ({
    versionId: row.id,
    number: row.number,
    slug: row.slug,
    contentHash: row.content_hash,
    ...read(row.content_hash, row.content_text),
  }))
}

interface Parsed {
  readonly content: ArticleContent
  readonly ruleSet: RuleSet
}

/** Parsed documents by content hash. A hash never stands for other content, so an entry never goes stale. */
const parsed = new Map<string, Parsed>()
const mostKept = 200

function read(contentHash: string, contentText: string): Parsed {
  const kept = parsed.get(contentHash)
  if (kept !== undefined) return kept
  const content = JSON.parse(contentText) as ArticleContent
  const rules = parseRuleSet(content.ruleSet)
  if (!rules.ok) throw new TypeError('An approved version holds rules that this engine does not read.')
  const made = { content, ruleSet: rules.ruleSet }
  if (parsed.size >= mostKept) parsed.delete(parsed.keys().next().value ?? '')
  parsed.set(contentHash, made)
  return made
}
