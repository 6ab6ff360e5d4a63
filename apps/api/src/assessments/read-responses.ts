import DataLoader from 'dataloader'
import { look } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { loadOwnOrganization } from '../patients/own-organization.ts'
import type { Ctx } from '../platform/ctx.ts'
import { perRequest } from '../platform/per-request.ts'
import type { AssessmentDocument } from './assess-record.ts'
import type { Assessment } from './assessment.ts'
import { loadResponses } from './load-responses.ts'
import { mayReadAssessments } from './policy.ts'
import { quietOf } from './quiet.ts'
import type { Quiet, RecommendationResponse } from './response.ts'

/** The responses to assessments, latest first; not remembered, so that a mutation answers with its own. */
export const responsesOfAssessment = perRequest(
  (ctx) =>
    new DataLoader<Assessment, readonly RecommendationResponse[], string>(
      async (assessments) => {
        await refuse(ctx, mayReadAssessments(ctx.actor), 'assessment.read')
        const found = await look(ctx, async (tx) => ({
          value: await loadResponses(tx, { assessmentId: { in: assessments.map(({ id }) => id) } }),
          audit: {
            action: 'assessment.read',
            entity: { kind: 'assessment', id: 'responses' },
            patients: [...new Set(assessments.map(({ patientId }) => patientId))],
          },
        }))
        return assessments.map(({ id }) => found.filter(({ assessmentId }) => assessmentId === id))
      },
      { cacheKeyFn: ({ id }) => id, cache: false },
    ),
)

/** What had been overridden before an assessment was made, with the same rules and facts: it is not said again. */
export async function quietInAssessment(ctx: Ctx, assessment: Assessment): Promise<readonly Quiet[]> {
  await refuse(ctx, mayReadAssessments(ctx.actor), 'assessment.read')
  return look(ctx, async (tx) => {
    const organization = await loadOwnOrganization(ctx, tx)
    const { snapshotText } = await tx.assessment.findFirstOrThrow({
      where: { id: assessment.id },
      select: { snapshotText: true },
    })
    const { guidelines } = JSON.parse(snapshotText) as AssessmentDocument // written by assessEncounter
    return {
      value: await quietOf(tx, guidelines, {
        patientId: assessment.patientId,
        at: assessment.assessedAt,
        quietDays: organization.quietDays,
      }),
      audit: {
        action: 'assessment.read',
        entity: { kind: 'assessment', id: assessment.id },
        patients: [assessment.patientId],
        detail: { quiet: true },
      },
    }
  })
}
