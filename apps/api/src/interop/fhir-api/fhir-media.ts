import type { FastifyRequest } from 'fastify'
import { HttpRefusal } from '../../platform/body-limits.ts'

/** What every answer of `/fhir` is. */
export const fhirJson = 'application/fhir+json; fhirVersion=4.0; charset=utf-8'

const jsonTypes = new Set(['application/fhir+json', 'application/json', 'text/json', 'json'])
const anyTypes = new Set(['*/*', 'application/*'])

/**
 * Refuses who wants another version of FHIR than R4, or no JSON, and who sends it.
 * @throws HttpRefusal 406 for what is wanted, 415 for what is sent
 */
export function refuseOtherMedia(request: FastifyRequest): void {
  const { accept, 'content-type': sent } = request.headers
  if (accept !== undefined && !accept.split(',').some(isWanted))
    throw new HttpRefusal(
      406,
      'NOT_ACCEPTABLE',
      'Only FHIR R4 (4.0.1) is spoken here, as application/fhir+json.',
    )
  const format = formatOf(request)
  if (format !== undefined && !jsonTypes.has(typeOf(format)))
    throw new HttpRefusal(406, 'NOT_ACCEPTABLE', 'Only _format=json is spoken here.')
  if (sent !== undefined && otherVersion(sent))
    throw new HttpRefusal(415, 'FHIR_VERSION', 'Only FHIR R4 is read: send fhirVersion=4.0.')
}

function isWanted(range: string): boolean {
  const type = typeOf(range)
  return (jsonTypes.has(type) || anyTypes.has(type)) && !otherVersion(range)
}

function typeOf(text: string): string {
  return (text.split(';')[0] ?? '').trim().toLowerCase()
}

function otherVersion(mediaType: string): boolean {
  const version = /;\s*fhirVersion\s*=\s*"?([^";\s,]*)/i.exec(mediaType)?.[1]
  return version !== undefined && version !== '4.0' && version !== '4.0.1'
}

/** `_format` as it was sent: a plus sign comes as a blank. */
function formatOf({ query }: FastifyRequest): string | undefined {
  const format = typeof query === 'object' && query !== null ? Reflect.get(query, '_format') : undefined
  return typeof format === 'string' ? format.replace('fhir json', 'fhir+json') : undefined
}
