import { createHash } from 'node:crypto'
import { shippedGuidelines } from '@guideboard/content/guidelines'
import {
  type Board,
  type Clinic,
  type MadeVersion,
  makeApprovedArticle,
  makeBoard,
  makeClinic,
  makeDraft,
  makeMove,
  makePatient,
  walkTo,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEncounter } from '../encounters/open-encounter.ts'
import { recordFacts } from '../encounters/record-facts.ts'
import type { Actor } from '../platform/actor.ts'
import { clockAt } from '../platform/clock.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { assessEncounter } from './assess-encounter.ts'
import type { AssessmentDocument } from './assess-record.ts'
import { previewAssessment } from './preview-assessment.ts'
import { replayAssessment } from './replay-assessment.ts'

const slug = 'degenerative-disk-disease'
const clock = clockAt('2026-11-22T10:00:00Z')
const shipped = (name: string) => {
  const found = shippedGuidelines.find((guideline) => guideline.slug === name)
  if (found === undefined) throw new Error(`${name} does not ship`)
  return found
}

let api: TestApi
let board: Board
let clinic: Clinic
let clinician: Actor
let version: MadeVersion

beforeAll(async () => {
  api = await testApi({ clock })
  board = await makeBoard(api.test)
  clinic = await makeClinic(api.test, { jurisdiction: 'US', timeZone: 'America/New_York' })
  clinician = await api.actorOf(clinic.clinicianId)
})
afterAll(() => api?.close())

const ctx = (actor = clinician) => api.ctx(actor, clock)

async function opened(given: { birthDate?: string } = {}) {
  const patientId = await makePatient(api.test, clinic, given)
  return openEncounter(ctx(), { patientId, setting: 'primary-care' })
}

const textOf = async (id: string) => {
  const [row] = await api.test.sql<{ snapshot_text: string; snapshot_hash: string }>(
    'SELECT snapshot_text, snapshot_hash FROM assessment WHERE id = $1',
    [id],
  )
  if (row === undefined) throw new Error('no such assessment')
  return row
}
const partOf = (document: AssessmentDocument, name = slug) =>
  document.guidelines.find(({ result }) => result.slug === name)

it('says so when no guideline is in force', async () => {
  const encounter = await opened()
  await expect(assessEncounter(ctx(), { encounterId: encounter.id })).rejects.toMatchObject({
    code: 'NO_GUIDELINE_IN_FORCE',
  })
  expect((await previewAssessment(ctx(), { encounterId: encounter.id })).guidelines).toEqual([])
})

describe('with the first guideline in force', () => {
  beforeAll(async () => {
    version = await makeApprovedArticle(api.test, { slug, content: shipped(slug).content, board })
  })

  it('stores what a preview shows, pinned to the approved content and hashed', async () => {
    const encounter = await opened()
    const preview = await previewAssessment(ctx(), { encounterId: encounter.id })
    const assessment = await assessEncounter(ctx(), { encounterId: encounter.id })
    const stored = await textOf(assessment.id)
    expect(JSON.parse(stored.snapshot_text)).toEqual(JSON.parse(JSON.stringify(preview)))
    expect(stored.snapshot_hash).toBe(createHash('sha256').update(stored.snapshot_text).digest('hex'))
    expect(assessment).toMatchObject({
      asOf: '2026-11-22',
      assessedBy: 'Clara Clinician',
      snapshotHash: stored.snapshot_hash,
    })
    expect(
      await api.test.sql('SELECT version_id, content_hash FROM guideline_result WHERE assessment_id = $1', [
        assessment.id,
      ]),
    ).toEqual([{ version_id: version.versionId, content_hash: version.contentHash }])
    expect(partOf(preview)?.result).toMatchObject({
      preview: false,
      eligible: 'unknown',
      contentHash: version.contentHash,
    })
  })

  it('reads age, jurisdiction and setting, and asks for what nobody told', async () => {
    const encounter = await opened({ birthDate: '1961-11' })
    const part = partOf(await previewAssessment(ctx(), { encounterId: encounter.id }))
    expect(part?.snapshot).toMatchObject({
      age: { kind: 'range', lo: 64, hi: 65 },
      jurisdiction: { kind: 'known', value: 'US' },
      setting: { kind: 'known', value: 'primary-care' },
      fever: { kind: 'unknown' },
    })
    expect(part?.result.missing.map(({ factId }) => factId)).toContain('saddleAnaesthesia')
  })

  it('gives no result to a child: the guideline is not for them', async () => {
    const encounter = await opened({ birthDate: '2016-01-01' })
    const assessment = await assessEncounter(ctx(), { encounterId: encounter.id })
    expect(JSON.parse((await textOf(assessment.id)).snapshot_text)).toMatchObject({ guidelines: [] })
  })

  it('keeps an answer apart from "unknown", and the last one counts', async () => {
    const encounter = await opened()
    const state = async (factId: string) =>
      partOf(await previewAssessment(ctx(), { encounterId: encounter.id }))?.snapshot[factId]
    const record = (id: string, value: object) =>
      recordFacts(ctx(), { encounterId: encounter.id, facts: [{ id, value }] })
    await record('fever', { boolean: false })
    expect(await state('fever')).toMatchObject({ kind: 'known', value: false, source: { kind: 'answer' } })
    await record('fever', { unknown: true })
    expect(await state('fever')).toMatchObject({ kind: 'unknown', source: { kind: 'answer' } })
    await record('conservativeCareStart', { date: '2026-10-11' })
    expect(await state('conservativeCareDays')).toMatchObject({ kind: 'known', value: 42 })
    await record('conservativeCareDays', { quantity: { value: 5, unit: 'wk' } })
    expect(await state('conservativeCareDays')).toMatchObject({
      value: 35,
      source: { conflict: expect.stringContaining('42') },
    })
  })

  it('takes an absence for "no" once a clinician has reviewed the list, and of that list only', async () => {
    const encounter = await opened()
    const state = async (factId: string) =>
      partOf(await previewAssessment(ctx(), { encounterId: encounter.id }))?.snapshot[factId]
    expect(await state('maoiWithin14Days')).toMatchObject({ kind: 'unknown' })
    await recordFacts(ctx(), { encounterId: encounter.id, facts: [], reviewedLists: ['medications'] })
    expect(await state('maoiWithin14Days')).toMatchObject({
      kind: 'known',
      value: false,
      source: { kind: 'complete-list', derivation: expect.stringContaining('reviewed by a clinician') },
    })
    expect(await state('heartFailure')).toMatchObject({ kind: 'unknown' })
  })

  it('refuses a day that has not come, in the organization’s own time zone', async () => {
    const encounter = await opened()
    const late = api.ctx(clinician, clockAt('2026-11-23T03:00:00Z'))
    expect((await previewAssessment(late, { encounterId: encounter.id })).asOf).toBe('2026-11-22')
    await expect(
      previewAssessment(late, { encounterId: encounter.id, asOf: '2026-11-23' }),
    ).rejects.toMatchObject({ path: '/asOf' })
    await expect(
      previewAssessment(late, { encounterId: encounter.id, asOf: '2026-02-30' }),
    ).rejects.toMatchObject({ path: '/asOf' })
  })

  it('leaves a record of each assessment and each look at one', async () => {
    const encounter = await opened()
    const { id } = await assessEncounter(ctx(), { encounterId: encounter.id })
    expect((await api.audited('assessment.create')).at(-1)).toMatchObject({
      entity: `assessment:${id}`,
      patient_ids: [encounter.patientId],
      actor: `person:${clinic.clinicianId}`,
    })
    const { data } = await api.run(
      clinician,
      'query ($id: ID!) { assessment(id: $id) { snapshotText results { slug recommendations { group } } } }',
      { id },
    )
    expect(data.assessment.snapshotText).toBe((await textOf(id)).snapshot_text)
    expect(data.assessment.results[0].slug).toBe(slug)
    expect((await api.audited('assessment.read')).at(-1)?.patient_ids).toEqual([encounter.patientId])
  })

  it('is not found from another organization, and refused to people who are no clinicians', async () => {
    const encounter = await opened()
    const { id } = await assessEncounter(ctx(), { encounterId: encounter.id })
    const other = await api.actorOf((await makeClinic(api.test)).clinicianId)
    expect((await api.run(other, 'query ($id: ID!) { assessment(id: $id) { id } }', { id })).data).toEqual({
      assessment: null,
    })
    await expect(assessEncounter(ctx(other), { encounterId: encounter.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(previewAssessment(ctx(other), { encounterId: encounter.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const reviewer = await api.actorOf(board.reviewers[0])
    await expect(assessEncounter(ctx(reviewer), { encounterId: encounter.id })).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    expect((await api.audited('assessment.create')).at(-1)).toMatchObject({ outcome: 'denied' })
  })
})

describe('after a newer version is in force', () => {
  it('the same bytes are opened, a replay gives them again, and new assessments use the new version', async () => {
    const encounter = await opened()
    const before = await assessEncounter(ctx(), { encounterId: encounter.id })
    const stored = await textOf(before.id)

    const content = {
      ...shipped(slug).content,
      title: 'Another title',
      changeNote: { summary: 'Renamed.', reasons: [] },
    }
    const next = await makeDraft(api.test, board, {
      articleId: version.articleId,
      basedOn: version.versionId,
      content,
    })
    await walkTo(api.test, board, next, 'APPROVED')

    expect(await textOf(before.id)).toEqual(stored)
    expect(await replayAssessment(ctx(), before.id)).toEqual({ kind: 'same' })
    const after = JSON.parse(
      (await textOf((await assessEncounter(ctx(), { encounterId: encounter.id })).id)).snapshot_text,
    )
    expect(after.guidelines[0].result).toMatchObject({ versionId: next.versionId, title: 'Another title' })

    await makeMove(api.test, board.chair, next, {
      move: 'WITHDRAW',
      reason: 'Found to be unsafe.',
      meaning: 'withdrawn',
    })
    await expect(assessEncounter(ctx(), { encounterId: encounter.id })).rejects.toMatchObject({
      code: 'NO_GUIDELINE_IN_FORCE',
    })
    expect(await replayAssessment(ctx(), before.id)).toEqual({ kind: 'same' })
  })
})
