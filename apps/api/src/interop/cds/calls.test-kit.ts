import { randomUUID } from 'node:crypto'
import { isObject, type JsonObject } from '../fhir/element.ts'
import type { Answer } from './conformance.test-kit.ts'

export const service = '/cds-services/degenerative-disk-disease'
export const patientId = 'p1'
const subject = { reference: `Patient/${patientId}` }
const rxNorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const concept = (system: string, code: string) => ({ coding: [{ system, code }] })

export const patient = { resourceType: 'Patient', id: patientId, gender: 'male', birthDate: '1971-05-01' }
export const backPain = {
  resourceType: 'Condition',
  id: 'c1',
  subject,
  clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
  code: concept('http://snomed.info/sct', '279039007'),
  recordedDate: '2026-11-01',
}
export const searchset = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  ...(resources.length === 0 ? {} : { entry: resources.map((resource) => ({ resource })) }),
})
export const medication = (id: string, code: string, more: object = {}) => ({
  resourceType: 'MedicationRequest',
  id,
  subject,
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: concept(rxNorm, code),
  ...more,
})
export const cyclobenzaprine = '21949'
/** Phenelzine, an MAO inhibitor. */
export const phenelzine = '8123'
export const supply = (days: number, authoredOn = '2026-11-22') => ({
  authoredOn,
  dispenseRequest: { expectedSupplyDuration: { value: days, unit: 'd', code: 'd' } },
})
export const draft = (id: string, code: string, more: object = {}) =>
  medication(id, code, { ...more, status: 'draft' })
export const lumbarMri = {
  resourceType: 'ServiceRequest',
  id: 'mri',
  status: 'draft',
  intent: 'order',
  subject,
  code: concept('http://www.ama-assn.org/go/cpt', '72148'),
}

/** Every list given and empty but for what is named. */
export const wholeRecord = {
  patient,
  conditions: searchset(backPain),
  medicationRequests: null as unknown,
  medicationStatements: null,
  medicationDispenses: null,
  allergies: null,
  procedures: null,
  observations: null,
}

export function callOf(hook: string, prefetch: unknown, drafts?: readonly object[]): JsonObject {
  return {
    hook,
    hookInstance: randomUUID(),
    context: {
      userId: 'Practitioner/1',
      patientId,
      ...(hook.startsWith('encounter') ? { encounterId: 'e1' } : {}),
      ...(hook === 'order-select'
        ? { selections: (drafts ?? []).map((one) => `${nameOf(one, 'resourceType')}/${nameOf(one, 'id')}`) }
        : {}),
      ...(drafts === undefined
        ? {}
        : {
            draftOrders: {
              resourceType: 'Bundle',
              type: 'collection',
              entry: drafts.map((resource) => ({ resource })),
            },
          }),
    },
    ...(prefetch === undefined ? {} : { prefetch }),
  }
}

export function cardsOf({ json }: Answer): readonly JsonObject[] {
  return isObject(json) && Array.isArray(json.cards) ? json.cards.filter(isObject) : []
}

function nameOf(value: object, name: string): string {
  return isObject(value) ? String(value[name]) : ''
}
