import {
  type Clinic,
  makeClinic,
  makeMembership,
  makePatient,
  makePerson,
} from '@guideboard/database/test-kit'
import type { RuleSet } from '@guideboard/rules'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sharePatientTotals } from '../../patients/share-patient-totals.ts'
import { type BoardApi, boardApi, contentWithRules } from '../board.test-kit.ts'
import { createArticle } from '../create-article.ts'
import { recallVersion } from '../recall-version.ts'
import { reviseArticle } from '../revise-article.ts'
import { saveDraft } from '../save-draft.ts'
import type { Version } from '../version.ts'
import { countPatients } from './count-patients.ts'
import { runPatientTotals } from './run-patient-totals.ts'
import { storedPatientTotals } from './stored-patient-totals.ts'

let on: BoardApi
let articles = 0
const clinics: Sharing[] = []

beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())
// Nobody but the organizations themselves can end it: not the owner of the database either.
afterEach(async () => {
  for (const clinic of clinics.splice(0)) await stopSharing(clinic)
})

/** Walking is advised from an age on, that the record knows. */
function rules(limit: number, slug: string, version: string): RuleSet {
  const expected = (age: number, outcome: 'for' | 'against') =>
    ({ name: `${age}`, asOf: '2026-01-01', given: { age }, expect: { walk: { outcome } } }) as const
  return {
    schema: 'ruleset/1',
    id: 'walking',
    version,
    facts: {
      age: {
        type: 'quantity',
        unit: 'a',
        domain: [0, 120],
        integer: true,
        from: { patient: 'age' },
        ask: { clinician: 'Age?' },
      },
    },
    recommendations: [
      {
        id: 'walk',
        statement: 'S1',
        action: { verb: 'advise', code: slug },
        cite: [{ ref: 'walk', locator: 'p. 3' }],
        onlyIf: { fact: 'age', ge: limit, unit: 'a' },
        strength: 'strong',
        certainty: 'high',
        indicator: 'info',
      },
    ],
    cases: [expected(95, 'for'), expected(5, 'against')],
  }
}
const contentOf = (limit: number, slug: string, version: string) =>
  contentWithRules(rules(limit, slug, version), { title: slug })

/** A draft that raises an age in force from 18 to another. */
async function candidate(limit: number): Promise<Version> {
  const author = await on.as(on.board.author)
  const slug = `totals-${++articles}`
  const first = await on.underReview(
    await createArticle(author, { slug, content: contentOf(18, slug, '1.0.0') }),
  )
  await on.quorum(first)
  await on.approve(first)
  return edited(await reviseArticle(author, { articleId: first.articleId }), limit, slug)
}
async function edited({ id, lock }: Version, limit: number, slug: string): Promise<Version> {
  const content = contentOf(limit, slug, `2.0.${limit}`)
  return saveDraft(await on.as(on.board.author), { versionId: id, lock, content })
}

interface Sharing extends Clinic {
  readonly adminId: string
}
async function clinicOf(ages: Readonly<Record<number, number>>, shares = true): Promise<Sharing> {
  const clinic = await makeClinic(on.api.test)
  const adminId = await makePerson(on.api.test)
  await makeMembership(on.api.test, { ...clinic, personId: adminId, role: 'org-admin' })
  await patients(clinic, ages)
  if (shares) await sharePatientTotals(await on.as(adminId), true)
  clinics.push({ ...clinic, adminId })
  return { ...clinic, adminId }
}
async function patients(clinic: Clinic, ages: Readonly<Record<number, number>>): Promise<void> {
  for (const [age, count] of Object.entries(ages))
    for (let made = 0; made < count; made += 1)
      await makePatient(on.api.test, clinic, { birthDate: `${new Date().getFullYear() - Number(age) - 1}` })
}
const stopSharing = async ({ adminId }: Sharing) => sharePatientTotals(await on.as(adminId), false)

const counter = () => on.api.ctx({ kind: 'system', name: 'patient-totals' })
const count = () => countPatients(counter(), new AbortController().signal)
const told = async ({ id }: Version) => storedPatientTotals(await on.as(on.board.editor), id)
const lost = (number: number, organizations = 1) => [
  { kind: 'changed', recommendationId: null, organizations, patients: number },
  { kind: 'lost', recommendationId: 'walk', organizations, patients: number },
]

describe('sharing totals of patients', () => {
  it('is for an administrator of the organization, off until then, and leaves its record', async () => {
    const clinic = await clinicOf({}, false)
    const query = '{ me { organization { sharesPatientTotals } } }'
    const mutation =
      'mutation { sharePatientTotals(allow: true) { __typename ... on PatientTotalsSharing { allowed } ... on Refused { message } } }'
    const admin = await on.api.actorOf(clinic.adminId)
    expect((await on.api.run(admin, query)).data.me.organization.sharesPatientTotals).toBe(false)
    await expect(sharePatientTotals(await on.as(clinic.clinicianId), true)).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
    expect((await on.api.run(admin, mutation)).data.sharePatientTotals).toEqual({
      __typename: 'PatientTotalsSharing',
      allowed: true,
    })
    expect((await on.api.run(admin, query)).data.me.organization.sharesPatientTotals).toBe(true)
    const [event] = (await on.api.audited('organization.share-patient-totals')).slice(-1)
    expect(event).toMatchObject({
      entity: `organization:${clinic.organizationId}`,
      actor: `person:${clinic.adminId}`,
      outcome: 'success',
    })
    expect(JSON.parse(event?.payload ?? '')).toEqual({ before: false, after: true })
  })
})

describe('stored patients', () => {
  it('of whom nine change are told of by no number, and of whom ten change by ten', async () => {
    const nine = await clinicOf({ 40: 9, 80: 31 })
    const version = await on.submit(await candidate(65))
    expect(await told(version)).toMatchObject({ status: 'waiting', sharing: 1, counted: 0, totals: [] })
    await count()
    expect(await told(version)).toEqual({
      status: 'counted',
      sharing: 1,
      counted: 1,
      patients: 40,
      totals: [],
    })
    await stopSharing(nine)

    const ten = await clinicOf({ 40: 10, 80: 30 })
    await count()
    expect(await told(version)).toMatchObject({ sharing: 1, counted: 1, patients: 40, totals: lost(10) })

    // Allowed again, the nine are told no more of than before; sums are of what each organization told.
    await sharePatientTotals(await on.as(nine.adminId), true)
    expect(await told(version)).toMatchObject({ sharing: 2, counted: 2, patients: 80, totals: lost(10) })
    await stopSharing(nine)
    await stopSharing(ten)
    expect(await told(version)).toEqual({
      status: 'not-shared',
      sharing: 0,
      counted: 0,
      patients: 0,
      totals: [],
    })
  })

  it('are counted once per pair: one patient more changes nothing, nor does it for another pair', async () => {
    const clinic = await clinicOf({ 40: 15, 80: 25 })
    const draft = await candidate(65)
    await count()
    expect(await told(draft)).toMatchObject({ status: 'not-asked', counted: 0 })
    const first = await on.submit(draft)
    await count()
    const before = await told(first)
    expect(before.totals).toEqual(lost(10))

    await patients(clinic, { 40: 1 })
    await count()
    expect(await told(first)).toEqual(before)

    // Another text that asks the same of the records: the newcomer is the only difference, and does not show.
    const returned = await recallVersion(await on.as(on.board.author), {
      versionId: first.id,
      lock: first.lock,
    })
    const second = await on.submit(await edited(returned, 66, first.slug))
    await count()
    const after = await told(second)
    expect(after).toEqual(before)
    expect(second.contentHash).not.toBe(first.contentHash)
  })

  it('are counted in their own organization, with who was looked at in its trail, and in no other', async () => {
    const clinic = await clinicOf({ 40: 23 })
    const other = await clinicOf({ 40: 20 }, false)
    const version = await on.submit(await candidate(65))
    await count()
    const events = (await on.api.audited('patients.count')).filter(
      ({ entity }) => entity === `version:${version.id}`,
    )
    expect(new Set(events.map((event) => event.organization_id))).toEqual(new Set([clinic.organizationId]))
    expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set(['system:patient-totals']))
    expect(events.flatMap((event) => event.patient_ids)).toHaveLength(20)

    const seenBy = (organizationId: string | undefined) =>
      on.api.test.database.inContext({ organizationId, actor: 'system:test' }, async (tx) => ({
        comparisons: await tx.patientComparison.count({ where: { toHash: version.contentHash } }),
        totals: await tx.patientTotal.count({ where: { toHash: version.contentHash } }),
      }))
    expect(await seenBy(clinic.organizationId)).toEqual({ comparisons: 1, totals: 2 })
    for (const organizationId of [other.organizationId, undefined])
      expect(await seenBy(organizationId)).toEqual({ comparisons: 0, totals: 0 })
  })

  it('reach the board as numbers alone, and nobody else', async () => {
    const clinic = await clinicOf({ 40: 20, 80: 20 })
    const version = await on.submit(await candidate(65))
    const stop = runPatientTotals(counter(), 50)
    for (let tries = 0; tries < 200 && (await told(version)).counted === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50))
    await stop()
    const query = `query ($id: ID!) { cohortImpact(versionId: $id) { storedPatients {
      status sharing counted patients totals { kind recommendationId organizations patients } } } }`
    const ask = async (personId: string) =>
      on.api.run(await on.api.actorOf(personId), query, { id: version.id })
    const { data } = await ask(on.board.reviewers[0])
    expect(data.cohortImpact.storedPatients).toEqual({
      status: 'COUNTED',
      sharing: 1,
      counted: 1,
      patients: 40,
      totals: [
        { kind: 'CHANGED', recommendationId: null, organizations: 1, patients: 20 },
        { kind: 'LOST', recommendationId: 'walk', organizations: 1, patients: 20 },
      ],
    })
    for (const personId of [clinic.adminId, clinic.clinicianId]) {
      const answer = await ask(personId)
      expect(answer.data?.cohortImpact ?? null).toBeNull()
      expect(answer.errors?.[0]?.extensions?.code).toBe('ROLE_REQUIRED')
    }
    await expect(
      countPatients(await on.as(on.board.chair), new AbortController().signal),
    ).rejects.toMatchObject({
      code: 'ROLE_REQUIRED',
    })
  })
})
