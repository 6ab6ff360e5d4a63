import { Prisma } from '@guideboard/database'
import { mayReadArticles } from '../../articles/policy.ts'
import { read } from '../../audit/doors.ts'
import { type ReadTx, rowsOf } from '../../audit/read-handle.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { slugsBehind } from './load-published.ts'
import { type Definition, loadPublishedGuidelines, type PublishedGuideline } from './published-guideline.ts'

export interface SearchDefinitions {
  readonly type: Definition['resourceType']
  /** A canonical address, with `|version` or without. */
  readonly url?: string | undefined
  readonly version?: string | undefined
  readonly count: number
  readonly offset: number
  readonly baseUrl: string
}

export interface FoundDefinitions {
  readonly definitions: readonly Definition[]
  readonly total: number
}

/**
 * Published resources by their canonical address: what is in force, or the version that is pinned. Without an address:
 * the guidelines in force (their logic, where libraries are asked for), by slug.
 */
export async function searchDefinitions(ctx: Ctx, asked: SearchDefinitions): Promise<FoundDefinitions> {
  await refuse(ctx, mayReadArticles(ctx.actor), 'version.read')
  return read(ctx, async (tx) =>
    asked.url === undefined ? listed(tx, asked) : addressed(tx, asked.url, asked),
  )
}

async function addressed(tx: ReadTx, url: string, asked: SearchDefinitions): Promise<FoundDefinitions> {
  const [address = '', pinned = asked.version] = url.split('|')
  const start = `${asked.baseUrl}/${asked.type}/`
  if (!address.startsWith(start) || (asked.version !== undefined && asked.version !== pinned)) return none
  const id = address.slice(start.length)
  const found = await loadPublishedGuidelines(tx, await slugsBehind(tx, id), {
    baseUrl: asked.baseUrl,
    wanted: ({ label, state }) => (pinned === undefined ? state === 'APPROVED' : label === pinned),
  })
  const definitions = found
    .flatMap((guideline) => guideline.definitions)
    .filter((one) => one.resourceType === asked.type && one.id === id)
  return {
    definitions: definitions.slice(asked.offset, asked.offset + asked.count),
    total: definitions.length,
  }
}

async function listed(tx: ReadTx, asked: SearchDefinitions): Promise<FoundDefinitions> {
  if (asked.version !== undefined) return none
  const rows = await rowsOf<{ slug: string; total: number }>(
    tx,
    Prisma.sql`
      SELECT a.slug, (count(*) OVER ())::int AS total
      FROM article_version v JOIN article a ON a.id = v.article_id
      WHERE v.state = 'APPROVED' AND v.in_force @> clock_timestamp() AND v.content ? 'ruleSet'
      ORDER BY a.slug LIMIT ${asked.count} OFFSET ${asked.offset}`,
  )
  const found = await loadPublishedGuidelines(
    tx,
    rows.map(({ slug }) => slug),
    { baseUrl: asked.baseUrl, wanted: ({ state }) => state === 'APPROVED' },
  )
  return { definitions: found.flatMap((one) => main(one, asked.type)), total: rows[0]?.total ?? 0 }
}

/** The guideline itself, or its logic: the rest is found from there. */
function main({ definitions }: PublishedGuideline, type: Definition['resourceType']): readonly Definition[] {
  return definitions.filter(({ resourceType }) => resourceType === type).slice(0, 1)
}

const none: FoundDefinitions = { definitions: [], total: 0 }
