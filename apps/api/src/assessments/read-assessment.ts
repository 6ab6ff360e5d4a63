import DataLoader from 'dataloader'
import { look } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { perRequest } from '../platform/per-request.ts'
import type { Assessment } from './assessment.ts'
import { loadAssessment, loadAssessments } from './load-assessment.ts'
import { mayReadAssessments } from './policy.ts'

/**
 * One assessment, as it was made.
 * @throws NotFound when there is none with this id in the actor's organization
 */
export async function readAssessment(ctx: Ctx, id: string): Promise<Assessment> {
  await refuse(ctx, mayReadAssessments(ctx.actor), 'assessment.read')
  return look(ctx, async (tx) => {
    const value = await loadAssessment(tx, id)
    return {
      value,
      audit: {
        action: 'assessment.read',
        entity: { kind: 'assessment', id: value.id },
        patients: [value.patientId],
      },
    }
  })
}

/** The text of assessments, byte for byte as stored. */
export const assessmentTextLoader = perRequest(
  (ctx) =>
    new DataLoader<Assessment, string, string>(
      async (assessments) => {
        await refuse(ctx, mayReadAssessments(ctx.actor), 'assessment.read')
        const patients = [...new Set(assessments.map(({ patientId }) => patientId))]
        const rows = await look(ctx, async (tx) => ({
          value: await tx.assessment.findMany({
            where: { id: { in: assessments.map(({ id }) => id) } },
            select: { id: true, snapshotText: true },
          }),
          audit: { action: 'assessment.read', entity: { kind: 'assessment', id: 'text' }, patients },
        }))
        const textById = new Map(rows.map(({ id, snapshotText }) => [id, snapshotText]))
        return assessments.map(({ id }) => textById.get(id) ?? new Error('An assessment lost its text.'))
      },
      { cacheKeyFn: ({ id }) => id },
    ),
)

export const assessmentsOfPatient = perRequest((ctx) => assessmentsBy(ctx, 'patientId'))
export const assessmentsOfEncounter = perRequest((ctx) => assessmentsBy(ctx, 'encounterId'))

function assessmentsBy(
  ctx: Ctx,
  key: 'patientId' | 'encounterId',
): DataLoader<string, readonly Assessment[]> {
  return new DataLoader(async (ids) => {
    await refuse(ctx, mayReadAssessments(ctx.actor), 'assessment.read')
    const found = await look(ctx, async (tx) => {
      const value = await loadAssessments(tx, { [key]: { in: [...ids] } })
      const patients = [...new Set(value.map(({ patientId }) => patientId))]
      return {
        value,
        audit: { action: 'assessment.read', entity: { kind: 'assessment', id: 'list' }, patients },
      }
    })
    return ids.map((id) => found.filter((assessment) => assessment[key] === id))
  })
}
