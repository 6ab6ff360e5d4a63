import { Prisma } from '@guideboard/database'
import { type CohortImpact, cohortVersion, engineVersion } from '@guideboard/rules'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'
import type { Version } from './version.ts'

/** The two contents that a comparison is about. */
export interface ImpactPair {
  /** Hash of the content in force; empty where none is. */
  readonly fromHash: string
  readonly toHash: string
  readonly before: unknown
  readonly after: unknown
}

/** A version against what is in force for its article now. */
export async function impactPair(tx: ReadTx, version: Version): Promise<ImpactPair> {
  const [row] = await rowsOf<{ from_hash: string; before: unknown; after: unknown }>(
    tx,
    Prisma.sql`
      SELECT base.hash AS from_hash, candidate.content -> 'ruleSet' AS after,
             (SELECT content -> 'ruleSet' FROM article_version
              WHERE article_id = candidate.article_id AND content_hash = base.hash AND state = 'APPROVED') AS before
      FROM article_version AS candidate, LATERAL (SELECT impact_base(candidate.id) AS hash) AS base
      WHERE candidate.id = ${version.id}::uuid`,
  )
  return {
    fromHash: row?.from_hash ?? '',
    toHash: version.contentHash,
    before: row?.before ?? undefined,
    after: row?.after ?? undefined,
  }
}

export interface StoredImpact {
  readonly fromHash: string
  readonly toHash: string
  readonly computedAt: Date
  /** It takes one methodologist more. */
  readonly large: boolean
  readonly impact: CohortImpact
}

/** What was computed for the pair with this cohort and engine. */
export async function storedImpact(
  tx: ReadTx,
  { fromHash, toHash }: Pick<ImpactPair, 'fromHash' | 'toHash'>,
): Promise<StoredImpact | undefined> {
  const [row] = await rowsOf<{ computed_at: Date; large: boolean; result: CohortImpact }>(
    tx,
    Prisma.sql`
      SELECT computed_at, result, impact_is_large(from_hash, patients, changed, red_flags_changed) AS large
      FROM cohort_impact
      WHERE from_hash = ${fromHash} AND to_hash = ${toHash}
        AND cohort_version = ${cohortVersion} AND engine_version = ${engineVersion}`,
  )
  return row && { fromHash, toHash, computedAt: row.computed_at, large: row.large, impact: row.result }
}
