import { type DraftOrder, dayOf, type RecordCoding, type RecordEntry } from '@guideboard/rules'
import type { BundledResource } from '../fhir/bundle.ts'
import {
  childOf,
  childrenOf,
  conceptOf,
  daysIn,
  type Element,
  flagOf,
  type JsonObject,
  numberOf,
  periodOf,
  readConcept,
} from '../fhir/element.ts'
import { medicineOf } from '../fhir/medication.ts'

/** An order that somebody is writing: by what it is known, and for how long it lasts as written. */
export interface DraftedOrder extends DraftOrder {
  readonly kind: 'medication' | 'service'
  /** Whether the client gave it an id, by which it can be removed. */
  readonly named: boolean
  /** Days of supply with every repeat filled; absent when it does not say. */
  readonly totalDays?: number
  /** What it is for. */
  readonly reasons: readonly RecordCoding[]
}

/**
 * The medications and services among drafted orders. Only what names the order is read, with every tolerance: a draft
 * that is not finished may still be one to warn of.
 */
export function readDraftedOrders(
  resources: readonly JsonObject[],
  prefetched: readonly BundledResource[],
): readonly DraftedOrder[] {
  const medications = new Map(
    [
      ...prefetched,
      ...resources.map((resource) => ({ path: '', type: String(resource.resourceType), resource })),
    ]
      .filter(({ type }) => type === 'Medication')
      .map((medication) => [`Medication/${String(medication.resource.id)}`, medication]),
  )
  return resources.flatMap((resource, i): DraftedOrder[] => {
    const element: Element = { json: resource, path: '', problems: [] }
    if (flagOf(element, 'doNotPerform') === true) return []
    const named = typeof resource.id === 'string' && resource.id !== ''
    const id = `${String(resource.resourceType)}/${named ? resource.id : i}`
    switch (resource.resourceType) {
      case 'MedicationRequest': {
        const medicine = medicineOf(element, (reference) => medications.get(reference))
        return [
          {
            id,
            named,
            kind: 'medication',
            codes: medicine?.codes ?? [],
            ...(medicine?.display === undefined ? {} : { display: medicine.display }),
            ...lengthOf(element),
            reasons: reasonsOf(element),
          },
        ]
      }
      case 'ServiceRequest':
        return [
          {
            id,
            named,
            kind: 'service',
            codes: conceptOf(element, 'code')?.codes ?? [],
            reasons: reasonsOf(element),
          },
        ]
      default:
        return []
    }
  })
}

/** What the reasons of drafted orders say of the patient: that they have it, as of now. */
export function reasonEntries(orders: readonly DraftedOrder[], asOf: string): readonly RecordEntry[] {
  return orders.flatMap(({ id, reasons }) =>
    reasons.length === 0
      ? []
      : [
          {
            kind: 'condition',
            id: `${id}#reason`,
            codes: reasons,
            clinicalStatus: 'active',
            recordedOn: asOf,
            receivedOn: asOf,
          },
        ],
  )
}

function reasonsOf(element: Element): readonly RecordCoding[] {
  return childrenOf(element, 'reasonCode').flatMap((concept) => readConcept(concept).codes)
}

function lengthOf(element: Element): { readonly supplyDays?: number; readonly totalDays?: number } {
  const dispense = childOf(element, 'dispenseRequest')
  const supply = dispense === undefined ? undefined : daysIn(dispense, 'expectedSupplyDuration')
  const repeats = dispense === undefined ? undefined : numberOf(dispense, 'numberOfRepeatsAllowed')
  const once = supply ?? dosageDays(element)
  if (once === undefined || !(once > 0)) return {}
  const supplyDays = Math.ceil(once)
  return { supplyDays, totalDays: supplyDays * (1 + Math.max(0, Math.floor(repeats ?? 0))) }
}

/** How long the dosage runs: a duration, or a period with both ends. */
function dosageDays(element: Element): number | undefined {
  const lengths = childrenOf(element, 'dosageInstruction').map((dosage) => {
    const timing = childOf(dosage, 'timing')
    const repeat = timing === undefined ? undefined : childOf(timing, 'repeat')
    if (repeat === undefined) return undefined
    const period = periodOf(repeat, 'boundsPeriod')
    const [start, end] = [period?.start, period?.end].map((date) =>
      date === undefined ? undefined : dayOf(date.slice(0, 10)),
    )
    return start === undefined || end === undefined ? daysIn(repeat, 'boundsDuration') : end - start + 1
  })
  return lengths.length === 0 || lengths.includes(undefined)
    ? undefined
    : Math.max(...lengths.map((length) => length ?? 0))
}
