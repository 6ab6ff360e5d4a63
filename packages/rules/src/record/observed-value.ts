import { scale } from '../decimal.ts'
import type { FactDeclaration, QuantityFact } from '../fact-declaration.ts'
import { convert } from '../units.ts'
import type { ObservedValue } from './patient-record.ts'

/** An observed value as a value of the fact, or the reason why it is none. */
export type Taken =
  | {
      readonly ok: true
      readonly value: boolean | string | number | { readonly lo: number; readonly hi: number }
      readonly note?: string
    }
  | { readonly ok: false; readonly why: string }

/** Reads an observed value as the fact declares it: units convert exactly, nothing is clipped or guessed. */
export function takeObserved(observed: ObservedValue, declaration: FactDeclaration): Taken {
  switch (declaration.type) {
    case 'quantity':
      return observed.kind === 'quantity'
        ? takeQuantity(observed, declaration)
        : { ok: false, why: 'it holds no number' }
    case 'boolean':
      return takeBoolean(observed)
    case 'code':
      return takeCode(observed, declaration.codes)
    case 'date':
      return { ok: false, why: 'a date is stated, not observed' }
  }
}

function takeQuantity(observed: ObservedValue & { kind: 'quantity' }, fact: QuantityFact): Taken {
  if (observed.unit === undefined) return { ok: false, why: 'it has no unit' }
  const converted = convert(observed.value, observed.unit, fact.unit)
  if (!converted.ok) return { ok: false, why: converted.message }
  const value = converted.scaled / scale
  const note = converted.rounded ? 'rounded to six places' : undefined
  const [low, high] = fact.domain
  if (value < low || value > high) {
    return { ok: false, why: `${value} ${fact.unit} lies outside ${low} to ${high}` }
  }
  if (fact.integer === true && !Number.isInteger(value) && observed.comparator === undefined) {
    return { ok: false, why: `${value} is no whole number` }
  }
  const noted = note === undefined ? {} : { note }
  return { ok: true, value: bounded(value, observed.comparator, fact), ...noted }
}

// "< 5" is every value below 5; numbers are held to six places, so the next one down is the bound.
function bounded(
  value: number,
  comparator: '<' | '<=' | '>=' | '>' | undefined,
  { domain: [low, high], integer }: QuantityFact,
): number | { readonly lo: number; readonly hi: number } {
  const below = integer === true ? Math.ceil(value) - 1 : (Math.round(value * scale) - 1) / scale
  const above = integer === true ? Math.floor(value) + 1 : (Math.round(value * scale) + 1) / scale
  switch (comparator) {
    case undefined:
      return value
    case '<':
      return { lo: low, hi: Math.max(low, below) }
    case '<=':
      return { lo: low, hi: integer === true ? Math.floor(value) : value }
    case '>=':
      return { lo: integer === true ? Math.ceil(value) : value, hi: high }
    case '>':
      return { lo: Math.min(high, above), hi: high }
  }
}

/** Yes and no of LOINC answers, HL7 v2 table 0136 and SNOMED CT. */
const yes = new Set(['LA33-6', 'Y', '373066001'])
const no = new Set(['LA32-8', 'N', '373067005'])
const answerSystems = new Set([
  'http://loinc.org',
  'http://terminology.hl7.org/CodeSystem/v2-0136',
  'http://snomed.info/sct',
])

function takeBoolean(observed: ObservedValue): Taken {
  if (observed.kind === 'boolean') return { ok: true, value: observed.value }
  if (observed.kind === 'code') {
    const answers = observed.codes.filter(({ system }) => answerSystems.has(system)).map(({ code }) => code)
    if (answers.some((code) => yes.has(code))) return { ok: true, value: true }
    if (answers.some((code) => no.has(code))) return { ok: true, value: false }
  }
  return { ok: false, why: 'it is neither yes nor no' }
}

function takeCode(observed: ObservedValue, codes: readonly string[]): Taken {
  const found = observed.kind === 'code' ? observed.codes.find(({ code }) => codes.includes(code)) : undefined
  return found === undefined
    ? { ok: false, why: 'it is none of the codes that this guideline knows' }
    : { ok: true, value: found.code }
}
