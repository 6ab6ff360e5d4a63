import { dayOf, isoDateOf } from '@guideboard/rules'
import type { BundledResource } from './bundle.ts'
import {
  childOf,
  childrenOf,
  dateOf,
  daysIn,
  type Element,
  flagOf,
  numberOf,
  own,
  periodOf,
  textOf,
} from './element.ts'
import type { Mapped } from './mapped.ts'
import { medicineOf } from './medication.ts'
import { referenceOf } from './reference.ts'

/** MedicationRequest: codes, intent, status, dates, supply, repeats. */
export function mapMedicationRequest(
  element: Element,
  resolve: (reference: string) => BundledResource | undefined,
): Mapped {
  const medicine = medicineOf(element, resolve)
  const status = textOf(element, 'status')
  const intent = textOf(element, 'intent')
  const doNotPerform = flagOf(element, 'doNotPerform')
  const recordedOn = dateOf(element, 'authoredOn')
  const bounds = boundsOf(element, recordedOn)
  const dispense = childOf(element, 'dispenseRequest')
  const supplyDays = dispense === undefined ? undefined : daysIn(dispense, 'expectedSupplyDuration')
  const repeats = dispense === undefined ? undefined : numberOf(dispense, 'numberOfRepeatsAllowed')
  const subject = referenceOf(element, 'subject')
  const encounter = referenceOf(element, 'encounter')
  const { notes = [], ...coded } = medicine ?? { codes: [] }
  const unclear =
    dispense !== undefined &&
    own(dispense, 'expectedSupplyDuration') !== undefined &&
    supplyDays === undefined
  return {
    kind: 'entry',
    subject,
    ...(encounter === undefined ? {} : { encounter }),
    notes: unclear
      ? [
          ...notes,
          `${element.path}/dispenseRequest/expectedSupplyDuration is no number of days or weeks: the supply counts as unknown.`,
        ]
      : notes,
    entry: {
      kind: 'medication',
      form: 'request',
      ...coded,
      ...(status === undefined ? {} : { status }),
      ...(intent === undefined ? {} : { intent }),
      ...(doNotPerform === undefined ? {} : { doNotPerform }),
      ...(recordedOn === undefined ? {} : { recordedOn }),
      ...bounds,
      ...(supplyDays === undefined ? {} : { supplyDays }),
      ...(repeats === undefined ? {} : { repeats: Math.max(0, Math.floor(repeats)) }),
    },
  }
}

/** The period that the dosage is bounded by; several dosages that do not all end leave the end open. */
function boundsOf(
  element: Element,
  from: string | undefined,
): { readonly start?: string; readonly end?: string } {
  const bounds = childrenOf(element, 'dosageInstruction').map((dosage) => {
    const timing = childOf(dosage, 'timing')
    const repeat = timing === undefined ? undefined : childOf(timing, 'repeat')
    if (repeat === undefined) return {}
    const period = periodOf(repeat, 'boundsPeriod')
    if (period !== undefined) return period
    const length = daysIn(repeat, 'boundsDuration')
    const start = from === undefined ? undefined : dayOf(from.slice(0, 10))
    return length === undefined || start === undefined
      ? {}
      : { end: isoDateOf(start + Math.ceil(length) - 1) }
  })
  const starts = bounds
    .map(({ start }) => start)
    .filter((start) => start !== undefined)
    .toSorted()
  const ends = bounds
    .map(({ end }) => end)
    .filter((end) => end !== undefined)
    .toSorted()
  const [start, end] = [starts[0], ends.at(-1)]
  return {
    ...(start === undefined || starts.length < bounds.length ? {} : { start }),
    ...(end === undefined || ends.length < bounds.length ? {} : { end }),
  }
}
