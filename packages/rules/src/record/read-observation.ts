import type { Duration } from '../fact-binding.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import { type Finding, found, notFound } from './finding.ts'
import { lengthInDays } from './length-in-days.ts'
import { takeObserved } from './observed-value.ts'
import type { ObservationEntry, ObservedComponent, ObservedValue } from './patient-record.ts'
import { type Reading, valueSetOf } from './reading.ts'
import { isMember } from './value-set-match.ts'
import { type DaySpan, spanOf } from './written-date.ts'

/**
 * The latest final, amended or corrected value that is not older than `maxAge`. What is measured is known
 * by its code, never by its unit. An observation without a value does not hide an earlier one.
 */
export function readObservation(
  reading: Reading,
  declaration: FactDeclaration,
  binding: { readonly observation: string; readonly component?: string; readonly maxAge: Duration },
): Finding {
  const oldest = reading.asOf - lengthInDays(binding.maxAge)
  const candidates = measured(reading, binding.observation, binding.component).filter(
    ({ when }) => when.first <= reading.asOf && when.last >= oldest,
  )
  const ids = candidates.map(({ entry }) => entry.id)
  const latest = latestOf(candidates.filter((one): one is Valued => one.value !== undefined))
  const [first] = latest
  if (first === undefined) {
    return candidates.length > 0
      ? notFound('observed, but without a value (data absent)', ids)
      : notFound('no observation that is recent enough')
  }
  if (latest.some(({ when }) => when.first < oldest || when.last > reading.asOf)) {
    return notFound(
      'the latest observation is not dated well enough',
      latest.map(({ entry }) => entry.id),
    )
  }
  return agreed(latest, declaration, first)
}

interface Measured {
  readonly entry: ObservationEntry
  readonly when: DaySpan
  readonly value: ObservedValue | undefined
}
interface Valued extends Measured {
  readonly value: ObservedValue
}

const usable = new Set(['final', 'amended', 'corrected'])

function measured(reading: Reading, name: string, component: string | undefined): readonly Measured[] {
  const valueSet = valueSetOf(reading, name)
  const part = component === undefined ? undefined : valueSetOf(reading, component)
  return reading.record.entries
    .filter((entry): entry is ObservationEntry => entry.kind === 'observation')
    .filter((entry) => usable.has(entry.status ?? '') && isMember(entry.codes, valueSet))
    .flatMap((entry) => {
      const when = spanOf(entry.effective)
      if (when === undefined) return []
      if (part === undefined) return [{ entry, when, value: observedIn(entry) }]
      return (entry.components ?? [])
        .filter(({ codes }) => isMember(codes, part))
        .map((one) => ({ entry, when, value: observedIn(one) }))
    })
}

function observedIn(holder: ObservedComponent | ObservationEntry): ObservedValue | undefined {
  return holder.absent === undefined ? holder.value : undefined
}

/** The observations that share the latest moment: on one day the one with the later time wins. */
function latestOf(valued: readonly Valued[]): readonly Valued[] {
  const sorted = valued.toSorted((a, b) => a.when.last - b.when.last || instantOf(a) - instantOf(b))
  const last = sorted.at(-1)
  if (last === undefined) return []
  return sorted.filter(
    (one) =>
      one.when.last === last.when.last &&
      (!isTimed(one) || !isTimed(last) || instantOf(one) === instantOf(last)),
  )
}

function isTimed({ entry }: Measured): boolean {
  return entry.effective?.includes('T') === true
}

function instantOf({ entry }: Measured): number {
  const instant = Date.parse(entry.effective ?? '')
  return Number.isNaN(instant) ? 0 : instant
}

/** One moment, one value; numbers that differ give the interval between them, anything else is unknown. */
function agreed(latest: readonly Valued[], declaration: FactDeclaration, first: Valued): Finding {
  const ids = latest.map(({ entry }) => entry.id)
  const name = first.entry.display ?? first.entry.codes[0]?.code ?? 'observation'
  const values: (boolean | string | { lo: number; hi: number })[] = []
  const notes = new Set<string>()
  for (const { value } of latest) {
    const taken = takeObserved(value, declaration)
    if (!taken.ok) return notFound(`${name} of ${first.entry.effective}: ${taken.why}`, ids)
    if (taken.note !== undefined) notes.add(taken.note)
    values.push(typeof taken.value === 'number' ? { lo: taken.value, hi: taken.value } : taken.value)
  }
  const derivation = [`${name} of ${first.entry.effective?.slice(0, 10)}`, ...notes].join(', ')
  const effectiveOn = first.entry.effective?.slice(0, 10)
  const ranges = values.filter((value) => typeof value === 'object')
  if (ranges.length === values.length) {
    const range = { lo: Math.min(...ranges.map(({ lo }) => lo)), hi: Math.max(...ranges.map(({ hi }) => hi)) }
    return found(range, derivation, ids, effectiveOn)
  }
  const [value] = values
  return value !== undefined && values.every((one) => one === value)
    ? found(value, derivation, ids, effectiveOn)
    : notFound(`${name}: several values at one time disagree`, ids)
}
