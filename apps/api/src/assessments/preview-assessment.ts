import { look } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { loadGuidelinesInForce } from '../encounters/guidelines-in-force.ts'
import { loadEncounter } from '../encounters/load-encounter.ts'
import { loadOwnOrganization } from '../patients/own-organization.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { AssessEncounter } from './assess-encounter.ts'
import { type AssessmentDocument, assessRecord } from './assess-record.ts'
import { assessmentDay, loadRecord } from './load-record.ts'
import { mayAssess } from './policy.ts'

/** What `assessEncounter` would store now; nothing is stored but the record of having looked. */
export async function previewAssessment(ctx: Ctx, input: AssessEncounter): Promise<AssessmentDocument> {
  await refuse(ctx, mayAssess(ctx.actor), 'assessment.preview', { kind: 'encounter', id: input.encounterId })
  return look(ctx, async (tx) => {
    const organization = await loadOwnOrganization(ctx, tx)
    const encounter = await loadEncounter(tx, input.encounterId, '/encounterId')
    const asOf = assessmentDay(organization, input.asOf)
    const guidelines = await loadGuidelinesInForce(tx)
    const { record, answers, moment } = await loadRecord(tx, organization, encounter, asOf)
    return {
      value: assessRecord(guidelines, record, answers, moment),
      audit: {
        action: 'assessment.preview',
        entity: { kind: 'encounter', id: encounter.id },
        patients: [encounter.patientId],
      },
    }
  })
}
