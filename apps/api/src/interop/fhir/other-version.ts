import { isObject, type JsonObject } from './element.ts'

interface Sign {
  readonly element: string
  readonly version: 'R5' | 'STU3' | 'DSTU2'
}

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isList: Test = Array.isArray
const isThere: Test = (value) => value !== undefined
const isCodeable: Test = (value) => isObject(value) && ('concept' in value || 'reference' in value)
const isPlainConcept: Test = (value) => isObject(value) && ('coding' in value || 'text' in value)

/** Elements that are only written so in another version of FHIR, per resource type. */
const signs: Readonly<Record<string, readonly (Sign & { readonly test: Test })[]>> = {
  MedicationRequest: [
    { element: 'medication', version: 'R5', test: isCodeable },
    { element: 'context', version: 'STU3', test: isThere },
  ],
  MedicationDispense: [{ element: 'medication', version: 'R5', test: isCodeable }],
  MedicationStatement: [
    { element: 'medication', version: 'R5', test: isCodeable },
    { element: 'taken', version: 'STU3', test: isThere },
  ],
  MedicationOrder: [{ element: 'resourceType', version: 'DSTU2', test: isThere }],
  ProcedureRequest: [{ element: 'resourceType', version: 'STU3', test: isThere }],
  ReferralRequest: [{ element: 'resourceType', version: 'STU3', test: isThere }],
  Encounter: [
    { element: 'class', version: 'R5', test: isList },
    { element: 'class', version: 'DSTU2', test: isText },
    { element: 'actualPeriod', version: 'R5', test: isThere },
  ],
  Condition: [
    { element: 'clinicalStatus', version: 'STU3', test: isText },
    { element: 'verificationStatus', version: 'STU3', test: isText },
    { element: 'participant', version: 'R5', test: isThere },
  ],
  AllergyIntolerance: [
    { element: 'clinicalStatus', version: 'STU3', test: isText },
    { element: 'verificationStatus', version: 'STU3', test: isText },
    { element: 'type', version: 'R5', test: isPlainConcept },
    { element: 'substance', version: 'DSTU2', test: isThere },
  ],
  Observation: [
    { element: 'context', version: 'STU3', test: isThere },
    { element: 'related', version: 'STU3', test: isThere },
    { element: 'triggeredBy', version: 'R5', test: isThere },
  ],
  Procedure: [
    { element: 'notDone', version: 'STU3', test: isThere },
    { element: 'context', version: 'STU3', test: isThere },
    { element: 'occurrenceDateTime', version: 'R5', test: isThere },
    { element: 'occurrencePeriod', version: 'R5', test: isThere },
  ],
  ServiceRequest: [{ element: 'code', version: 'R5', test: isCodeable }],
  Patient: [{ element: 'animal', version: 'STU3', test: isThere }],
}

/** The first element of a resource that shows another version of FHIR than R4. */
export function otherVersion(type: string, resource: JsonObject): Sign | undefined {
  if (!Object.hasOwn(signs, type)) return undefined
  const found = signs[type]?.find(({ element, test }) => {
    const value = Object.hasOwn(resource, element) ? resource[element] : undefined
    return value !== undefined && test(value)
  })
  return found === undefined ? undefined : { element: found.element, version: found.version }
}
