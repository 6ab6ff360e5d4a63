import type { BundledResource } from './bundle.ts'
import { childrenOf, dateOf, daysIn, type Element, own, textOf } from './element.ts'
import type { Mapped } from './mapped.ts'
import { medicineOf } from './medication.ts'
import { readReference, referenceOf } from './reference.ts'

/** MedicationDispense: codes, status, the day of the hand-over, days of supply, the request it fills. */
export function mapMedicationDispense(
  element: Element,
  resolve: (reference: string) => BundledResource | undefined,
): Mapped {
  const medicine = medicineOf(element, resolve)
  const status = textOf(element, 'status')
  const start = dateOf(element, 'whenHandedOver')
  const supplyDays = daysIn(element, 'daysSupply')
  const subject = referenceOf(element, 'subject')
  const encounter = referenceOf(element, 'context')
  const [prescription] = childrenOf(element, 'authorizingPrescription')
  const { notes = [], ...coded } = medicine ?? { codes: [] }
  const unclear = own(element, 'daysSupply') !== undefined && supplyDays === undefined
  return {
    kind: 'entry',
    subject,
    ...(encounter === undefined ? {} : { encounter }),
    ...(prescription === undefined ? {} : { request: readReference(prescription) }),
    notes: unclear
      ? [...notes, `${element.path}/daysSupply is no number of days: the supply counts as unknown.`]
      : notes,
    entry: {
      kind: 'medication',
      form: 'dispense',
      ...coded,
      ...(status === undefined ? {} : { status }),
      ...(start === undefined ? {} : { start }),
      ...(supplyDays === undefined ? {} : { supplyDays }),
    },
  }
}
