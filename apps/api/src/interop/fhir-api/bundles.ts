import type { GuidanceResponse } from 'fhir/r4.js'
import type { Definition } from './published-guideline.ts'
import type { FoundDefinitions, SearchDefinitions } from './search-definitions.ts'

/** A resource with the number under which the server keeps this state of it. */
export function withVersionId(definition: Definition): Definition & { readonly meta: { versionId: string } } {
  return { ...definition, meta: { versionId: definition.version } }
}

/** What a search found, a page at a time. */
export function searchset(
  { definitions, total }: FoundDefinitions,
  { baseUrl, type, url, version, count, offset }: SearchDefinitions,
) {
  const page = (from: number) => {
    const query = new URLSearchParams({
      ...(url === undefined ? {} : { url }),
      ...(version === undefined ? {} : { version }),
      _count: String(count),
      _offset: String(from),
    })
    return `${baseUrl}/${type}?${query}`
  }
  const more = count > 0 && offset + count < total
  return {
    resourceType: 'Bundle' as const,
    type: 'searchset' as const,
    total,
    link: [
      { relation: 'self', url: page(offset) },
      ...(more ? [{ relation: 'next', url: page(offset + count) }] : []),
    ],
    ...(definitions.length === 0
      ? {}
      : {
          entry: definitions.map((definition) => ({
            fullUrl: `${baseUrl}/${definition.resourceType}/${definition.id}`,
            resource: withVersionId(definition),
            search: { mode: 'match' as const },
          })),
        }),
  }
}

/** What the guidelines said in one assessment. */
export function collectionOf(responses: readonly GuidanceResponse[], baseUrl: string) {
  return {
    resourceType: 'Bundle' as const,
    type: 'collection' as const,
    ...(responses.length === 0
      ? {}
      : {
          entry: responses.map((resource) => ({
            fullUrl: `${baseUrl}/GuidanceResponse/${resource.id}`,
            resource,
          })),
        }),
  }
}
