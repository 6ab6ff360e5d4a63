import { childOf, type Element, textOf } from './element.ts'

/** A reference as written, and where. */
export interface Reference {
  readonly path: string
  readonly reference?: string
  readonly identifier?: { readonly system: string; readonly value: string }
  readonly display?: string
}

export function referenceOf(element: Element, name: string): Reference | undefined {
  const child = childOf(element, name)
  return child === undefined ? undefined : readReference(child)
}

export function readReference(element: Element): Reference {
  const reference = textOf(element, 'reference')
  const display = textOf(element, 'display')
  const named = childOf(element, 'identifier')
  const system = named === undefined ? undefined : textOf(named, 'system')
  const value = named === undefined ? undefined : textOf(named, 'value')
  return {
    path: element.path,
    ...(reference === undefined ? {} : { reference }),
    ...(system === undefined || value === undefined ? {} : { identifier: { system, value } }),
    ...(display === undefined ? {} : { display }),
  }
}

/** The resource type that a reference names, when it says so. */
export function typeNamed(reference: string): string | undefined {
  return /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/[^/]+)?$/.exec(reference)?.[1]
}

/** `Type/id` of a relative reference, without its version; undefined for any other. */
export function relativeKey(reference: string): string | undefined {
  return /^([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(reference)?.[1]
}
