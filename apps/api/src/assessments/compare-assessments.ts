import { look } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import type { Assessment } from './assessment.ts'
import { compareDocuments, type GuidelineDifference } from './compare-results.ts'
import { loadAssessment } from './load-assessment.ts'
import { loadDocument } from './load-document.ts'
import { mayReadAssessments } from './policy.ts'

/** Two assessments of one patient, the one made first before, and what differs. */
export interface Comparison {
  readonly before: Assessment
  readonly after: Assessment
  readonly guidelines: readonly GuidelineDifference[]
}

/**
 * What two assessments of one patient say differently, whichever of them is named first.
 * @throws NotFound for an assessment that is not of the actor's organization
 * @throws Invalid for assessments of two patients
 */
export async function compareAssessments(ctx: Ctx, id: string, withId: string): Promise<Comparison> {
  await refuse(ctx, mayReadAssessments(ctx.actor), 'assessment.read')
  return look(ctx, async (tx) => {
    const [one, other] = [await loadAssessment(tx, id), await loadAssessment(tx, withId)]
    if (one.patientId !== other.patientId) throw twoPatients()
    const inOrder = one.assessedAt <= other.assessedAt
    const [before, after] = inOrder ? [one, other] : [other, one]
    return {
      value: {
        before,
        after,
        guidelines: compareDocuments(await loadDocument(tx, before.id), await loadDocument(tx, after.id)),
      },
      audit: {
        action: 'assessment.read',
        entity: { kind: 'assessment', id: one.id },
        patients: [one.patientId],
        detail: { comparedWith: other.id },
      },
    }
  })
}

function twoPatients(): Invalid {
  const message = 'These are assessments of two patients.'
  return new Invalid(message, [
    { code: 'BAD_USER_INPUT', message, path: '/with', fix: 'Name two assessments of one patient.' },
  ])
}
