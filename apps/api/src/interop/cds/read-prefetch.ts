import { isObject, type JsonObject } from '../fhir/element.ts'
import { otherVersion } from '../fhir/other-version.ts'

/** What came under one key: nothing at all, the statement that there is nothing, data, or the client's failure. */
export type Prefetched =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'data'
      readonly resources: readonly PrefetchedResource[]
      /** A search set that leaves nothing out. */
      readonly complete: boolean
      /** Where the rest is. */
      readonly next?: string
    }
  | { readonly kind: 'failed'; readonly why: string }

export interface PrefetchedResource {
  readonly resource: JsonObject
  readonly type: string
  readonly fullUrl?: string
  /** Where it stands in the request. */
  readonly path: string
}

/** Reads one value of `prefetch`; what is no FHIR R4 is as if the client had failed. */
export function readPrefetched(value: unknown, path: string): Prefetched {
  if (value === undefined) return { kind: 'absent' }
  if (value === null) return { kind: 'empty' }
  if (!isObject(value) || typeof value.resourceType !== 'string')
    return { kind: 'failed', why: 'it is no FHIR resource' }
  if (value.resourceType === 'OperationOutcome') return { kind: 'failed', why: 'the client could not get it' }
  if (value.resourceType === 'Bundle') return readBundle(value, path)
  return readable([{ resource: value, type: value.resourceType, path }], false)
}

function readBundle(bundle: JsonObject, path: string): Prefetched {
  const entries = Array.isArray(bundle.entry) ? bundle.entry : []
  let whole = bundle.entry === undefined || Array.isArray(bundle.entry)
  const resources: PrefetchedResource[] = []
  let matches = 0
  for (const [i, entry] of entries.entries()) {
    const resource = isObject(entry) ? entry.resource : undefined
    const mode = isObject(entry) && isObject(entry.search) ? entry.search.mode : undefined
    if (!isObject(resource) || typeof resource.resourceType !== 'string') {
      whole = false
      continue
    }
    if (resource.resourceType === 'OperationOutcome') {
      // A remark of the server is no resource of the patient; an error means that something is missing.
      if (/error|fatal/.test(JSON.stringify(resource.issue ?? ''))) whole = false
      continue
    }
    if (mode !== 'include') matches += 1
    const fullUrl = isObject(entry) && typeof entry.fullUrl === 'string' ? { fullUrl: entry.fullUrl } : {}
    resources.push({ resource, type: resource.resourceType, path: `${path}/entry/${i}/resource`, ...fullUrl })
  }
  const links = Array.isArray(bundle.link) ? bundle.link.filter(isObject) : []
  const next = links.find(({ relation }) => relation === 'next')
  const told = typeof bundle.total === 'number' ? bundle.total : matches
  const complete = whole && bundle.type === 'searchset' && next === undefined && told <= matches
  return readable(resources, complete, typeof next?.url === 'string' ? next.url : undefined)
}

function readable(resources: readonly PrefetchedResource[], complete: boolean, next?: string): Prefetched {
  const other = resources.find(({ type, resource }) => otherVersion(type, resource) !== undefined)
  if (other !== undefined) {
    const sign = otherVersion(other.type, other.resource)
    return { kind: 'failed', why: `${other.type} is written as in FHIR ${sign?.version}, not R4` }
  }
  return { kind: 'data', resources, complete, ...(next === undefined ? {} : { next }) }
}
