import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { mayReadBoard } from '../editorial/policy.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { ResponseKind } from './response.ts'

/** How clinicians of all organizations answered one recommendation. Below ten nothing is told. */
export interface ResponseTotals {
  readonly recommendationId: string
  readonly accepted: number
  readonly deferred: number
  readonly overridden: number
  /** Reasons that ten or more overrides gave. */
  readonly reasons: readonly { readonly code: string; readonly responses: number }[]
  /** The thread per reason that questions the evidence. */
  readonly threads: readonly { readonly reasonCode: string; readonly threadId: string }[]
}

interface Row {
  readonly recommendation_id: string
  readonly kind: ResponseKind
  readonly reason_code: string | null
  readonly responses: bigint
}

/** What the board may know of the responses to a version: totals, and the threads that they opened. */
export async function responseTotals(ctx: Ctx, versionId: string): Promise<readonly ResponseTotals[]> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id: versionId })
  const { rows, threads } = await read(ctx, async (tx) => ({
    rows: await rowsOf<Row>(tx, Prisma.sql`SELECT * FROM response_totals(${versionId}::uuid)`),
    threads: await tx.evidenceThread.findMany({ where: { versionId }, orderBy: { reasonCode: 'asc' } }),
  }))
  const ids = [...new Set([...rows, ...threads].map(idOf))].sort()
  return ids.map((recommendationId) => {
    const own = rows.filter((row) => row.recommendation_id === recommendationId)
    const total = (kind: ResponseKind) =>
      Number(own.find((row) => row.kind === kind && row.reason_code === null)?.responses ?? 0)
    return {
      recommendationId,
      accepted: total('accept'),
      deferred: total('defer'),
      overridden: total('override'),
      reasons: own.flatMap(({ reason_code: code, responses }) =>
        code === null ? [] : [{ code, responses: Number(responses) }],
      ),
      threads: threads
        .filter((thread) => thread.recommendationId === recommendationId)
        .map(({ reasonCode, threadId }) => ({ reasonCode, threadId })),
    }
  })
}

function idOf(row: Row | { readonly recommendationId: string }): string {
  return 'recommendation_id' in row ? row.recommendation_id : row.recommendationId
}
