import type { ReadTx } from '../audit/read-handle.ts'
import { actorNames } from '../encounters/actor-names.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import type { Assessment } from './assessment.ts'

const columns = {
  id: true,
  encounterId: true,
  patientId: true,
  asOf: true,
  assessedAt: true,
  assessedBy: true,
  snapshotHash: true,
} as const

/**
 * The assessment with this id in the actor's organization.
 * @throws NotFound when there is none, or it is another organization's
 */
export async function loadAssessment(tx: ReadTx, id: string): Promise<Assessment> {
  const [found] = isUuid(id) ? await loadAssessments(tx, { id }) : []
  if (found === undefined) throw new NotFound('assessment')
  return found
}

/** Assessments of patients or of encounters, latest first. */
export async function loadAssessments(
  tx: ReadTx,
  where: {
    readonly id?: string
    readonly patientId?: { in: string[] }
    readonly encounterId?: { in: string[] }
  },
): Promise<readonly Assessment[]> {
  const rows = await tx.assessment.findMany({
    where,
    select: columns,
    orderBy: [{ assessedAt: 'desc' }, { id: 'asc' }],
  })
  const names = await actorNames(
    tx,
    rows.map(({ assessedBy }) => assessedBy),
  )
  return rows.map((row) => ({
    ...row,
    asOf: row.asOf.toISOString().slice(0, 10),
    assessedBy: names(row.assessedBy),
  }))
}
