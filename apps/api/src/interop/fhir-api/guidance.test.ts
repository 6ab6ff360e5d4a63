import { type Clinic, makeClinic, makeMembership, makePerson } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessEncounter } from '../../assessments/assess-encounter.ts'
import { openEncounter } from '../../encounters/open-encounter.ts'
import { recordFacts } from '../../encounters/record-facts.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { JsonObject } from '../fhir/element.ts'
import { importFhirBundle } from '../import-fhir-bundle.ts'
import { recordNamed, recordNames } from '../records.test-kit.ts'
import { type FhirApi, fhirApi, fhirBase, putInForce, shipped } from './fhir-api.test-kit.ts'
import { r4Problems } from './validate-r4.test-kit.ts'

const disk = 'degenerative-disk-disease'
let fhir: FhirApi
let clinic: Clinic
let ctx: Ctx
let clinician: Readonly<Record<string, string>>
let member: { organizationId: string; personId: string }

beforeAll(async () => {
  fhir = await fhirApi()
  clinic = await makeClinic(fhir.api.test, { jurisdiction: 'US' })
  member = { organizationId: clinic.organizationId, personId: clinic.clinicianId }
  ctx = fhir.api.ctx(await fhir.api.actorOf(clinic.clinicianId))
  for (const slug of [disk, 'curb-65', 'mcisaac']) await putInForce(fhir, shipped(slug))
  clinician = await fhir.session(member)
}, 120_000)
afterAll(() => fhir?.close())

async function assessed(
  bundle: unknown,
  facts: Parameters<typeof recordFacts>[1]['facts'] = [],
): Promise<{ readonly id: string; readonly patientId: string }> {
  const { patientIds } = await importFhirBundle(ctx, bundle)
  const encounter = await openEncounter(ctx, { patientId: patientIds[0] ?? '' })
  if (facts.length > 0) await recordFacts(ctx, { encounterId: encounter.id, facts, reviewedLists: [] })
  return assessEncounter(ctx, { encounterId: encounter.id })
}

const person = (id: string) => ({ resourceType: 'Patient', id, birthDate: '1971-05-01', gender: 'female' })
const entries = (bundle: JsonObject) =>
  (Array.isArray(bundle.entry) ? bundle.entry : []).map(({ resource }) => resource as JsonObject)
const contained = (resource: JsonObject | undefined, type: string) =>
  (Array.isArray(resource?.contained) ? resource.contained : []).filter(
    ({ resourceType }) => resourceType === type,
  )

describe('an assessment', () => {
  it('is a GuidanceResponse per guideline, with the advice inside, all valid', async () => {
    for (const name of recordNames('smart-')) {
      const { id, patientId } = await assessed(recordNamed(name))
      const { status, json } = await fhir.get(`/fhir/GuidanceResponse/${id}`, clinician)
      expect([name, status, json.type]).toEqual([name, 200, 'collection'])
      expect(r4Problems(json)).toEqual([])
      const responses = entries(json)
      expect(responses.length).toBeGreaterThan(0)
      for (const response of responses) {
        expect(response.moduleCanonical).toMatch(/\/PlanDefinition\/[a-z0-9-]+\|\d+\.\d+\.\d+$/)
        expect(response.subject).toEqual({ reference: `Patient/${patientId}` })
        const [group] = contained(response, 'RequestGroup')
        expect(contained(response, 'Task')).toHaveLength(group.action.length)
        for (const { documentation } of group.action)
          expect(documentation.some(({ type }: { type: string }) => type === 'citation')).toBe(true)
        const own = await fhir.get(`/fhir/GuidanceResponse/${String(response.id)}`, clinician)
        expect(own.json).toEqual(response)
      }
    }
  }, 120_000)

  it('leads to the very version that it rests on', async () => {
    const { id } = await assessed(person('leads'))
    const [response] = entries((await fhir.get(`/fhir/GuidanceResponse/${id}`, clinician)).json)
    const found = await fhir.get(
      `/fhir/PlanDefinition?${new URLSearchParams({ url: String(response?.moduleCanonical) })}`,
    )
    expect(found.json.total).toBe(1)
  })

  it('says what is missing, and by its status whether anything is settled', async () => {
    const of = async (json: JsonObject, slug: string) =>
      entries(json).find(({ moduleCanonical }) => String(moduleCanonical).includes(slug))
    const bare = await assessed(person('bare'))
    const open = await of((await fhir.get(`/fhir/GuidanceResponse/${bare.id}`, clinician)).json, disk)
    expect(open?.status).toBe('data-required')
    expect(open?.dataRequirement).toContainEqual(
      expect.objectContaining({
        type: 'Condition',
        codeFilter: [
          {
            path: 'code',
            code: [
              expect.objectContaining({
                code: 'lowBackPain',
                system: `${fhirBase}/PlanDefinition/${disk}/facts`,
              }),
            ],
          },
        ],
      }),
    )
    const pain = await assessed(person('pain'), [{ id: 'lowBackPain', value: { boolean: true } }])
    const some = await of((await fhir.get(`/fhir/GuidanceResponse/${pain.id}`, clinician)).json, disk)
    expect(some?.status).toBe('data-requested')
  })
})

describe('who may open it', () => {
  it('is who may open the assessment; each look is on the trail', async () => {
    const { id, patientId } = await assessed(person('guarded'))
    const url = `/fhir/GuidanceResponse/${id}`
    const elsewhere = await makeClinic(fhir.api.test)
    const admin = await makePerson(fhir.api.test)
    const { organizationId } = clinic
    await makeMembership(fhir.api.test, { organizationId, personId: admin, role: 'org-admin' })
    const other = { organizationId: elsewhere.organizationId, personId: elsewhere.clinicianId }
    const asked = [
      ['clinician', clinician, 200],
      ['key that assesses', await fhir.key(member, ['assess']), 200],
      ['key that reads patients', await fhir.key(member, ['patients:read']), 200],
      ['key that evaluates', await fhir.key(member, ['evaluate']), 403],
      ['nobody', {}, 401],
      ['administrator', await fhir.session({ organizationId, personId: admin }), 403],
      ['clinician elsewhere', await fhir.session(other), 404],
    ] as const
    const before = (await fhir.api.audited('assessment.read')).length
    for (const [who, headers, status] of asked)
      for (const address of [url, `${url}.1`]) {
        const answer = await fhir.get(address, headers)
        expect([who, address === url, answer.status]).toEqual([who, address === url, status])
        if (status !== 200) expect(JSON.stringify(answer.json)).not.toContain(patientId)
      }
    const events = (await fhir.api.audited('assessment.read')).slice(before)
    const looked = events.filter(({ outcome }) => outcome === 'success')
    expect(looked.length).toBeGreaterThanOrEqual(6)
    for (const { patient_ids } of looked) expect(patient_ids).toEqual([patientId])
    expect(events.some(({ outcome }) => outcome === 'denied')).toBe(true)
  })

  it('finds nothing where nothing is', async () => {
    const { id } = await assessed(person('places'))
    for (const wrong of [`${id}.9`, `${id}.0`, `${id}.x`, 'nothing', '.1', `${id}.1.1`])
      expect([wrong, (await fhir.get(`/fhir/GuidanceResponse/${wrong}`, clinician)).status]).toEqual([
        wrong,
        404,
      ])
  })
})
