import type { ObservedComponent, ObservedValue } from '@guideboard/rules'
import {
  childOf,
  childrenOf,
  conceptOf,
  dateOf,
  type Element,
  flagOf,
  numberOf,
  own,
  periodOf,
  problem,
  textOf,
} from './element.ts'
import type { Mapped } from './mapped.ts'
import { referenceOf } from './reference.ts'

/** Observation: status, code, effective time, value or the reason why there is none, components. */
export function mapObservation(element: Element): Mapped {
  const code = conceptOf(element, 'code')
  const status = textOf(element, 'status')
  const period = periodOf(element, 'effectivePeriod')
  const effective =
    dateOf(element, 'effectiveDateTime') ??
    dateOf(element, 'effectiveInstant') ??
    period?.end ??
    period?.start ??
    dateOf(element, 'issued')
  const components = childrenOf(element, 'component').map(componentOf)
  const measured = measuredOf(element)
  const subject = referenceOf(element, 'subject')
  const encounter = referenceOf(element, 'encounter')
  const focused = childrenOf(element, 'focus').length > 0
  if (code === undefined) return { kind: 'skip', reason: 'an observation without a code' }
  if (focused)
    return { kind: 'skip', reason: 'it observes somebody or something other than the patient (focus)' }
  return {
    kind: 'entry',
    subject,
    ...(encounter === undefined ? {} : { encounter }),
    entry: {
      kind: 'observation',
      ...code,
      ...(status === undefined ? {} : { status }),
      ...(effective === undefined ? {} : { effective }),
      ...measured,
      ...(components.length === 0 ? {} : { components }),
    },
  }
}

function componentOf(element: Element): ObservedComponent {
  return { codes: conceptOf(element, 'code')?.codes ?? [], ...measuredOf(element) }
}

function measuredOf(element: Element): { readonly value?: ObservedValue; readonly absent?: string } {
  const absent = conceptOf(element, 'dataAbsentReason')
  const value = observedIn(element)
  return {
    ...(value === undefined ? {} : { value }),
    ...(absent === undefined ? {} : { absent: absent.codes[0]?.code ?? 'unknown' }),
  }
}

function observedIn(element: Element): ObservedValue | undefined {
  const quantity = childOf(element, 'valueQuantity')
  if (quantity !== undefined) return quantityOf(quantity)
  const whole = numberOf(element, 'valueInteger')
  if (whole !== undefined) return { kind: 'quantity', value: whole, unit: '1' }
  const flag = flagOf(element, 'valueBoolean')
  if (flag !== undefined) return { kind: 'boolean', value: flag }
  const concept = conceptOf(element, 'valueCodeableConcept')
  if (concept !== undefined) return { kind: 'code', codes: concept.codes }
  return Object.keys(element.json).some((name) => name.startsWith('value')) ? { kind: 'other' } : undefined
}

const comparators = ['<', '<=', '>=', '>'] as const

function quantityOf(quantity: Element): ObservedValue {
  const value = numberOf(quantity, 'value')
  if (value === undefined) return { kind: 'other' }
  const written = textOf(quantity, 'comparator')
  const comparator = comparators.find((known) => known === written)
  if (written !== undefined && comparator === undefined)
    problem(quantity, 'comparator', `must be one of ${comparators.join(' ')}`)
  const unit = unitOf(quantity)
  return {
    kind: 'quantity',
    value: Object.is(value, -0) ? 0 : value,
    ...(unit === undefined ? {} : { unit }),
    ...(comparator === undefined ? {} : { comparator }),
  }
}

// A code counts when it is UCUM; without a system the printed unit is taken as it stands.
function unitOf(quantity: Element): string | undefined {
  const [system, code, unit] = [
    textOf(quantity, 'system'),
    textOf(quantity, 'code'),
    textOf(quantity, 'unit'),
  ]
  if (system === 'http://unitsofmeasure.org') return code ?? unit
  return own(quantity, 'system') === undefined ? (code ?? unit) : undefined
}
