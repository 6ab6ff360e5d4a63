import { shippedGuidelines } from '@guideboard/content/guidelines'
import {
  type Board,
  type Clinic,
  makeApprovedArticle,
  makeBoard,
  makeClinic,
  makeMembership,
  makePatient,
  makePerson,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEncounter } from '../encounters/open-encounter.ts'
import { recordFacts } from '../encounters/record-facts.ts'
import type { Actor } from '../platform/actor.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { assessEncounter } from './assess-encounter.ts'
import { quietInAssessment } from './read-responses.ts'
import { respondToRecommendation } from './respond-to-recommendation.ts'
import { responseTotals } from './response-totals.ts'
import { setQuietDays } from './set-quiet-days.ts'

const slug = 'degenerative-disk-disease'
const recommendationId = 'nsaid'
let api: TestApi
let board: Board
let clinic: Clinic
let clinician: Actor
let admin: Actor
let versionId: string

beforeAll(async () => {
  api = await testApi()
  board = await makeBoard(api.test)
  clinic = await makeClinic(api.test, { jurisdiction: 'US' })
  clinician = await api.actorOf(clinic.clinicianId)
  const adminId = await makePerson(api.test)
  await makeMembership(api.test, {
    organizationId: clinic.organizationId,
    personId: adminId,
    role: 'org-admin',
  })
  admin = await api.actorOf(adminId)
  const content = shippedGuidelines.find((guideline) => guideline.slug === slug)?.content
  if (content === undefined) throw new Error(`${slug} does not ship`)
  versionId = (await makeApprovedArticle(api.test, { slug, content, board })).versionId
})
afterAll(() => api?.close())

const ctx = (actor = clinician) => api.ctx(actor)

async function newPatient() {
  const patientId = await makePatient(api.test, clinic)
  const encounter = await openEncounter(ctx(), { patientId, setting: 'primary-care' })
  return {
    say: (id: string, boolean: boolean) =>
      recordFacts(ctx(), { encounterId: encounter.id, facts: [{ id, value: { boolean } }] }),
    assess: () => assessEncounter(ctx(), { encounterId: encounter.id }),
  }
}

const answer = (
  assessmentId: string,
  kind: 'accept' | 'defer' | 'override',
  more: { reason?: string; words?: string; recommendationId?: string } = {},
) => respondToRecommendation(ctx(), { assessmentId, versionId, recommendationId, kind, ...more })

const quietIds = async (assessment: Awaited<ReturnType<typeof assessEncounter>>) =>
  (await quietInAssessment(ctx(), assessment)).map((quiet) => quiet.recommendationId)

describe('responding to a recommendation', () => {
  it('keeps who answered what, and notes it in the trail without the words', async () => {
    const patient = await newPatient()
    const { id } = await patient.assess()
    const response = await answer(id, 'override', { reason: 'patient-refuses', words: 'Prefers to wait.' })
    expect(response).toMatchObject({
      kind: 'override',
      reasonCode: 'patient-refuses',
      words: 'Prefers to wait.',
      respondedBy: 'Clara Clinician',
    })
    const [event] = (await api.audited('recommendation.respond')).slice(-1)
    expect(event).toMatchObject({
      entity: `assessment:${id}`,
      outcome: 'success',
      actor: `person:${clinic.clinicianId}`,
    })
    expect(JSON.parse(event?.payload ?? '')).toEqual({
      versionId,
      recommendationId,
      kind: 'override',
      reason: 'patient-refuses',
    })
    expect(event?.payload).not.toContain('Prefers')
  })

  it.each([
    ['an override without a reason', 'override', {}, '/reason'],
    ['a reason that no code system has', 'override', { reason: 'bad-mood' }, '/reason'],
    ['a reason for accepting', 'accept', { reason: 'patient-refuses' }, '/reason'],
    ['more words than fit', 'defer', { words: 'x'.repeat(2001) }, '/words'],
    ['a NUL in the words', 'defer', { words: 'a\0b' }, '/words'],
  ] as const)('refuses %s and says where', async (_name, kind, more, path) => {
    const { id } = await (await newPatient()).assess()
    await expect(answer(id, kind, more)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path })
  })

  it('knows no recommendation that the assessment does not have, and no assessment of another organization', async () => {
    const { id } = await (await newPatient()).assess()
    await expect(answer(id, 'accept', { recommendationId: 'none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const elsewhere = await makeClinic(api.test)
    const stranger = await api.actorOf(elsewhere.clinicianId)
    await expect(
      respondToRecommendation(ctx(stranger), {
        assessmentId: id,
        versionId,
        recommendationId,
        kind: 'accept',
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      respondToRecommendation(ctx(await api.actorOf(board.chair)), {
        assessmentId: id,
        versionId,
        recommendationId,
        kind: 'accept',
      }),
    ).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  })

  it('is never changed, and not written for another organization, by raw SQL either', async () => {
    const { id } = await (await newPatient()).assess()
    const response = await answer(id, 'accept')
    await expect(
      api.test.sql(`UPDATE recommendation_response SET kind = 'defer' WHERE id = $1`, [response.id]),
    ).rejects.toMatchObject({ code: 'WF015' })
    await expect(
      api.test.sql(`DELETE FROM recommendation_response WHERE id = $1`, [response.id]),
    ).rejects.toMatchObject({ code: 'WF015' })
  })
})

describe('an overridden recommendation', () => {
  it('stays quiet while rules and facts are the same, says since when and why, and speaks again when a fact changes', async () => {
    const patient = await newPatient()
    const first = await patient.assess()
    expect(await quietIds(first)).toEqual([])
    const override = await answer(first.id, 'override', { reason: 'patient-refuses' })
    const second = await patient.assess()
    const [quiet] = await quietInAssessment(ctx(), second)
    expect(quiet).toMatchObject({
      id: override.id,
      recommendationId,
      respondedBy: 'Clara Clinician',
      reasonCode: 'patient-refuses',
    })
    expect(quiet?.until.getTime()).toBe(override.respondedAt.getTime() + 30 * 86_400_000)
    const [event] = (await api.audited('assessment.create')).slice(-1)
    expect(JSON.parse(event?.payload ?? '').quiet).toEqual([{ recommendationId, response: override.id }])

    await patient.say('nsaidAllergy', true)
    expect(await quietIds(await patient.assess())).toEqual([])
  })

  it('is not quieted by a fact that it does not rest on', async () => {
    const patient = await newPatient()
    await answer((await patient.assess()).id, 'override', { reason: 'patient-refuses' })
    await patient.say('radicularSigns', true)
    expect(await quietIds(await patient.assess())).toEqual([recommendationId])
  })

  it('speaks again when it was accepted since, and for other patients', async () => {
    const patient = await newPatient()
    const { id } = await patient.assess()
    await answer(id, 'override', { reason: 'patient-refuses' })
    await answer(id, 'accept')
    expect(await quietIds(await patient.assess())).toEqual([])
    expect(await quietIds(await (await newPatient()).assess())).toEqual([])
  })

  it('is quiet for as long as the organization says', async () => {
    const patient = await newPatient()
    await answer((await patient.assess()).id, 'override', { reason: 'patient-refuses' })
    expect(await setQuietDays(ctx(admin), 0)).toBe(0)
    expect(await quietIds(await patient.assess())).toEqual([])
    await setQuietDays(ctx(admin), 30)
    expect(await quietIds(await patient.assess())).toEqual([recommendationId])
    await expect(setQuietDays(ctx(admin), 400)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
    await expect(setQuietDays(ctx(), 5)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  })
})

describe('what the board sees', () => {
  const threads = () =>
    api.test.sql<{ body: string; opened_by: string | null; kind: string; target_key: string }>(
      'SELECT thread.* FROM thread JOIN evidence_thread ON evidence_thread.thread_id = thread.id ORDER BY thread.opened_at',
    )
  const chair = async () => ctx(await api.actorOf(board.chair))

  it('is one thread per recommendation and reason that questions the evidence, without a word of the patient', async () => {
    for (let i = 0; i < 2; i += 1) {
      const { id } = await (await newPatient()).assess()
      await answer(id, 'override', { reason: 'does-not-align-latest-evidence', words: 'Mrs Smith told me.' })
    }
    const opened = await threads()
    expect(opened).toHaveLength(1)
    expect(opened[0]).toMatchObject({ kind: 'question', opened_by: null, target_key: recommendationId })
    expect(opened[0]?.body).toContain('does not align with the latest evidence')
    expect(JSON.stringify(opened)).not.toContain('Smith')

    const { id } = await (await newPatient()).assess()
    await answer(id, 'override', { reason: 'need-more-info' })
    await answer(id, 'override', { reason: 'patient-refuses' })
    expect(await threads()).toHaveLength(2)
  })

  it('opens one thread when two clinicians ask in the same moment', async () => {
    const made = await Promise.all([newPatient(), newPatient(), newPatient()])
    const assessments = await Promise.all(made.map((patient) => patient.assess()))
    const before = (await threads()).length
    await Promise.all(
      assessments.map(({ id }) => answer(id, 'override', { reason: 'patient-contraindication' })),
    )
    expect(await threads()).toHaveLength(before + 1)
  })

  it('is totals from ten responses on, the last answer of each assessment counted once', async () => {
    const other = 'stay-active'
    const respond = async (kind: 'accept' | 'override', more = {}) => {
      const { id } = await (await newPatient()).assess()
      await answer(id, 'defer', { recommendationId: other })
      await answer(id, kind, { recommendationId: other, ...more })
    }
    for (let i = 0; i < 9; i += 1)
      await respond(i < 6 ? 'accept' : 'override', i < 6 ? {} : { reason: 'patient-refuses' })
    const totalsOf = async () =>
      (await responseTotals(await chair(), versionId)).find((one) => one.recommendationId === other)
    expect(await totalsOf()).toBeUndefined()
    await respond('override', { reason: 'patient-refuses' })
    expect(await totalsOf()).toEqual({
      recommendationId: other,
      accepted: 6,
      deferred: 0,
      overridden: 4,
      reasons: [],
      threads: [],
    })
    await expect(responseTotals(ctx(), versionId)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
  }, 60_000)

  it('cannot be asked for more by SQL of the serving role', async () => {
    await expect(
      api.test.database.inContext(
        { actor: 'system:test' },
        (tx) => tx.$queryRaw`SELECT * FROM response_count`,
      ),
    ).rejects.toThrow()
  })
})
