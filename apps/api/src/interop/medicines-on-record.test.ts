import { shippedGuidelines } from '@guideboard/content/guidelines'
import { makeApprovedArticle, makeClinic } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { previewAssessment } from '../assessments/preview-assessment.ts'
import { openEncounter } from '../encounters/open-encounter.ts'
import { recordFacts } from '../encounters/record-facts.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { importFhirBundle } from './import-fhir-bundle.ts'

const slug = 'degenerative-disk-disease'
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
let api: TestApi
let ctx: Ctx

beforeAll(async () => {
  api = await testApi()
  const { clinicianId } = await makeClinic(api.test)
  ctx = api.ctx(await api.actorOf(clinicianId))
  const content = shippedGuidelines.find((one) => one.slug === slug)?.content
  await makeApprovedArticle(api.test, { slug, content })
})
afterAll(() => api?.close())

/** What is known of NSAIDs in a chart with one medicine, once a clinician has gone through the list. */
async function onNsaid(id: string, medicationCodeableConcept: object): Promise<boolean | 'unknown'> {
  const today = new Date().toISOString().slice(0, 10)
  const subject = { reference: `Patient/${id}` }
  const { patientIds } = await importFhirBundle(ctx, {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { resource: { resourceType: 'Patient', id, birthDate: '1971-05-01' } },
      {
        resource: {
          resourceType: 'MedicationRequest',
          id: `${id}-medicine`,
          status: 'active',
          intent: 'order',
          subject,
          medicationCodeableConcept,
          authoredOn: today,
          dispenseRequest: { expectedSupplyDuration: { value: 30, unit: 'd', code: 'd' } },
        },
      },
    ],
  })
  const { id: encounterId } = await openEncounter(ctx, { patientId: patientIds[0] ?? '' })
  await recordFacts(ctx, { encounterId, facts: [], reviewedLists: ['medications'] })
  const { guidelines } = await previewAssessment(ctx, { encounterId })
  const state = guidelines[0]?.snapshot.onNsaid
  return state?.kind === 'known' && typeof state.value === 'boolean' ? state.value : 'unknown'
}

it.each([
  ['a product that no value set names', { coding: [{ system: rxnorm, code: '198013' }] }, true],
  ['a name alone', { text: 'Naproxen 500 mg tablets' }, true],
  [
    'a code of a formulary, with a name',
    {
      coding: [
        { system: 'http://ehr.example/drugs', code: '7', display: 'Naproxen sodium 220 MG Oral Tablet' },
      ],
    },
    true,
  ],
  ['a product known to be another medicine', { coding: [{ system: rxnorm, code: '860975' }] }, false],
  ['a product that nobody knows', { coding: [{ system: rxnorm, code: '99999999' }] }, 'unknown'],
  ['a name that nobody knows', { text: 'Painaway forte' }, 'unknown'],
  ['the name of another medicine alone', { text: 'Metformin 500 mg' }, 'unknown'],
  ['a gel for the skin', { coding: [{ system: rxnorm, code: '855633' }] }, 'unknown'],
] as const)('%s reads as %j: %s', async (what, concept, value) => {
  expect(await onNsaid(what.replaceAll(/[^a-z]/g, '-'), concept)).toBe(value)
})
