import { Prisma } from '@guideboard/database'
import type { PatientTotalKind } from '@guideboard/rules'
import { read } from '../../audit/doors.ts'
import { rowsOf } from '../../audit/read-handle.ts'
import { refuse } from '../../audit/refuse.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { mayReadBoard } from '../policy.ts'

/** Summed over the organizations that tell it; each told ten at least, in whole tens. */
export interface StoredPatientTotal {
  readonly kind: PatientTotalKind
  readonly recommendationId: string | null
  readonly organizations: number
  readonly patients: number
}

/** What the board may know of stored patients for whom a version says otherwise. */
export interface StoredPatientTotals {
  /** `not-shared`: no organization allows it; `not-asked`: counted once the version is before the board. */
  readonly status: 'not-shared' | 'not-asked' | 'waiting' | 'counted'
  /** Organizations that allow it. */
  readonly sharing: number
  /** Those of them whose patients were counted. */
  readonly counted: number
  readonly patients: number
  readonly totals: readonly StoredPatientTotal[]
}

interface Row {
  readonly state: string
  readonly kind: PatientTotalKind | 'sharing' | 'compared'
  readonly recommendation_id: string
  readonly organizations: bigint
  readonly patients: bigint
}

/** Never a patient, and never which organization: the function of the database gives sums alone. */
export async function storedPatientTotals(ctx: Ctx, versionId: string): Promise<StoredPatientTotals> {
  await refuse(ctx, mayReadBoard(ctx.actor), 'version.read', { kind: 'version', id: versionId })
  const rows = await read(ctx, (tx) =>
    rowsOf<Row>(
      tx,
      Prisma.sql`
        SELECT version.state, total.kind, total.recommendation_id, total.organizations, total.patients
        FROM article_version AS version, LATERAL impact_base(version.id) AS base,
             LATERAL patient_totals(base, version.content_hash) AS total
        WHERE version.id = ${versionId}::uuid`,
    ),
  )
  const rowOf = (kind: Row['kind']) => rows.find((row) => row.kind === kind)
  const [sharing, counted] = [rowOf('sharing'), rowOf('compared')]
  return {
    status: statusOf(sharing, counted),
    sharing: Number(sharing?.organizations ?? 0),
    counted: Number(counted?.organizations ?? 0),
    patients: Number(counted?.patients ?? 0),
    totals: rows.flatMap(({ kind, recommendation_id: id, organizations, patients }) =>
      kind === 'sharing' || kind === 'compared'
        ? []
        : {
            kind,
            recommendationId: id === '' ? null : id,
            organizations: Number(organizations),
            patients: Number(patients),
          },
    ),
  }
}

function statusOf(sharing: Row | undefined, counted: Row | undefined): StoredPatientTotals['status'] {
  if (Number(sharing?.organizations ?? 0) === 0) return 'not-shared'
  if (Number(counted?.organizations ?? 0) > 0) return 'counted'
  return sharing?.state === 'SUBMITTED' || sharing?.state === 'UNDER_REVIEW' ? 'waiting' : 'not-asked'
}
