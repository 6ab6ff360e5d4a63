import { Invalid, type Reason } from '../../platform/errors.ts'
import { isObject, type JsonObject } from './element.ts'
import { otherVersion } from './other-version.ts'
import { relativeKey } from './reference.ts'

/** A resource of the import, where it stands, and the names by which others refer to it. */
export interface BundledResource {
  readonly path: string
  readonly type: string
  readonly resource: JsonObject
  readonly fullUrl?: string
  /** Why the entry asks for something that an import does not do. */
  readonly notDone?: string
}

export interface ReadBundle {
  readonly resources: readonly BundledResource[]
  /** Finds a resource by `fullUrl`, `Type/id` or `urn:uuid`. */
  resolve(reference: string): BundledResource | undefined
}

const types = new Set(['collection', 'searchset', 'transaction', 'batch'])
const maxEntries = 10_000

/**
 * Reads a Bundle or a lone resource of FHIR R4.
 * @throws Invalid when it is neither, of another FHIR version, or too large; nothing is half-imported
 */
export function readBundle(json: unknown): ReadBundle {
  if (!isObject(json) || typeof own(json, 'resourceType') !== 'string') {
    throw refused(
      'NOT_FHIR',
      '',
      'This is no FHIR resource: resourceType is missing.',
      'Send a Bundle or a resource of FHIR R4 as JSON.',
    )
  }
  const resources = own(json, 'resourceType') === 'Bundle' ? entriesOf(json) : [lone(json)]
  refuseOtherVersions(resources)
  return { resources, resolve: resolver(resources) }
}

function lone(resource: JsonObject): BundledResource {
  return { path: '', type: String(resource.resourceType), resource }
}

function entriesOf(bundle: JsonObject): readonly BundledResource[] {
  const type = own(bundle, 'type')
  if (typeof type !== 'string' || !types.has(type)) {
    throw refused(
      'BUNDLE_TYPE',
      '/type',
      `A Bundle of type ${JSON.stringify(type ?? null)} cannot be imported.`,
      `Use ${[...types].join(', ')}.`,
    )
  }
  const entries = own(bundle, 'entry') ?? []
  if (!Array.isArray(entries))
    throw refused('NOT_FHIR', '/entry', 'The entries of a Bundle are a list.', 'Write "entry": [ … ].')
  if (entries.length > maxEntries) {
    throw refused(
      'BUNDLE_TOO_LARGE',
      '/entry',
      `${entries.length} entries are more than ${maxEntries}.`,
      'Send one Bundle per patient.',
    )
  }
  return entries.map((entry: unknown, index) => bundled(entry, index))
}

function bundled(entry: unknown, index: number): BundledResource {
  const path = `/entry/${index}/resource`
  const fullUrl = isObject(entry) ? own(entry, 'fullUrl') : undefined
  const resource = isObject(entry) ? own(entry, 'resource') : undefined
  const request = isObject(entry) ? own(entry, 'request') : undefined
  const method = isObject(request) ? own(request, 'method') : undefined
  const type = isObject(resource) ? own(resource, 'resourceType') : undefined
  const named = typeof fullUrl === 'string' ? { fullUrl } : {}
  if (method !== undefined && method !== 'POST' && method !== 'PUT') {
    const notDone = `${String(method).slice(0, 10)} is not carried out: an import only adds and corrects.`
    return { path, type: typeof type === 'string' ? type : 'unknown', resource: {}, ...named, notDone }
  }
  if (!isObject(resource) || typeof type !== 'string') {
    return { path, type: 'unknown', resource: {}, ...named, notDone: 'The entry holds no resource.' }
  }
  return { path, type, resource, ...named }
}

function refuseOtherVersions(resources: readonly BundledResource[]): void {
  const reasons = resources.flatMap(({ type, resource, path }): Reason[] => {
    const sign = otherVersion(type, resource)
    if (sign === undefined) return []
    const message = `${type}.${sign.element} is written as in FHIR ${sign.version}.`
    return [
      { code: 'FHIR_VERSION', message, path: `/bundle${path}/${sign.element}`, fix: 'Send FHIR R4 (4.0.1).' },
    ]
  })
  if (reasons.length > 0)
    throw new Invalid('Only FHIR R4 (4.0.1) is imported.', reasons.slice(0, 5), { code: 'FHIR_VERSION' })
}

function resolver(resources: readonly BundledResource[]): ReadBundle['resolve'] {
  const names = new Map<string, BundledResource>()
  for (const bundledResource of resources) {
    const { fullUrl, type, resource } = bundledResource
    const id = own(resource, 'id')
    if (fullUrl !== undefined) names.set(fullUrl, bundledResource)
    if (typeof id !== 'string') continue
    const key = `${type}/${id}`
    if (!names.has(key)) names.set(key, bundledResource)
    if (!names.has(`urn:uuid:${id}`)) names.set(`urn:uuid:${id}`, bundledResource)
  }
  return (reference) => names.get(reference) ?? names.get(relativeKey(reference) ?? '')
}

function own(json: JsonObject, name: string): unknown {
  return Object.hasOwn(json, name) ? json[name] : undefined
}

function refused(code: string, path: string, message: string, fix: string): Invalid {
  return new Invalid(message, [{ code, message, path: `/bundle${path}`, fix }], { code })
}
