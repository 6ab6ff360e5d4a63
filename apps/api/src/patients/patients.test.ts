import { type Clinic, makeClinic, makeEncounter, makePatient } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { createPatient } from './create-patient.ts'
import type { PatientFilter } from './patient-condition.ts'
import type { PatientInput } from './patient-input.ts'
import { readPatient } from './read-patient.ts'
import { searchPatients } from './search-patients.ts'
import { updatePatient } from './update-patient.ts'

let api: TestApi
let clinic: Clinic
let clinician: Actor

beforeAll(async () => {
  api = await testApi()
})
beforeEach(async () => {
  clinic = await makeClinic(api.test)
  clinician = await api.actorOf(clinic.clinicianId)
})
afterAll(() => api?.close())

const ctx = (actor = clinician) => api.ctx(actor)
const cursorOf = (name: string) =>
  Buffer.from(JSON.stringify(['name', false, name, '00000000-0000-4000-8000-000000000000'])).toString(
    'base64url',
  )
const ada: PatientInput = { name: 'Ada Lovelace', birthDate: '1975-12', sex: 'female' }

describe('entering a patient', () => {
  it('keeps what was entered, and who did it', async () => {
    const identifiers = [{ system: 'urn:example:mrn', value: '1' }]
    const patient = await createPatient(ctx(), { ...ada, identifiers })
    expect(patient).toMatchObject({ ...ada, identifiers, deceased: false })
    expect(await readPatient(ctx(), patient.id)).toEqual(patient)
    expect((await api.audited('patient.create')).at(-1)).toMatchObject({
      actor: `person:${clinic.clinicianId}`,
      organization_id: clinic.organizationId,
      patient_ids: [patient.id],
    })
  })

  it.each([
    [{ name: '' }, '/name'],
    [{ name: 'Ada\u0000' }, '/name'],
    [{ name: 'Ada\u202Eadol' }, '/name'],
    [{ name: 'A\u200Bda' }, '/name'],
    [{ name: 'x'.repeat(301) }, '/name'],
    [{ name: 'half \ud800' }, '/name'],
    [{ birthDate: '1975-13' }, '/birthDate'],
    [{ birthDate: '2026-02-30' }, '/birthDate'],
    [{ birthDate: '2999' }, '/birthDate'],
    [{ birthDate: '1805-01-01' }, '/birthDate'],
    [{ birthDate: '' }, '/birthDate'],
    [{ identifiers: [{ system: '', value: '1' }] }, '/identifiers/0/system'],
    [{ identifiers: [{ system: 's', value: ' ' }] }, '/identifiers/0/value'],
    [
      {
        identifiers: [
          { system: 's', value: '1' },
          { system: 's', value: '1' },
        ],
      },
      '/identifiers/1',
    ],
  ])('%j is refused at %s, and nothing is written', async (wrong, path) => {
    await expect(createPatient(ctx(), { ...ada, ...wrong })).rejects.toMatchObject({ path })
    expect((await searchPatients(ctx(), {})).totalCount).toBe(0)
  })

  it('refuses an identifier of another patient, and says which', async () => {
    const identifiers = [{ system: 's', value: '7' }]
    await createPatient(ctx(), { ...ada, identifiers })
    await expect(createPatient(ctx(), { ...ada, name: 'Bo', identifiers })).rejects.toMatchObject({
      path: '/identifiers/0',
      reasons: [{ code: 'IDENTIFIER_TAKEN' }],
    })
  })

  it('lets another organization use the same identifier', async () => {
    const identifiers = [{ system: 's', value: '8' }]
    await createPatient(ctx(), { ...ada, identifiers })
    const other = await api.actorOf((await makeClinic(api.test)).clinicianId)
    expect((await createPatient(ctx(other), { ...ada, identifiers })).identifiers).toEqual(identifiers)
  })
})

describe('correcting a patient', () => {
  it('changes what is given, leaves the rest, and says which fields in the trail', async () => {
    const { id } = await createPatient(ctx(), ada)
    const corrected = await updatePatient(ctx(), { patientId: id, birthDate: '1975-12-10', deceased: true })
    expect(corrected).toMatchObject({
      name: ada.name,
      sex: 'female',
      birthDate: '1975-12-10',
      deceased: true,
    })
    expect((await updatePatient(ctx(), { patientId: id, birthDate: null })).birthDate).toBeNull()
    const [first, second] = await api.audited('patient.update')
    expect(first?.payload).toContain('"fields":["birthDate","deceased"]')
    expect(second?.payload).toContain('"fields":["birthDate"]')
    expect(first?.payload).not.toContain('1975')
  })

  it('refuses what could not be entered either, and whom another organization knows', async () => {
    const { id } = await createPatient(ctx(), ada)
    await expect(updatePatient(ctx(), { patientId: id, name: '' })).rejects.toMatchObject({ path: '/name' })
    await expect(updatePatient(ctx(), { patientId: id, birthDate: '2975' })).rejects.toMatchObject({
      path: '/birthDate',
    })
    const elsewhere = await api.actorOf((await makeClinic(api.test)).clinicianId)
    await expect(updatePatient(ctx(elsewhere), { patientId: id, sex: 'male' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('finding patients', () => {
  it('goes through all pages in the order of names, each patient once', async () => {
    for (const name of ['Cy', 'Ann', 'Bea', 'Ann', 'Dan']) await makePatient(api.test, clinic, { name })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await searchPatients(ctx(), { first: 2, after })
      expect(page.totalCount).toBe(5)
      seen.push(...page.edges.map(({ node }) => node.name))
      after = page.hasNextPage ? page.edges.at(-1)?.cursor : undefined
    } while (after !== undefined)
    expect(seen).toEqual(['Ann', 'Ann', 'Bea', 'Cy', 'Dan'])
  })

  it.each([
    ['name', ['Ann', 'Bea', 'Cy', 'Dan']],
    ['birth-date', ['Dan', 'Cy', 'Ann', 'Bea']],
    ['last-encounter', ['Ann', 'Dan', 'Bea', 'Cy']],
  ] as const)('goes through them by %s, either way, each once', async (sort, names) => {
    const made = (name: string, birthDate: string) => makePatient(api.test, clinic, { name, birthDate })
    await made('Ann', '1975-12')
    const visits = [
      [await made('Bea', '1980'), '2026-01-05'],
      [await made('Cy', '1975'), '2026-02-01'],
      [await made('Dan', '1974-12-31'), '2025-12-31'],
    ] as const
    for (const [patientId, day] of visits)
      for (const startedAt of [`${day}T09:00:00Z`, '2020-02-01T09:00:00Z'])
        await makeEncounter(api.test, clinic, { patientId, startedAt })
    const pages = async (descending: boolean) => {
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await searchPatients(ctx(), { first: 1, after, sort, descending })
        seen.push(...page.edges.map(({ node }) => node.name))
        after = page.hasNextPage ? page.edges.at(-1)?.cursor : undefined
      } while (after !== undefined)
      return seen
    }
    expect(await pages(false)).toEqual(names)
    expect(await pages(true)).toEqual(names.toReversed())
  })

  it('refuses the cursor of another order', async () => {
    for (const name of ['Ann', 'Bea']) await makePatient(api.test, clinic, { name })
    const { edges } = await searchPatients(ctx(), { first: 1 })
    const after = edges[0]?.cursor
    await expect(searchPatients(ctx(), { after, descending: true })).rejects.toMatchObject({ path: '/after' })
    await expect(searchPatients(ctx(), { after, sort: 'birth-date' })).rejects.toMatchObject({
      path: '/after',
    })
  })

  it('narrows them by sex and by whether they were ever assessed', async () => {
    await createPatient(ctx(), ada)
    await createPatient(ctx(), { name: 'Bob', sex: 'male' })
    const found = async (filter: PatientFilter) =>
      (await searchPatients(ctx(), { filter })).edges.map(({ node }) => node.name)
    expect(await found({ sex: 'female' })).toEqual(['Ada Lovelace'])
    expect(await found({ assessed: false })).toEqual(['Ada Lovelace', 'Bob'])
    expect(await found({ assessed: true })).toEqual([])
    expect(await found({ guidelineChanged: false, sex: 'male' })).toEqual(['Bob'])
  })

  it('finds a part of a name, a birth date or an identifier, and takes signs literally', async () => {
    await createPatient(ctx(), { ...ada, identifiers: [{ system: 's', value: 'MRN-9' }] })
    await createPatient(ctx(), { name: 'Per_Cent 100%', sex: 'unknown' })
    const found = async (search: string) =>
      (await searchPatients(ctx(), { search })).edges.map(({ node }) => node.name)
    expect(await found('lovel')).toEqual(['Ada Lovelace'])
    expect(await found('1975-12')).toEqual(['Ada Lovelace'])
    expect(await found('MRN-9')).toEqual(['Ada Lovelace'])
    expect(await found('%')).toEqual(['Per_Cent 100%'])
    expect(await found('_')).toEqual(['Per_Cent 100%'])
    expect(await found("'; DROP TABLE patient; --")).toEqual([])
  })

  it('records who was shown', async () => {
    const id = await makePatient(api.test, clinic)
    await searchPatients(ctx(), {})
    expect((await api.audited('patient.search')).at(-1)?.patient_ids).toEqual([id])
  })

  it.each([
    [{ first: 0 }, '/first'],
    [{ first: 101 }, '/first'],
    [{ after: 'nonsense' }, '/after'],
    [{ after: '' }, '/after'],
    [{ after: cursorOf('a\u0000') }, '/after'],
    [{ after: cursorOf('\ud800') }, '/after'],
    [{ search: 'x'.repeat(201) }, '/search'],
  ])('refuses %j', async (input, path) => {
    await expect(searchPatients(ctx(), input)).rejects.toMatchObject({ path })
  })
})

describe('who sees patients', () => {
  it('is not another organization: theirs and none look the same', async () => {
    const id = await makePatient(api.test, clinic)
    const other = await api.actorOf((await makeClinic(api.test)).clinicianId)
    const ask = (wanted: string) =>
      api.run(other, 'query ($id: ID!) { patient(id: $id) { name } }', { id: wanted })
    expect(await ask(id)).toEqual(await ask('00000000-0000-4000-8000-000000000000'))
    expect(await ask('no-uuid')).toEqual(await ask(id))
    expect((await searchPatients(ctx(other), { search: 'Pat' })).totalCount).toBe(0)
  })

  it('is neither a reader nor a key without the scope, and the denial is on record', async () => {
    await expect(searchPatients(ctx(anonymous), {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    const key: Actor = {
      kind: 'key',
      id: 'testkey2',
      ownerId: clinic.clinicianId,
      organizationId: clinic.organizationId,
      scopes: ['patients:read'],
    }
    expect((await searchPatients(ctx(key), {})).totalCount).toBe(0)
    await expect(createPatient(ctx(key), ada)).rejects.toMatchObject({ code: 'SCOPE_REQUIRED' })
    expect((await api.audited('patient.create')).at(-1)).toMatchObject({
      outcome: 'denied',
      actor: 'key:testkey2',
    })
  })
})

it('answers over GraphQL, typed when refused', async () => {
  const create = `mutation ($input: CreatePatientInput!) { createPatient(input: $input) { __typename
    ... on CreatedPatient { patient { id name sex birthDate identifiers { value } entries { id } encounters { id } lastEncounterOn } }
    ... on Refused { code path reasons { path fix } } } }`
  const accepted = await api.run(clinician, create, { input: { name: 'Gil', sex: 'OTHER' } })
  expect(accepted.errors).toBeUndefined()
  expect(accepted.data.createPatient.patient).toMatchObject({
    name: 'Gil',
    sex: 'OTHER',
    birthDate: null,
    entries: [],
    encounters: [],
    lastEncounterOn: null,
  })
  const refused = await api.run(clinician, create, { input: { name: '', sex: 'OTHER' } })
  expect(refused.data.createPatient).toMatchObject({
    __typename: 'Refused',
    code: 'BAD_USER_INPUT',
    path: '/name',
  })
  const page = await api.run(
    clinician,
    '{ patients(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } }',
  )
  expect(page.data.patients).toMatchObject({
    totalCount: 1,
    pageInfo: { hasNextPage: false },
    edges: [{ node: { name: 'Gil' } }],
  })
})
