import type { AsOf, PatientRecord, RecordEntry } from '@guideboard/rules'
import {
  dayOf,
  type FactBinding,
  factsFromRecord,
  isMember,
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
      return set !== undefined && isMember(order.codes, set)
    }),
  )
  if (order.kind !== 'medication' || start === undefined || Object.keys(facts).length === 0) return undefined
  const { totalDays } = order
  const taken: RecordEntry = {
    kind: 'medication',
    form: 'dispense',
    id: order.id,
    codes: order.codes,
    status: 'completed',
    start: moment.asOf,
    receivedOn: moment.asOf,
    ...(totalDays === undefined ? {} : { supplyDays: totalDays }),
  }
  const only = { ...ruleSet, facts }
  const at = (day: number) =>
    factsFromRecord(only, { ...record, entries: [...record.entries, taken] }, [], {
      ...moment,
      asOf: isoDateOf(day),
    }).snapshot
  if (totalDays === undefined) return at(start)
  // A supply at hand is used up first: the course ends later than the order alone would.
  let last = start + Math.min(totalDays, furthest) - 1
  while (last - start < furthest && covers(at(last + 1), only)) last += 1
  return at(last)
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
