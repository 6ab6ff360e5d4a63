import { createHash, randomUUID } from 'node:crypto'
import { canonicalJson, engineVersion } from '@guideboard/rules'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { loadGuidelinesInForce } from '../encounters/guidelines-in-force.ts'
import { loadEncounter } from '../encounters/load-encounter.ts'
import { loadOwnOrganization } from '../patients/own-organization.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { type AssessedGuideline, assessmentText, assessRecord } from './assess-record.ts'
import type { Assessment } from './assessment.ts'
import { loadAssessment } from './load-assessment.ts'
import { assessmentDay, loadRecord } from './load-record.ts'
import { mayAssess } from './policy.ts'
import { quietOf } from './quiet.ts'

export interface AssessEncounter {
  readonly encounterId: string
  /** YYYY-MM-DD; today in the organization's time zone unless given. */
  readonly asOf?: string | null | undefined
}

/**
 * Runs every guideline in force over the record of an encounter and stores what they say, pinned to the
 * approved content and never to be changed.
 * @throws NotFound for an encounter that is not of the actor's organization
 * @throws Invalid for a day that has not come; NotReady when no guideline is in force
 */
export async function assessEncounter(ctx: Ctx, input: AssessEncounter): Promise<Assessment> {
  await refuse(ctx, mayAssess(ctx.actor), 'assessment.create', { kind: 'encounter', id: input.encounterId })
  return change(ctx, async (tx) => {
    const organization = await loadOwnOrganization(ctx, tx)
    const encounter = await loadEncounter(tx, input.encounterId, '/encounterId')
    const asOf = assessmentDay(organization, input.asOf)
    const guidelines = await loadGuidelinesInForce(tx)
    if (guidelines.length === 0) throw noneInForce()
    const { record, answers, moment } = await loadRecord(tx, organization, encounter, asOf)
    const document = assessRecord(guidelines, record, answers, moment)

    const id = randomUUID()
    const owned = { organizationId: organization.id }
    await tx.assessment.createMany({
      data: [
        {
          ...owned,
          id,
          encounterId: encounter.id,
          patientId: encounter.patientId,
          asOf: new Date(`${asOf}T00:00:00Z`),
          engineVersion,
          snapshotText: assessmentText(document),
        },
      ],
    })
    await tx.guidelineResult.createMany({
      data: document.guidelines.map((part) => ({ ...owned, assessmentId: id, ...pinsOf(part) })),
    })
    const value = await loadAssessment(tx, id)
    const quiet = await quietOf(tx, document.guidelines, {
      patientId: encounter.patientId,
      at: value.assessedAt,
      quietDays: organization.quietDays,
    })
    return {
      value,
      audit: {
        action: 'assessment.create',
        entity: { kind: 'assessment', id },
        patients: [encounter.patientId],
        detail: {
          asOf,
          snapshotHash: value.snapshotHash,
          guidelines: document.guidelines.map(({ result }) => result.slug),
          // What is not said again, and the response that says so.
          quiet: quiet.map(({ id: response, recommendationId }) => ({ recommendationId, response })),
        },
      },
    }
  })
}

function pinsOf(part: AssessedGuideline) {
  const { versionId, contentHash, ruleSetHash } = part.result
  return {
    versionId: versionId ?? '',
    contentHash: contentHash ?? '',
    ruleSetHash,
    resultHash: createHash('sha256').update(canonicalJson(part)).digest('hex'),
  }
}

function noneInForce(): NotReady {
  const message = 'No guideline is in force: there is nothing to assess with.'
  return new NotReady(message, [{ code: 'NO_GUIDELINE_IN_FORCE', message }], {
    code: 'NO_GUIDELINE_IN_FORCE',
  })
}
