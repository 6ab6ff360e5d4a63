import { randomUUID } from 'node:crypto'
import { questionsEvidence } from '@guideboard/content'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { organizationOf } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import type { AssessmentDocument } from './assess-record.ts'
import { factHash } from './fact-hash.ts'
import { type GivenResponse, givenResponse } from './given-response.ts'
import type { RecommendationJson } from './guideline-result-json.ts'
import { loadAssessment } from './load-assessment.ts'
import { loadResponses } from './load-responses.ts'
import { openEvidenceThread } from './open-evidence-thread.ts'
import { mayAssess } from './policy.ts'
import type { RecommendationResponse } from './response.ts'

export interface RespondToRecommendation extends GivenResponse {
  readonly assessmentId: string
  readonly versionId: string
  readonly recommendationId: string
}

/**
 * Accepts, defers or overrides one recommendation of an assessment. The board hears of a reason that questions the
 * evidence, never of the patient or of the words.
 * @throws NotFound, Invalid
 */
export async function respondToRecommendation(
  ctx: Ctx,
  input: RespondToRecommendation,
): Promise<RecommendationResponse> {
  const entity = { kind: 'assessment', id: input.assessmentId }
  await refuse(ctx, mayAssess(ctx.actor), 'recommendation.respond', entity)

  const response = await change(ctx, async (tx) => {
    const assessment = await loadAssessment(tx, input.assessmentId)
    const given = givenResponse(input)
    const { snapshotText } = await tx.assessment.findFirstOrThrow({
      where: { id: assessment.id },
      select: { snapshotText: true },
    })
    const recommendation = recommendationOf(JSON.parse(snapshotText) as AssessmentDocument, input) // written by assessEncounter
    const id = randomUUID()
    const { versionId, recommendationId } = input
    await tx.recommendationResponse.createMany({
      data: [
        {
          organizationId: organizationOf(ctx.actor) ?? '',
          id,
          assessmentId: assessment.id,
          versionId,
          patientId: assessment.patientId,
          recommendationId,
          factHash: factHash(recommendation),
          ...given,
        },
      ],
    })
    const [stored] = await loadResponses(tx, { id })
    if (stored === undefined) throw new Error('The response was not written.')
    const { factHash: _hash, ...value } = stored
    return {
      value,
      audit: {
        action: 'recommendation.respond',
        entity,
        patients: [assessment.patientId],
        detail: { versionId, recommendationId, kind: given.kind, reason: given.reasonCode },
      },
    }
  })
  if (response.reasonCode !== null && questionsEvidence(response.reasonCode))
    await openEvidenceThread(ctx, { ...response, reasonCode: response.reasonCode })
  return response
}

function recommendationOf(
  { guidelines }: AssessmentDocument,
  { versionId, recommendationId }: RespondToRecommendation,
): RecommendationJson {
  const found = guidelines
    .find(({ result }) => result.versionId === versionId)
    ?.result.recommendations.find(({ id }) => id === recommendationId)
  if (found === undefined) throw new NotFound('recommendation', { path: '/recommendationId' })
  if (found.outcome !== 'not-applicable') return found
  const message = 'This recommendation is not about the patient: there is nothing to respond to.'
  throw new Invalid(message, [
    { code: 'NOT_APPLICABLE', message, path: '/recommendationId', fix: 'Respond to one that applies.' },
  ])
}
