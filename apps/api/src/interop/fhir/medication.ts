import type { RecordCoding } from '@guideboard/rules'
import type { BundledResource } from './bundle.ts'
import { childrenOf, conceptOf, type Element, own, problem } from './element.ts'
import { referenceOf } from './reference.ts'

/** The medicine of a request, dispense or statement: named by code, contained, or by reference. */
export interface Medicine {
  readonly codes: readonly RecordCoding[]
  readonly display?: string
  readonly notes: readonly string[]
}

/** Finds the medicine; a reference that leads nowhere is a problem unless it brings a name of its own. */
export function medicineOf(
  element: Element,
  resolve: (reference: string) => BundledResource | undefined,
): Medicine | undefined {
  const concept = conceptOf(element, 'medicationCodeableConcept')
  if (concept !== undefined) return { ...concept, notes: [] }
  const reference = referenceOf(element, 'medicationReference')
  if (reference === undefined)
    return problem(element, 'medicationCodeableConcept', 'The medicine is missing.')
  const target = reference.reference ?? ''
  const medication = target.startsWith('#')
    ? contained(element, target.slice(1))
    : bundled(element, resolve(target))
  const coded = medication === undefined ? undefined : conceptOf(medication, 'code')
  if (coded !== undefined) return { ...coded, notes: [] }
  if (reference.display === undefined) {
    return problem(
      element,
      'medicationReference',
      `"${target.slice(0, 80)}" leads to no medicine with a code.`,
    )
  }
  return {
    codes: [],
    display: reference.display,
    notes: [`${element.path}/medicationReference leads to no medicine with a code: only its name is known.`],
  }
}

function contained(element: Element, id: string): Element | undefined {
  return childrenOf(element, 'contained').find(
    (resource) => own(resource, 'id') === id && own(resource, 'resourceType') === 'Medication',
  )
}

function bundled(element: Element, target: BundledResource | undefined): Element | undefined {
  return target?.type === 'Medication'
    ? { json: target.resource, path: target.path, problems: element.problems }
    : undefined
}
