import type { AsOf, PatientRecord, RecordEntry } from '@guideboard/rules'
import {
  dayOf,
  type FactBinding,
  factsFromRecord,
  isNamedBy,
  isoDateOf,
  type RuleSet,
  type Snapshot,
} from '@guideboard/rules'
import type { DraftedOrder } from './drafted-orders.ts'

/** The longest course that is looked ahead, in days. */
const furthest = 400

/**
 * The facts about courses of a drug as they would be at the end of a drafted order: taken, and for so many days. Facts
 * about anything else, and an order that is about none of them, leave nothing to say.
 */
export function onceCarriedOut(
  ruleSet: RuleSet,
  record: PatientRecord,
  moment: AsOf,
  order: DraftedOrder,
): Snapshot | undefined {
  const start = dayOf(moment.asOf)
  const facts = Object.fromEntries(
    Object.entries(ruleSet.facts).filter(([, { from }]) => {
      const set = from === undefined ? undefined : ruleSet.valueSets?.[courseOf(from) ?? '']
      return set !== undefined && isNamedBy(order, set)
    }),
  )
  if (order.kind !== 'medication' || start === undefined || Object.keys(facts).length === 0) return undefined
  const { totalDays } = order
  const only = { ...ruleSet, facts }
  const at = (entries: readonly RecordEntry[], day: number) =>
    factsFromRecord(only, { ...record, entries }, [], { ...moment, asOf: isoDateOf(day) }).snapshot
  // A supply at hand is used up first.
  let from = start
  while (from - start < furthest && covers(at(record.entries, from), only)) from += 1
  const taken: RecordEntry = {
    kind: 'medication',
    // Where fills are on record, a request alone proves no supply.
    form: record.entries.some((entry) => entry.kind === 'medication' && entry.form === 'dispense')
      ? 'dispense'
      : 'request',
    id: order.id,
    codes: order.codes,
    status: 'active',
    intent: 'order',
    start: isoDateOf(from),
    receivedOn: moment.asOf,
    ...(totalDays === undefined ? {} : { supplyDays: totalDays }),
  }
  const last = from + Math.min(totalDays ?? 1, furthest) - 1
  return at([...record.entries, taken], last)
}

function courseOf(from: FactBinding): string | undefined {
  if ('active' in from) return from.active
  return 'daysCovered' in from ? from.daysCovered : undefined
}

function covers(snapshot: Snapshot, { facts }: Pick<RuleSet, 'facts'>): boolean {
  return Object.entries(facts).some(([id, { from }]) => {
    const state = snapshot[id]
    return from !== undefined && 'active' in from && state?.kind === 'known' && state.value === true
  })
}
