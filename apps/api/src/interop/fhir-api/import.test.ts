import { makeClinic } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordNamed } from '../records.test-kit.ts'
import { type FhirApi, fhirApi } from './fhir-api.test-kit.ts'
import { r4Problems } from './validate-r4.test-kit.ts'

let fhir: FhirApi
let key: Readonly<Record<string, string>>
let cookie: Readonly<Record<string, string>>

beforeAll(async () => {
  fhir = await fhirApi()
  const { organizationId, clinicianId: personId } = await makeClinic(fhir.api.test)
  key = await fhir.key({ organizationId, personId }, ['patients:write'])
  cookie = await fhir.session({ organizationId, personId })
}, 60_000)
afterAll(() => fhir?.close())

const statuses = (json: { readonly entry?: unknown }) =>
  (json.entry as readonly { response: { status: string } }[]).map(({ response }) => response.status)

it('answers a transaction entry by entry, validly, and changes nothing the second time', async () => {
  const bundle = recordNamed('synthea-whole-transaction')
  const first = await fhir.post(bundle, key)
  expect([first.status, first.json.type]).toEqual([200, 'transaction-response'])
  expect(statuses(first.json)).toContain('201 Created')
  expect(statuses(first.json)).toHaveLength((bundle as { entry: unknown[] }).entry.length)
  expect(r4Problems(first.json)).toEqual([])
  const again = await fhir.post(bundle, key)
  expect(statuses(again.json)).not.toContain('201 Created')
  expect(await fhir.api.audited('record.import')).toHaveLength(2)
})

it('answers a lone resource and a collection as a batch', async () => {
  const patient = { resourceType: 'Patient', id: 'lone', birthDate: '1971' }
  const lone = await fhir.post(patient, key)
  expect([lone.json.type, statuses(lone.json)]).toEqual(['batch-response', ['201 Created']])
  const entry = [{ resource: patient }, { resource: { resourceType: 'Patient', id: 'c', birthDate: 'then' } }]
  const collection = await fhir.post({ resourceType: 'Bundle', type: 'collection', entry }, key)
  expect(statuses(collection.json)).toEqual(['200 OK', '422 Unprocessable Entity'])
  expect(JSON.stringify(collection.json)).toContain('/entry/1/resource')
  expect(r4Problems(collection.json)).toEqual([])
})

it.each([
  ['another version of FHIR', { resourceType: 'Encounter', id: 'e', class: [] }, {}, 422],
  ['no FHIR', { hello: 'world' }, {}, 422],
  ['no JSON', '{', {}, 400],
  ['no body', '', {}, 400],
  ['XML', '<Patient/>', { 'content-type': 'application/fhir+xml' }, 415],
  [
    'R5 by its media type',
    { resourceType: 'Patient' },
    { 'content-type': 'application/fhir+json; fhirVersion=5.0' },
    415,
  ],
] as const)('%s is refused with an OperationOutcome', async (_what, body, headers, status) => {
  const answer = await fhir.post(body, { ...key, ...headers })
  expect([answer.status, answer.json.resourceType]).toEqual([status, 'OperationOutcome'])
  expect(r4Problems(answer.json)).toEqual([])
})

it('is for clinicians and their keys, and a page of another site cannot use a session', async () => {
  const patient = { resourceType: 'Patient', id: 'guarded' }
  const own = { origin: 'http://localhost:4000' }
  for (const [headers, status] of [
    [{}, 401],
    [cookie, 403],
    [{ ...cookie, origin: 'https://evil.example' }, 403],
    [{ ...cookie, ...own }, 200],
  ] as const)
    expect([headers, (await fhir.post(patient, headers)).status]).toEqual([headers, status])
})
