import type { Day } from '../days.ts'
import type { Coverage } from './covered-days.ts'
import type { MedicationEntry } from './patient-record.ts'
import { isSameProduct } from './same-product.ts'
import { spanOf } from './written-date.ts'

/**
 * Days covered by what was handed over. A fill inside the supply of the former fill of the same product is
 * appended to it. A fill without days of supply takes those of its request; without any, all days from the
 * hand-over on are possible.
 */
export function fillCoverage(
  fills: readonly MedicationEntry[],
  requests: readonly MedicationEntry[],
  asOf: Day,
): readonly Coverage[] {
  return byProduct(fills).flatMap((chain) => chainCoverage(chain, requests, asOf))
}

function byProduct(fills: readonly MedicationEntry[]): readonly (readonly MedicationEntry[])[] {
  const chains: MedicationEntry[][] = []
  for (const fill of fills) {
    const chain = chains.find((members) => members.some((member) => isSameProduct(member, fill)))
    if (chain === undefined) chains.push([fill])
    else chain.push(fill)
  }
  return chains
}

function chainCoverage(
  chain: readonly MedicationEntry[],
  requests: readonly MedicationEntry[],
  asOf: Day,
): readonly Coverage[] {
  const covered: Coverage[] = []
  // The last day that the fills so far surely cover, and the last day that they can cover.
  let sure = Number.NEGATIVE_INFINITY
  let possible = Number.NEGATIVE_INFINITY
  const dated = chain.map((fill) => ({ fill, span: spanOf(fill.start) }))
  for (const { fill, span } of dated.toSorted((a, b) => (a.span?.first ?? 0) - (b.span?.first ?? 0))) {
    if (span === undefined) {
      covered.push({ first: asOf - anyTime, last: asOf, certain: false, entry: fill.id })
      continue
    }
    const request = requestOf(fill, requests)
    const supply = fill.supplyDays ?? request?.supplyDays
    if (supply === undefined || supply <= 0) {
      covered.push({ first: span.first, last: asOf, certain: false, entry: fill.id })
      continue
    }
    const lastPossible = Math.max(span.last, possible + 1) + Math.ceil(supply) - 1
    if (isCertain(fill, request)) {
      const lastSure = Math.max(span.first, sure + 1) + Math.floor(supply) - 1
      covered.push({ first: span.last, last: lastSure, certain: true, entry: fill.id })
      sure = Math.max(sure, lastSure)
    }
    covered.push({ first: span.first, last: lastPossible, certain: false, entry: fill.id })
    possible = Math.max(possible, lastPossible)
  }
  return covered
}

/** Far enough back for any record. */
const anyTime = 50_000

function requestOf(fill: MedicationEntry, requests: readonly MedicationEntry[]): MedicationEntry | undefined {
  if (fill.requestId !== undefined) return requests.find(({ id }) => id === fill.requestId)
  const filled = spanOf(fill.start)
  return requests
    .filter((request) => isSameProduct(request, fill))
    .map((request) => ({ request, ordered: spanOf(request.recordedOn ?? request.start) }))
    .filter(({ ordered }) => ordered !== undefined && filled !== undefined && ordered.first <= filled.last)
    .toSorted((a, b) => (a.ordered?.first ?? 0) - (b.ordered?.first ?? 0))
    .at(-1)?.request
}

// Stopped on a day nobody wrote down: what was handed over need not have been taken.
function isCertain(fill: MedicationEntry, request: MedicationEntry | undefined): boolean {
  const stopped = request?.status === 'stopped' && request.end === undefined
  return (
    !stopped && (fill.status === undefined || fill.status === 'completed' || fill.status === 'in-progress')
  )
}
