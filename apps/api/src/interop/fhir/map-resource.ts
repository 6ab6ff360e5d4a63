import { mapAllergyIntolerance } from './allergy-intolerance.ts'
import type { BundledResource, ReadBundle } from './bundle.ts'
import { mapCondition } from './condition.ts'
import type { Element, Problem } from './element.ts'
import { mapEncounter } from './encounter.ts'
import { mapList } from './list.ts'
import type { Mapped } from './mapped.ts'
import { mapMedicationDispense } from './medication-dispense.ts'
import { mapMedicationRequest } from './medication-request.ts'
import { mapMedicationStatement } from './medication-statement.ts'
import { mapObservation } from './observation.ts'
import { mapPatient } from './patient.ts'
import { mapProcedure } from './procedure.ts'
import { mapServiceRequest } from './service-request.ts'

export type MappedOrRefused = Mapped | { readonly kind: 'refuse'; readonly problems: readonly Problem[] }

/** Maps one resource of a bundle; a resource with an element that cannot be read is refused whole. */
export function mapResource(
  { type, resource, path, notDone }: BundledResource,
  bundle: ReadBundle,
): MappedOrRefused {
  if (notDone !== undefined) return { kind: 'refuse', problems: [{ path, message: notDone }] }
  const element: Element = { json: resource, path, problems: [] }
  const mapped = mapByType(type, element, bundle)
  return element.problems.length > 0 ? { kind: 'refuse', problems: element.problems } : mapped
}

function mapByType(type: string, element: Element, { resolve }: ReadBundle): Mapped {
  switch (type) {
    case 'Patient':
      return mapPatient(element)
    case 'Encounter':
      return mapEncounter(element)
    case 'Condition':
      return mapCondition(element)
    case 'AllergyIntolerance':
      return mapAllergyIntolerance(element)
    case 'MedicationRequest':
      return mapMedicationRequest(element, resolve)
    case 'MedicationDispense':
      return mapMedicationDispense(element, resolve)
    case 'MedicationStatement':
      return mapMedicationStatement(element, resolve)
    case 'Observation':
      return mapObservation(element)
    case 'Procedure':
      return mapProcedure(element)
    case 'ServiceRequest':
      return mapServiceRequest(element)
    case 'List':
      return mapList(element)
    case 'Medication':
      return { kind: 'skip', reason: 'used through the resources that refer to it' }
    default:
      return { kind: 'skip', reason: `${type.slice(0, 40)} is not among the resources that are taken` }
  }
}
