import type { BundledResource } from './bundle.ts'
import { dateOf, type Element, periodOf, textOf } from './element.ts'
import type { Mapped } from './mapped.ts'
import { medicineOf } from './medication.ts'
import { mapNoneKnown } from './none-known-entry.ts'
import { referenceOf } from './reference.ts'

/** MedicationStatement: codes, status, the period of intake, the day it was asserted. */
export function mapMedicationStatement(
  element: Element,
  resolve: (reference: string) => BundledResource | undefined,
): Mapped {
  const medicine = medicineOf(element, resolve)
  const status = textOf(element, 'status')
  const period = periodOf(element, 'effectivePeriod')
  const moment = dateOf(element, 'effectiveDateTime')
  const recordedOn = dateOf(element, 'dateAsserted')
  const subject = referenceOf(element, 'subject')
  const encounter = referenceOf(element, 'context')
  const { notes = [], ...coded } = medicine ?? { codes: [] }
  const none = mapNoneKnown(coded, subject, recordedOn ?? moment, status !== 'entered-in-error')
  if (none !== undefined) return none
  const start = period?.start ?? moment
  return {
    kind: 'entry',
    subject,
    ...(encounter === undefined ? {} : { encounter }),
    notes,
    entry: {
      kind: 'medication',
      form: 'statement',
      ...coded,
      ...(status === undefined ? {} : { status }),
      ...(start === undefined ? {} : { start }),
      ...(period?.end === undefined ? {} : { end: period.end }),
      ...(recordedOn === undefined ? {} : { recordedOn }),
    },
  }
}
