import { conceptOf, dateOf, type Element, periodOf, textOf } from './element.ts'
import type { Mapped } from './mapped.ts'
import { mapNoneKnown } from './none-known-entry.ts'
import { referenceOf } from './reference.ts'

/** Procedure: code, status, when it was performed. */
export function mapProcedure(element: Element): Mapped {
  const code = conceptOf(element, 'code')
  const status = textOf(element, 'status')
  const moment = dateOf(element, 'performedDateTime')
  const period = periodOf(element, 'performedPeriod')
  const subject = referenceOf(element, 'subject')
  const encounter = referenceOf(element, 'encounter')
  if (code === undefined) return { kind: 'skip', reason: 'a procedure without a code' }
  const none = mapNoneKnown(code, subject, moment, status !== 'entered-in-error')
  if (none !== undefined) return none
  const start = moment ?? period?.start
  return {
    kind: 'entry',
    subject,
    ...(encounter === undefined ? {} : { encounter }),
    entry: {
      kind: 'procedure',
      ...code,
      ...(status === undefined ? {} : { status }),
      ...(start === undefined ? {} : { start }),
      ...(period?.end === undefined ? {} : { end: period.end }),
    },
  }
}
