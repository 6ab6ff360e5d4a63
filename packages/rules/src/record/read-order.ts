import type { FactDeclaration } from '../fact-declaration.ts'
import { type Finding, found, notFound } from './finding.ts'
import { isOfMedicines, matchMedicine } from './medicines/match-medicine.ts'
import { placedBy } from './medicines/medicine-kind.ts'
import { isDrugSystem } from './medicines/medicines.ts'
import type { DraftOrder } from './patient-record.ts'
import { type Reading, valueSetOf } from './reading.ts'

/** What the orders under consideration say: whether one is there, its supply, its code or its form. */
export function readOrder(
  reading: Reading,
  declaration: FactDeclaration,
  binding: { readonly order: string; readonly take?: 'present' | 'supplyDays' | 'code' | 'doseForm' },
): Finding {
  const orders = reading.record.orders
  if (orders === undefined) return notFound('nobody told which orders are under consideration')
  const valueSet = valueSetOf(reading, binding.order)
  const matches = orders.map((order) => ({
    order,
    match: matchMedicine(order, valueSet, placedBy(reading.ruleSet)),
  }))
  const drafts = matches.filter(({ match }) => match === 'member').map(({ order }) => order)
  const ids = drafts.map(({ id }) => id)
  switch (binding.take ?? 'present') {
    case 'present': {
      const open = isOfMedicines(valueSet)
        ? matches.filter(({ order, match }) => match === 'perhaps' || (match === 'unknown' && isDrug(order)))
        : []
      if (drafts.length === 0 && open.length > 0)
        return notFound(
          'nobody can tell whether an order is of such a medicine',
          open.map(({ order }) => order.id),
        )
      return {
        ...found(drafts.length > 0, drafts.length > 0 ? 'ordered now' : 'not among the orders', ids),
        kind: 'context',
      }
    }
    case 'supplyDays':
      return one(drafts, ({ supplyDays }) => supplyDays, 'days of supply')
    case 'code':
      return one(drafts, ({ codes }) => knownCode(codes, declaration), 'code')
    case 'doseForm':
      return one(drafts, ({ doseForm }) => knownCode(doseForm ?? [], declaration), 'dose form')
  }
}

function isDrug({ codes }: DraftOrder): boolean {
  return codes.some(({ system }) => isDrugSystem(system))
}

function one(
  drafts: readonly DraftOrder[],
  take: (draft: DraftOrder) => string | number | undefined,
  name: string,
): Finding {
  const values = new Set(drafts.map(take))
  const [value] = values
  const ids = drafts.map(({ id }) => id)
  if (drafts.length === 0) return notFound('no such order under consideration')
  if (values.size > 1) return notFound(`the orders differ in ${name}`, ids)
  if (value === undefined) return notFound(`the order states no ${name}`, ids)
  return { ...found(value, `${name} of the order`, ids), kind: 'context' }
}

function knownCode(codes: DraftOrder['codes'], declaration: FactDeclaration): string | undefined {
  if (declaration.type !== 'code') return undefined
  return codes.find(({ code }) => declaration.codes.includes(code))?.code
}
