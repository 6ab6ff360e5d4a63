import { createHash } from 'node:crypto'
import { canonicalJson } from '@guideboard/rules'
import type { BundledResource } from './fhir/bundle.ts'
import { isObject, type JsonObject } from './fhir/element.ts'

/** SHA-256 of what a resource says; its narrative and the counters of its server say nothing. */
export function resourceHash({ resource }: BundledResource, mapped: unknown): string {
  const { text: _text, meta: _meta, ...said } = resource
  // Through JSON once more: what cannot be written as JSON (1e999 is read as infinite) says nothing.
  return sha256(canonicalJson(JSON.parse(JSON.stringify({ said, mapped }))))
}

/**
 * The name by which a resource is known again at the next import: its full URL, its id, its identifier, or,
 * when it has none of them, its content.
 */
export function sourceKey({ type, resource, fullUrl }: BundledResource): string {
  return bounded(
    type,
    naturalKey(type, resource, fullUrl) ?? `${type}#${resourceHash({ type, resource, path: '' }, null)}`,
  )
}

/** The same name for a resource that is only referred to. */
export function sourceKeyOfReference(type: string, reference: string): string {
  const withoutVersion = reference.replace(/\/_history\/[^/]+$/, '')
  return bounded(type, /^urn:/.test(withoutVersion) ? `${type}/${withoutVersion}` : withoutVersion)
}

function naturalKey(type: string, resource: JsonObject, fullUrl: string | undefined): string | undefined {
  if (fullUrl !== undefined && /^https?:\/\//.test(fullUrl)) return fullUrl.replace(/\/_history\/[^/]+$/, '')
  if (typeof resource.id === 'string' && resource.id !== '') return `${type}/${resource.id}`
  if (fullUrl !== undefined && fullUrl !== '') return `${type}/${fullUrl}`
  const [identifier] = Array.isArray(resource.identifier) ? resource.identifier : []
  if (
    !isObject(identifier) ||
    typeof identifier.system !== 'string' ||
    typeof identifier.value !== 'string'
  ) {
    return undefined
  }
  return `${type}?identifier=${identifier.system}|${identifier.value}`
}

// An index entry has a largest size; a longer name is known by its hash.
function bounded(type: string, key: string): string {
  return key.length <= 300 ? key : `${type}#${sha256(key)}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
