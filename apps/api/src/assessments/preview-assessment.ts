import { look } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { loadGuidelinesInForce } from '../encounters/guidelines-in-force.ts'
import { loadEncounter } from '../encounters/load-encounter.ts'
import { loadOwnOrganization } from '../patients/own-organization.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { FactArgument } from '../platform/fact-input.ts'
import type { AssessEncounter } from './assess-encounter.ts'
import { type AssessmentDocument, assessRecord } from './assess-record.ts'
import { assessmentDay, loadRecord } from './load-record.ts'
import { mayAssess } from './policy.ts'
import { supposedAnswers } from './supposed-answers.ts'

export interface PreviewAssessment extends AssessEncounter {
  /** What if these were known as well: they count as stated in the encounter, after all that was. */
  readonly facts?: readonly FactArgument[] | null | undefined
}

/**
 * What `assessEncounter` would store now, or if some facts were otherwise; nothing is stored but the record of
 * having looked.
 * @throws Invalid with the path of every fact that no guideline in force knows or whose value does not suit it
 */
export async function previewAssessment(ctx: Ctx, input: PreviewAssessment): Promise<AssessmentDocument> {
  await refuse(ctx, mayAssess(ctx.actor), 'assessment.preview', { kind: 'encounter', id: input.encounterId })
  return look(ctx, async (tx) => {
    const organization = await loadOwnOrganization(ctx, tx)
    const encounter = await loadEncounter(tx, input.encounterId, '/encounterId')
    const asOf = assessmentDay(organization, input.asOf)
    const guidelines = await loadGuidelinesInForce(tx)
    const { record, answers, moment } = await loadRecord(tx, organization, encounter, asOf)
    const supposed = supposedAnswers(input.facts ?? [], guidelines, organization.today)
    return {
      value: assessRecord(guidelines, record, [...answers, ...supposed], moment),
      audit: {
        action: 'assessment.preview',
        entity: { kind: 'encounter', id: encounter.id },
        patients: [encounter.patientId],
      },
    }
  })
}
