import { type Clinic, makeClinic } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { Invalid } from '../platform/errors.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { importFhirBundle } from './import-fhir-bundle.ts'
import { countOf, type ImportReport } from './import-report.ts'
import { recordNamed, recordNames } from './records.test-kit.ts'

let api: TestApi
let clinic: Clinic
let clinician: Actor

beforeAll(async () => {
  api = await testApi()
  clinic = await makeClinic(api.test)
  clinician = await api.actorOf(clinic.clinicianId)
})
afterAll(() => api?.close())

const importing = (json: unknown, actor = clinician) => importFhirBundle(api.ctx(actor), json)

function counts(report: ImportReport) {
  const of = (action: Parameters<typeof countOf>[1]) => countOf(report, action)
  return [of('created'), of('updated'), of('unchanged'), of('skipped'), of('refused')]
}

const patient = (more: object = {}) => ({
  resourceType: 'Patient',
  id: 'p1',
  name: [{ text: 'Ada Test' }],
  gender: 'female',
  birthDate: '1970-01-02',
  ...more,
})
const condition = (more: object = {}) => ({
  resourceType: 'Condition',
  id: 'c1',
  code: { coding: [{ system: 'http://snomed.info/sct', code: '279039007' }], text: 'Low back pain' },
  subject: { reference: 'Patient/p1' },
  onsetDateTime: '2026-11-01',
  ...more,
})
const bundle = (resources: readonly object[], type = 'collection') => ({
  resourceType: 'Bundle',
  type,
  entry: resources.map((resource) => ({ resource })),
})

describe('records from outside', () => {
  const outside = [...recordNames('smart-'), ...recordNames('synthea-')]

  it.each(outside)('%s: every resource is reported, and a second import changes nothing', async (name) => {
    const json = recordNamed(name) as { entry: readonly unknown[] }
    const first = await importing(json)
    expect(first.resources).toHaveLength(json.entry.length)
    expect(first.patientIds).toHaveLength(1)
    expect(countOf(first, 'refused')).toBe(0)
    for (const { action, reasons } of first.resources) {
      if (action === 'skipped') expect(reasons).not.toEqual([])
    }
    const second = await importing(recordNamed(name))
    expect(counts(second)).toEqual([0, 0, countOf(first, 'created'), countOf(first, 'skipped'), 0])
    expect(second.patientIds).toEqual(first.patientIds)
  })

  it('keeps what decides about a course of medicine', async () => {
    const [row] = await api.test.sql<{ entry: object }>(
      `SELECT entry FROM clinical_entry WHERE source_id = 'MedicationDispense/smart-981968-disp-7'`,
    )
    expect(row?.entry).toMatchObject({
      kind: 'medication',
      form: 'dispense',
      start: '2005-05-17',
      supplyDays: 10,
      codes: [{ system: 'http://hl7.org/fhir/sid/ndc', code: '00378075110' }],
    })
  })

  it('takes "no known allergies" as a known negative, not as an allergy', async () => {
    const [row] = await api.test.sql<{ kind: string; entry: object }>(
      `SELECT kind, entry FROM clinical_entry WHERE source_id = 'AllergyIntolerance/smart-all-18'`,
    )
    expect(row).toMatchObject({ kind: 'list', entry: { list: 'allergies', by: 'none-known' } })
  })

  it('refuses an animal and a medicine without a code by name, alone and without touching the rest', async () => {
    const animal = await importing(recordNamed('hl7-patient-animal'))
    expect(animal.resources[0]).toMatchObject({
      action: 'refused',
      reasons: [expect.stringMatching(/animal/)],
    })
    const nameless = await importing(
      bundle([patient({ id: 'other' }), recordNamed('hl7-medication-request-no-code') as object]),
    )
    expect(nameless.resources.map(({ action }) => action)).toEqual(['created', 'refused'])
    expect(nameless.resources[1]?.reasons[0]).toMatch(/^\/entry\/1\/resource\/medicationReference/)
  })

  it('takes a lone resource of a patient on record, and refuses one of nobody', async () => {
    const allergy = recordNamed('hl7-allergy-none-known')
    expect((await importing(allergy)).resources[0]).toMatchObject({
      action: 'refused',
      reasons: ['/patient: its patient is neither in this bundle nor on record'],
    })
    await importing(recordNamed('hl7-patient-mom'))
    expect((await importing(allergy)).resources[0]).toMatchObject({ action: 'created' })
  })
})

describe('what the same source says later', () => {
  it('replaces the former entry and keeps it', async () => {
    await importing(bundle([patient(), condition()]))
    const corrected = await importing(bundle([patient(), condition({ abatementDateTime: '2026-11-10' })]))
    expect(counts(corrected)).toEqual([0, 1, 1, 0, 0])
    const rows = await api.test.sql<{ replaced: boolean }>(
      `SELECT replaced_at IS NOT NULL AS replaced FROM clinical_entry WHERE source_id = 'Condition/c1' ORDER BY received_at`,
    )
    expect(rows.map(({ replaced }) => replaced)).toEqual([true, false])
  })

  it('finds a patient again by identifier, and refuses to merge somebody else', async () => {
    const identifier = [{ system: 'urn:example:mrn', value: '4711' }]
    const first = await importing(patient({ id: 'a', identifier }))
    const again = await importing(patient({ id: 'b', identifier, name: [{ text: 'Ada Test-Married' }] }))
    expect(again.patientIds).toEqual(first.patientIds)
    expect(again.resources[0]?.action).toBe('updated')
    const stranger = await importing(
      patient({ id: 'c', identifier, name: [{ text: 'Bo' }], birthDate: '1999' }),
    )
    expect(stranger.resources[0]).toMatchObject({ action: 'refused' })
  })

  it.each([
    ['another name and no birth date', { name: [{ text: 'Bo' }] }],
    ['no name and no birth date', {}],
  ])('does not take %s for the patient of that id, nor what comes with it', async (_case, said) => {
    await importing(patient({ id: 'keep' }))
    const stranger = { resourceType: 'Patient', id: 'keep', gender: 'female', ...said }
    const report = await importing(bundle([stranger, condition({ subject: { reference: 'Patient/keep' } })]))
    expect(report.resources.map(({ action }) => action)).toEqual(['refused', 'refused'])
    expect(report.resources[0]?.reasons[0]).toMatch(/birth date/)
    const [row] = await api.test.sql(`SELECT name, birth_date FROM patient WHERE source_id = 'Patient/keep'`)
    expect(row).toEqual({ name: 'Ada Test', birth_date: '1970-01-02' })
  })

  it('does not take somebody for a patient whose birth date is not known', async () => {
    const { birthDate: _, ...undated } = patient({ id: 'undated' })
    await importing(undated)
    const stranger = await importing(patient({ id: 'undated', name: [{ text: 'Bo' }], birthDate: '1999' }))
    expect(stranger.resources[0]).toMatchObject({ action: 'refused' })
  })

  it('knows resources without an id by their identifier or by what they say', async () => {
    const { id: _, ...nameless } = condition({ code: { text: 'Something' } })
    expect(counts(await importing(bundle([patient(), nameless])))).toEqual([1, 0, 1, 0, 0])
    expect(counts(await importing(bundle([patient(), nameless])))).toEqual([0, 0, 2, 0, 0])
  })
})

it('the same bundle at the same time is stored once', async () => {
  const twins = bundle([
    patient({ id: 'race', name: [{ text: 'Race' }] }),
    condition({ id: 'race-1', subject: { reference: 'Patient/race' } }),
  ])
  const reports = await Promise.all([importing(twins), importing(twins), importing(twins)])
  expect(reports.map((report) => countOf(report, 'created')).toSorted()).toEqual([0, 0, 2])
  expect(reports.map((report) => countOf(report, 'unchanged')).toSorted()).toEqual([0, 2, 2])
})

describe('references', () => {
  it('resolve by fullUrl, by urn:uuid and to what is contained', async () => {
    const uuid = 'urn:uuid:6b1e8a52-1111-4222-8333-000000000001'
    const report = await importing({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [
        {
          fullUrl: uuid,
          resource: { resourceType: 'Patient', name: [{ family: 'Url', given: ['Full'] }] },
          request: { method: 'POST', url: 'Patient' },
        },
        {
          resource: {
            resourceType: 'MedicationRequest',
            id: 'm',
            contained: [
              { resourceType: 'Medication', id: 'x', code: { coding: [{ system: 's', code: '1' }] } },
            ],
            medicationReference: { reference: '#x' },
            subject: { reference: uuid },
            status: 'active',
            intent: 'order',
          },
          request: { method: 'POST', url: 'MedicationRequest' },
        },
        { request: { method: 'DELETE', url: 'Condition/1' } },
      ],
    })
    expect(report.resources.map(({ action }) => action)).toEqual(['created', 'created', 'refused'])
    const [row] = await api.test.sql<{ entry: object }>(
      `SELECT entry FROM clinical_entry WHERE source_id = 'MedicationRequest/m'`,
    )
    expect(row?.entry).toMatchObject({ codes: [{ system: 's', code: '1' }] })
  })

  it('to another patient’s encounter are refused with their path', async () => {
    const visit = {
      resourceType: 'Encounter',
      id: 'visit',
      status: 'finished',
      subject: { reference: 'Patient/q' },
      period: { start: '2026-01-01' },
    }
    await importing(bundle([patient({ id: 'q', name: [{ text: 'Quinn' }] }), visit]))
    const report = await importing(
      bundle([patient(), condition({ id: 'foreign', encounter: { reference: 'Encounter/visit' } })]),
    )
    expect(report.resources[1]).toMatchObject({
      action: 'refused',
      reasons: ["/entry/1/resource/encounter: the encounter is another patient's"],
    })
  })
})

describe('what is no FHIR R4 is refused whole, with the place', () => {
  it.each([
    [null, '/bundle'],
    [[], '/bundle'],
    ['text', '/bundle'],
    [{}, '/bundle'],
    [{ resourceType: 'Bundle' }, '/bundle/type'],
    [{ resourceType: 'Bundle', type: 'document' }, '/bundle/type'],
    [{ resourceType: 'Bundle', type: 'collection', entry: {} }, '/bundle/entry'],
    [
      bundle([patient(), { resourceType: 'MedicationRequest', medication: { concept: {} } }]),
      '/bundle/entry/1/resource/medication',
    ],
    [bundle([patient(), { resourceType: 'Encounter', class: [] }]), '/bundle/entry/1/resource/class'],
    [bundle([patient(), condition({ clinicalStatus: 'active' })]), '/bundle/entry/1/resource/clinicalStatus'],
    [{ resourceType: 'Observation', context: {} }, '/bundle/context'],
  ])('%j', async (json, path) => {
    const before = await api.test.sql('SELECT count(*) FROM clinical_entry')
    await expect(importing(json)).rejects.toMatchObject({ path })
    expect(await api.test.sql('SELECT count(*) FROM clinical_entry')).toEqual(before)
  })

  it('a million levels deep', async () => {
    let deep: unknown = 1
    for (let i = 0; i < 1_000_000; i += 1) deep = [deep]
    await expect(
      importing({ resourceType: 'Bundle', type: 'collection', entry: deep }),
    ).rejects.toMatchObject({ code: 'TOO_DEEP' })
  })

  it('half a character, with its path', async () => {
    await expect(importing(patient({ language: 'a\ud800' }))).rejects.toThrow(Invalid)
  })
})

describe('hostile resources are refused one by one', () => {
  it.each([
    [patient({ birthDate: 'tomorrow' }), '/birthDate'],
    [patient({ birthDate: '2026-02-30' }), '/birthDate'],
    [patient({ birthDate: '2999-01-01' }), '/birthDate'],
    [patient({ gender: 'F' }), '/gender'],
    [patient({ name: [{ text: 'Eve\u202E' }] }), '/name/0'],
    [patient({ name: 'Eve' }), '/name'],
    [patient({ identifier: [5] }), '/identifier/0'],
    [patient({ identifier: [{ system: 's', value: 'x'.repeat(301) }] }), '/identifier/0/value'],
    [patient({ identifier: [{ system: 's\u202e', value: '1' }] }), '/identifier/0/system'],
    [condition({ code: 'M54.5' }), '/code'],
    [condition({ code: { coding: 'x' } }), '/code/coding'],
    [condition({ onsetDateTime: '2026-13-01' }), '/onsetDateTime'],
    [condition({ subject: undefined }), ''],
    [condition({ subject: {} }), '/subject'],
    [
      JSON.parse('{"resourceType":"Observation","code":{},"valueQuantity":{"value":1e999}}'),
      '/valueQuantity/value',
    ],
    [
      {
        resourceType: 'Observation',
        code: { text: 'x' },
        subject: { reference: 'Patient/p1' },
        valueQuantity: { value: 'NaN' },
      },
      '/valueQuantity/value',
    ],
    [
      JSON.parse(
        '{"resourceType":"Condition","__proto__":{"code":{}},"subject":{"reference":"Patient/p1"},"onsetDateTime":7,"code":{}}',
      ),
      '/onsetDateTime',
    ],
  ])('%j', async (resource, path) => {
    const [only] = (await importing(resource)).resources
    expect(only).toMatchObject({ action: 'refused' })
    expect(only?.reasons[0]).toContain(`${path}: `)
  })
})

describe('who may import', () => {
  it('is a clinician, or a key with the scope; a denial is on record', async () => {
    await expect(importing(patient(), anonymous)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    const key = {
      kind: 'key',
      id: 'testkey1',
      ownerId: clinic.clinicianId,
      organizationId: clinic.organizationId,
    } as const
    await expect(importing(patient(), { ...key, scopes: ['patients:read'] })).rejects.toMatchObject({
      code: 'SCOPE_REQUIRED',
    })
    expect(
      (await importing(patient({ id: 'by-key' }), { ...key, scopes: ['patients:write'] })).resources[0]
        ?.action,
    ).toBe('created')
    const events = await api.audited('record.import')
    expect(events.at(-2)).toMatchObject({ outcome: 'denied', actor: 'key:testkey1' })
    expect(events.at(-1)).toMatchObject({ outcome: 'success', actor: 'key:testkey1' })
    expect(events.at(-1)?.patient_ids).toHaveLength(1)
  })

  it('and the record is seen by nobody of another organization', async () => {
    const other = await makeClinic(api.test)
    const theirs = await importing(recordNamed('smart-981968'), await api.actorOf(other.clinicianId))
    expect(countOf(theirs, 'unchanged')).toBe(0)
    const ours = await importing(recordNamed('smart-981968'))
    expect(ours.patientIds).not.toEqual(theirs.patientIds)
  })
})

it('answers over GraphQL with counts and reasons', async () => {
  const { data, errors } = await api.run(
    clinician,
    `mutation ($bundle: JSON!) { importFhirBundle(input: { bundle: $bundle }) { __typename
      ... on ImportReport { created refused patients { name } resources { path action reasons } }
      ... on Refused { code path } } }`,
    { bundle: bundle([patient({ id: 'gql', name: [{ text: 'Gray Quill' }] }), { resourceType: 'Claim' }]) },
  )
  expect(errors).toBeUndefined()
  expect(data.importFhirBundle).toEqual({
    __typename: 'ImportReport',
    created: 1,
    refused: 0,
    patients: [{ name: 'Gray Quill' }],
    resources: [
      { path: '/entry/0/resource', action: 'CREATED', reasons: [] },
      {
        path: '/entry/1/resource',
        action: 'SKIPPED',
        reasons: ['Claim is not among the resources that are taken'],
      },
    ],
  })
})
