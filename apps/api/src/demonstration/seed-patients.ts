import { readFile } from 'node:fs/promises'
import { assessEncounter } from '../assessments/assess-encounter.ts'
import { openEncounter } from '../encounters/open-encounter.ts'
import { recordFacts } from '../encounters/record-facts.ts'
import { importFhirBundle } from '../interop/import-fhir-bundle.ts'
import { createPatient } from '../patients/create-patient.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { ActAs } from './seed-people.ts'

const records = [
  'smart-981968',
  'smart-665677',
  'smart-1213208',
  'smart-1520204',
  'smart-1614502',
  'smart-2113340',
  'smart-4444001',
  'smart-8888804',
  'synthea-pregnancy-and-nsaids',
  'synthea-warfarin-and-nsaids',
  'synthea-whole-transaction',
]

/** Gives each clinic patients: Riverside the public test records and one made-up patient in care, Hillside one. */
export async function seedPatients(actAs: ActAs, say: (sentence: string) => void): Promise<void> {
  const riverside = await actAs('clinician@riverside.example')
  for (const name of records) await importFhirBundle(riverside, await record(name))
  await patientInCare(riverside)
  await createPatient(await actAs('clinician@hillside.example'), {
    name: 'Hill, Gwen',
    birthDate: '1971-02-03',
    sex: 'female',
  })
  say(`${records.length + 1} patients at Riverside Clinic`)
}

/** Somebody with a first assessment, and questions still open. */
async function patientInCare(ctx: Ctx): Promise<void> {
  const patient = await createPatient(ctx, { name: 'Example, Robin', birthDate: '1978-05-14', sex: 'male' })
  const encounter = await openEncounter(ctx, {
    patientId: patient.id,
    reason: 'Back spasms for a week, known disk degeneration',
    setting: 'primary-care',
  })
  await recordFacts(ctx, {
    encounterId: encounter.id,
    facts: [
      { id: 'lowBackPain', value: { boolean: true } },
      { id: 'muscleSpasm', value: { boolean: true } },
      { id: 'conservativeCareDays', value: { quantity: { value: 1, unit: 'wk' } } },
    ],
  })
  await assessEncounter(ctx, { encounterId: encounter.id })
}

async function record(name: string): Promise<unknown> {
  const file = new URL(`../interop/records/${name}.json`, import.meta.url)
  return JSON.parse(await readFile(file, 'utf8'))
}
