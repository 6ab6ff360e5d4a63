import { factsFromRecord } from '@guideboard/rules'
import { look } from '../audit/doors.ts'
import type { ReadTx } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import { type GuidelineInForce, loadGuidelinesInForce } from '../encounters/guidelines-in-force.ts'
import { loadEncounter } from '../encounters/load-encounter.ts'
import { loadOwnOrganization } from '../patients/own-organization.ts'
import type { Ctx } from '../platform/ctx.ts'
import { assessSnapshot } from './assess-record.ts'
import type { Assessment } from './assessment.ts'
import { compareResults, type GuidelineDifference } from './compare-results.ts'
import { loadDocument } from './load-document.ts'
import { loadPinned } from './load-pinned.ts'
import { type EncounterRecord, loadRecord } from './load-record.ts'
import { mayReadAssessments } from './policy.ts'

/** A guideline of an assessment that is no longer what it was. */
export type ChangedAdvice = GuidelineDifference & {
  /** `newer-version` says other things of this patient; `withdrawn` says nothing any more. */
  readonly cause: 'newer-version' | 'withdrawn'
}

/**
 * What the guidelines of an assessment say otherwise since it was made. The pinned and the newer version are
 * run over one and the same record, as of the day of the assessment, so that what differs is the guideline's.
 */
export async function adviceChangedSince(
  ctx: Ctx,
  assessment: Assessment,
): Promise<readonly ChangedAdvice[]> {
  await refuse(ctx, mayReadAssessments(ctx.actor), 'assessment.read')
  return look(ctx, async (tx) => ({
    value: await changes(ctx, tx, assessment),
    audit: {
      action: 'assessment.read',
      entity: { kind: 'assessment', id: assessment.id },
      patients: [assessment.patientId],
      detail: { changedSince: true },
    },
  }))
}

async function changes(ctx: Ctx, tx: ReadTx, assessment: Assessment): Promise<readonly ChangedAdvice[]> {
  const document = await loadDocument(tx, assessment.id)
  const inForce = new Map((await loadGuidelinesInForce(tx)).map((one) => [one.slug, one]))
  const moved = document.guidelines.filter(
    ({ result }) => inForce.get(result.slug ?? '')?.versionId !== result.versionId,
  )
  if (moved.length === 0) return []
  const organization = await loadOwnOrganization(ctx, tx)
  const encounter = await loadEncounter(tx, assessment.encounterId)
  const record = await loadRecord(tx, organization, encounter, assessment.asOf)
  const found: ChangedAdvice[] = []
  for (const { result } of moved) {
    const newer = inForce.get(result.slug ?? '')
    if (newer === undefined) {
      found.push({ ...compareResults(result, undefined), facts: [], cause: 'withdrawn' })
      continue
    }
    const pinned = await loadPinned(tx, result)
    const difference = compareResults(said(pinned, record), said(newer, record))
    if (difference.recommendations.length > 0)
      found.push({ ...difference, facts: [], cause: 'newer-version' })
  }
  return found
}

function said(guideline: GuidelineInForce, { record, answers, moment }: EncounterRecord) {
  const { snapshot } = factsFromRecord(guideline.ruleSet, record, answers, moment)
  return assessSnapshot(guideline, snapshot, moment.asOf).result
}
