import { isObject, type JsonObject } from '../fhir/element.ts'
import type { PrefetchedResource } from './read-prefetch.ts'

/** The patient id that a reference names; undefined when it names none that can be compared. */
function patientIdIn(reference: unknown): string | undefined {
  if (!isObject(reference) || typeof reference.reference !== 'string') return undefined
  return /(?:^|\/)Patient\/([^/?#|]+)(?:\/_history\/[^/]+)?$/.exec(reference.reference)?.[1]
}

function patientIdOf(resource: JsonObject): string | undefined {
  if (resource.resourceType === 'Patient') return typeof resource.id === 'string' ? resource.id : undefined
  return [resource.subject, resource.patient, resource.beneficiary]
    .map(patientIdIn)
    .find((id) => id !== undefined)
}

/** The first resource that is about another patient than the one asked about. */
export function ofOtherPatient(
  resources: readonly PrefetchedResource[],
  patientId: string,
): PrefetchedResource | undefined {
  const own = patientId.replace(/^Patient\//, '')
  return resources.find(({ resource }) => {
    const id = patientIdOf(resource)
    return id !== undefined && id !== own
  })
}
