import { shippedGuidelines } from '@guideboard/content/guidelines'
import { type Clinic, makeApprovedArticle, makeClinic } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessEncounter } from '../assessments/assess-encounter.ts'
import type { AssessmentDocument } from '../assessments/assess-record.ts'
import { previewAssessment } from '../assessments/preview-assessment.ts'
import { replayAssessment } from '../assessments/replay-assessment.ts'
import { openEncounter } from '../encounters/open-encounter.ts'
import type { Actor } from '../platform/actor.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { importFhirBundle } from './import-fhir-bundle.ts'
import { recordNamed, recordNames } from './records.test-kit.ts'

const slug = 'degenerative-disk-disease'
const names = [...recordNames('smart-'), ...recordNames('synthea-')]

let api: TestApi
let clinic: Clinic
let clinician: Actor
const encounterOf = new Map<string, string>()

beforeAll(async () => {
  api = await testApi()
  clinic = await makeClinic(api.test, { jurisdiction: 'US', timeZone: 'America/New_York' })
  clinician = await api.actorOf(clinic.clinicianId)
  await makeApprovedArticle(api.test, {
    slug,
    content: shippedGuidelines.find((one) => one.slug === slug)?.content,
  })
  for (const name of names) {
    const { patientIds } = await importFhirBundle(api.ctx(clinician), recordNamed(name))
    const encounter = await openEncounter(api.ctx(clinician), { patientId: patientIds[0] ?? '' })
    encounterOf.set(name, encounter.id)
  }
}, 120_000)
afterAll(() => api?.close())

const preview = async (
  name: string,
  asOf?: string,
): Promise<AssessmentDocument['guidelines'][number] | undefined> => {
  const document = await previewAssessment(api.ctx(clinician), {
    encounterId: encounterOf.get(name) ?? '',
    asOf,
  })
  return document.guidelines[0]
}

it('there are at least ten of them', () => {
  expect(names.length).toBeGreaterThanOrEqual(10)
})

it.each(names)('%s is assessed, and the assessment replays', async (name) => {
  const { id } = await assessEncounter(api.ctx(clinician), { encounterId: encounterOf.get(name) ?? '' })
  expect(await replayAssessment(api.ctx(clinician), id)).toEqual({ kind: 'same' })
  const part = await preview(name)
  // Nobody asked about red flags: nothing reassuring is said of imaging.
  for (const { action, outcome } of part?.result.recommendations ?? []) {
    if (action.code.includes('mri')) expect(outcome).not.toBe('against')
  }
})

describe('smart-981968, who got cyclobenzaprine for 10 days on 17 May 2005', () => {
  it.each([
    ['2005-05-16', 'unknown', undefined],
    ['2005-05-17', true, 1],
    ['2005-05-26', true, 10],
    ['2005-05-27', 'unknown', 10],
    ['2005-06-10', 'unknown', undefined],
    ['2026-11-22', 'unknown', undefined],
  ])('as of %s: taking it %s, day %s', async (asOf, active, day) => {
    const snapshot = (await preview('smart-981968', asOf))?.snapshot
    const known = (fact: string) => {
      const state = snapshot?.[fact]
      return state?.kind === 'known' ? state.value : undefined
    }
    expect(known('onCyclobenzaprine') ?? 'unknown').toBe(active)
    expect(known('cyclobenzaprineDays')).toBe(day)
  })

  it('has a source for every fact that is known', async () => {
    const facts = (await preview('smart-981968', '2005-05-20'))?.result.facts ?? []
    expect(facts.find(({ factId }) => factId === 'onCyclobenzaprine')).toMatchObject({
      value: 'yes',
      source: 'covered 2005-05-17 to 2005-05-20',
      effectiveOn: '2005-05-17',
    })
    for (const { known, source } of facts) if (known) expect(source).toBeTruthy()
  })

  it('is known to have low back pain, and no known allergies from the day the record came', async () => {
    const snapshot = (await preview('smart-981968'))?.snapshot
    expect(snapshot?.lowBackPain).toMatchObject({ kind: 'known', value: true })
    expect(snapshot?.nsaidAllergy).toMatchObject({
      kind: 'known',
      value: false,
      source: { kind: 'complete-list' },
    })
    expect((await preview('smart-981968', '2005-05-20'))?.snapshot.nsaidAllergy).toMatchObject({
      kind: 'unknown',
    })
  })
})

it('an import alone never proves that a medicine is not taken', async () => {
  for (const name of names) {
    const snapshot = (await preview(name))?.snapshot ?? {}
    for (const fact of ['maoiWithin14Days', 'onSsriOrSnri', 'onAnticoagulant']) {
      const state = snapshot[fact]
      if (state !== undefined)
        expect([name, fact, state.kind === 'known' && !state.value]).toEqual([name, fact, false])
    }
  }
})
