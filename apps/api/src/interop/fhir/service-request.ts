import { conceptOf, dateOf, type Element, flagOf, textOf } from './element.ts'
import type { Mapped } from './mapped.ts'
import { referenceOf } from './reference.ts'

/** ServiceRequest: code, status, intent, dates. */
export function mapServiceRequest(element: Element): Mapped {
  const code = conceptOf(element, 'code')
  const status = textOf(element, 'status')
  const intent = textOf(element, 'intent')
  const recordedOn = dateOf(element, 'authoredOn')
  const start = dateOf(element, 'occurrenceDateTime')
  const subject = referenceOf(element, 'subject')
  const encounter = referenceOf(element, 'encounter')
  if (flagOf(element, 'doNotPerform') === true)
    return { kind: 'skip', reason: 'it asks that something is not done (doNotPerform)' }
  if (status === 'entered-in-error') return { kind: 'skip', reason: 'entered in error at its source' }
  if (code === undefined) return { kind: 'skip', reason: 'an order without a code' }
  return {
    kind: 'entry',
    subject,
    ...(encounter === undefined ? {} : { encounter }),
    entry: {
      kind: 'order',
      ...code,
      ...(status === undefined ? {} : { status }),
      ...(intent === undefined ? {} : { intent }),
      ...(recordedOn === undefined ? {} : { recordedOn }),
      ...(start === undefined ? {} : { start }),
    },
  }
}
