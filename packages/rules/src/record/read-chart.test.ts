import { describe, expect, test } from 'vitest'
import { factsFromRecord } from './facts-from-record.ts'
import type { AllergyEntry, ConditionEntry, ObservationEntry, ProcedureEntry } from './patient-record.ts'
import {
  backPain,
  days,
  egfr,
  list,
  loinc,
  other,
  readFact,
  relaxant,
  ruleSetOf,
  snomed,
  yesNo,
} from './reading.test-kit.ts'

const age = {
  type: 'quantity',
  unit: 'a',
  integer: true,
  domain: [0, 120],
  from: { patient: 'age' },
} as const

describe('age in completed years', () => {
  test.each([
    ['1961-11-22', '2026-11-21', 64],
    ['1961-11-22', '2026-11-22', 65],
    ['2000-02-29', '2026-02-27', 25],
    ['2000-02-29', '2026-02-28', 26],
    ['1961-11', '2026-11-22', [64, 65]],
    ['1961', '2026-11-22', [64, 65]],
    ['2027-01-01', '2026-11-22', 'unknown'],
    ['1890-01-01', '2026-11-22', 'unknown'],
    [undefined, '2026-11-22', 'unknown'],
  ])('born %s, on %s: %s', (birthDate, asOf, value) => {
    expect(readFact(age, birthDate === undefined ? {} : { birthDate }, asOf).value).toEqual(value)
  })
})

test('gender, setting and jurisdiction are read when the fact knows the code', () => {
  const code = (from: object) => ({ type: 'code', codes: ['female', 'emergency', 'US'], from }) as never
  expect(readFact(code({ patient: 'gender' }), { gender: 'female' }).value).toBe('female')
  expect(readFact(code({ patient: 'gender' }), { gender: 'unknown' }).value).toBe('unknown')
  const moment = { asOf: '2026-11-22', setting: 'emergency', jurisdiction: 'CH' }
  expect(readFact(code({ encounter: 'setting' }), {}, moment).value).toBe('emergency')
  expect(readFact(code({ organization: 'jurisdiction' }), {}, moment).value).toBe('unknown')
  const withOther = { type: 'code', codes: ['US', 'other'], from: { organization: 'jurisdiction' } } as const
  expect(readFact(withOther, {}, moment).value).toBe('other')
})

const condition = (more: Partial<ConditionEntry> = {}): ConditionEntry => ({
  kind: 'condition',
  id: 'c',
  codes: backPain,
  clinicalStatus: 'active',
  onset: '2026-11-01',
  ...more,
})
const present = yesNo({ condition: 'backPain', status: 'active' }, true)

test('a code beside the listed ones in one category of ICD leaves a complete list open', () => {
  const icd = 'http://hl7.org/fhir/sid/icd-10-cm'
  const facts = { failure: yesNo({ condition: 'heartFailure', status: 'active' }, true) }
  const rules = { ...ruleSetOf(facts), valueSets: { heartFailure: [{ system: icd, codes: ['I50.9'] }] } }
  const read = (code: string) => {
    const entries = [list('conditions', '2026-11-22'), condition({ codes: [{ system: icd, code }] })]
    return factsFromRecord(rules, { patient: { id: 'p' }, entries }, [], { asOf: '2026-11-22' }).snapshot
      .failure
  }
  expect(read('I50.9')).toMatchObject({ kind: 'known', value: true })
  expect(read('I50.22')).toMatchObject({ kind: 'unknown' })
  expect(read('J45.909')).toMatchObject({ kind: 'known', value: false })
})
const ever = yesNo({ condition: 'backPain', status: 'ever' }, true)

describe('conditions', () => {
  test.each([
    [{}, true, true],
    [{ onset: '2026-11-22' }, true, true],
    [{ onset: '2026-11-23' }, 'unknown', 'unknown'],
    [{ onset: '2026-11' }, 'unknown', 'unknown'],
    [{ onset: '2026' }, 'unknown', 'unknown'],
    [{ onset: '2026-10' }, true, true],
    [{ recordedOn: '2026-11-23' }, 'unknown', 'unknown'],
    [{ abated: { on: '2026-11-22' } }, 'unknown', true],
    [{ abated: { on: '2026-11-23' } }, true, true],
    [{ abated: { on: '2026-11' } }, 'unknown', true],
    [{ clinicalStatus: 'resolved' }, 'unknown', true],
    [{ verification: 'confirmed' }, true, true],
    [{ verification: 'provisional' }, 'unknown', 'unknown'],
    [{ verification: 'differential' }, 'unknown', 'unknown'],
    [{ verification: 'unconfirmed' }, 'unknown', 'unknown'],
    [{ verification: 'refuted' }, 'unknown', 'unknown'],
    [{ verification: 'entered-in-error' }, 'unknown', 'unknown'],
    [{ codes: other }, 'unknown', 'unknown'],
  ] as const)('%o: active %s, ever %s', (more, active, once) => {
    const entries = [condition(more)]
    expect(readFact(present, { entries }).value).toBe(active)
    expect(readFact(ever, { entries }).value).toBe(once)
  })

  const complete = list('conditions', '2026-11-20')
  test.each([
    ['nothing else', [], false],
    ['refuted', [condition({ verification: 'refuted' })], false],
    ['over', [condition({ abated: { on: '2026-11-10' } })], false],
    ['begins later', [condition({ onset: '2026-11-23' })], false],
    ['only differential', [condition({ verification: 'differential' })], 'unknown'],
    ['in free text', [condition({ codes: [] })], 'unknown'],
    ['another condition', [condition({ codes: [{ system: snomed, code: '195967001' }] })], false],
    ['one that nobody placed', [condition({ codes: [{ system: snomed, code: '1' }] })], 'unknown'],
    ['present', [condition()], true],
  ] as const)('with a complete list, %s: %s', (_, entries, value) => {
    expect(readFact(present, { entries: [complete, ...entries] }).value).toBe(value)
  })

  test('"no current problems" says nothing of the past', () => {
    const entries = [list('conditions', '2026-11-20', 'current')]
    expect(readFact(present, { entries }).value).toBe(false)
    expect(readFact(ever, { entries }).value).toBe('unknown')
  })

  test('an undated entry counts from the day it reached us', () => {
    const { onset: _, ...undated } = condition({ receivedOn: '2026-11-10' })
    expect(readFact(present, { entries: [undated] }, '2026-11-10').value).toBe(true)
    expect(readFact(present, { entries: [undated] }, '2026-11-09').value).toBe('unknown')
  })

  test('resolved on an unknown day is over once we were told, and possible before', () => {
    const entries = [
      list('conditions', '2026-11-01'),
      condition({ clinicalStatus: 'resolved', receivedOn: '2026-11-15' }),
    ]
    expect(readFact(present, { entries }, '2026-11-15').value).toBe(false)
    expect(readFact(present, { entries }, '2026-11-14').value).toBe('unknown')
  })
})

describe('allergies', () => {
  const allergy = (more: Partial<AllergyEntry> = {}): AllergyEntry => ({
    kind: 'allergy',
    id: 'a',
    codes: relaxant,
    clinicalStatus: 'active',
    ...more,
  })
  const drug = yesNo({ allergy: 'drugAllergy' }, true)
  const food = yesNo({ allergy: 'foodAllergy' }, true)
  test.each([
    [allergy(), true],
    [allergy({ clinicalStatus: 'resolved' }), 'unknown'],
    [allergy({ verification: 'refuted' }), 'unknown'],
    [allergy({ verification: 'unconfirmed' }), 'unknown'],
    [allergy({ recordedOn: '2026-11-23' }), 'unknown'],
    [list('allergies', '2026-11-01'), false],
    [list('drug-allergies', '2026-11-01'), false],
    [list('allergies', '2026-11-23'), 'unknown'],
  ])('%o: %s', (entry, value) => {
    expect(readFact(drug, { entries: [entry] }).value).toBe(value)
  })
  test('"no known drug allergies" says nothing of food', () => {
    expect(readFact(food, { entries: [list('drug-allergies', '2026-11-01')] }).value).toBe('unknown')
    expect(readFact(food, { entries: [list('allergies', '2026-11-01')] }).value).toBe(false)
  })
  test('an allergy on record stands against "no known allergies"', () => {
    expect(readFact(drug, { entries: [list('allergies', '2026-11-01'), allergy()] }).value).toBe(true)
  })
})

describe('procedures', () => {
  const fusion = (more: Partial<ProcedureEntry>): ProcedureEntry => ({
    kind: 'procedure',
    id: 'p',
    codes: [{ system: snomed, code: '55705006' }],
    status: 'completed',
    start: '2026-11-08',
    ...more,
  })
  const recent = yesNo({ procedure: 'fusion', within: { value: 2, unit: 'wk' } })
  test.each([
    [{}, '2026-11-22', true],
    [{}, '2026-11-23', 'unknown'],
    [{}, '2026-11-07', 'unknown'],
    [{ status: 'not-done' }, '2026-11-22', 'unknown'],
    [{ status: 'in-progress' }, '2026-11-22', 'unknown'],
    [{ start: '2026-11' }, '2026-11-30', 'unknown'],
  ])('%o as of %s: %s', (more, asOf, value) => {
    expect(readFact(recent, { entries: [fusion(more)] }, asOf).value).toBe(value)
  })
  test('days since it began', () => {
    expect(readFact(days({ elapsedSince: { procedure: 'fusion' } }), { entries: [fusion({})] }).value).toBe(
      14,
    )
  })
})

describe('observations', () => {
  const egfrFact = {
    type: 'quantity',
    unit: 'mL/min/{1.73_m2}',
    domain: [0, 200],
    from: { observation: 'egfr', maxAge: { value: 90, unit: 'd' } },
  } as const
  const observed = (
    effective: string,
    value: number,
    more: Partial<ObservationEntry> = {},
  ): ObservationEntry => ({
    kind: 'observation',
    id: `o-${effective}-${value}`,
    codes: egfr,
    status: 'final',
    effective,
    value: { kind: 'quantity', value, unit: 'mL/min/{1.73_m2}' },
    ...more,
  })
  test.each([
    ['the latest counts', [observed('2026-11-01', 50), observed('2026-11-10', 40)], 40],
    ['90 days old', [observed('2026-08-24', 50)], 50],
    ['91 days old', [observed('2026-08-23', 50)], 'unknown'],
    ['later than the day', [observed('2026-11-23', 50), observed('2026-11-01', 40)], 40],
    ['amended', [observed('2026-11-01', 50, { status: 'amended' })], 50],
    ['preliminary', [observed('2026-11-01', 50, { status: 'preliminary' })], 'unknown'],
    ['cancelled', [observed('2026-11-01', 50, { status: 'cancelled' })], 'unknown'],
    ['absent', [observed('2026-11-01', 50, { absent: 'not-performed' })], 'unknown'],
    [
      'absent after a value',
      [observed('2026-11-01', 50), observed('2026-11-02', 0, { absent: 'error' })],
      50,
    ],
    [
      'another unit',
      [observed('2026-11-01', 50, { value: { kind: 'quantity', value: 50, unit: 'mL/min' } })],
      'unknown',
    ],
    ['no unit', [observed('2026-11-01', 50, { value: { kind: 'quantity', value: 50 } })], 'unknown'],
    ['outside the domain', [observed('2026-11-01', 500)], 'unknown'],
    [
      'below a limit',
      [
        observed('2026-11-01', 0, {
          value: { kind: 'quantity', value: 60, unit: 'mL/min/{1.73_m2}', comparator: '>' },
        }),
      ],
      [60.000001, 200],
    ],
    [
      'later on the same day',
      [observed('2026-11-01T08:00:00Z', 50), observed('2026-11-01T09:00:00Z', 45)],
      45,
    ],
    ['two values of one day', [observed('2026-11-01', 50), observed('2026-11-01', 45)], [45, 50]],
    ['an imprecise day', [observed('2026-11', 50)], 'unknown'],
  ])('%s', (_, entries, value) => {
    expect(readFact(egfrFact, { entries }).value).toEqual(value)
  })

  const systolic = {
    type: 'quantity',
    unit: 'mm[Hg]',
    integer: true,
    domain: [0, 300],
    from: { observation: 'bloodPressure', component: 'systolic', maxAge: { value: 1, unit: 'd' } },
  } as const
  const pressure = (component: object): ObservationEntry => ({
    kind: 'observation',
    id: 'bp',
    codes: [{ system: loinc, code: '85354-9' }],
    status: 'final',
    effective: '2026-11-22',
    components: [{ codes: [{ system: loinc, code: '8480-6' }], ...component }],
  })
  test('a component is found by its code, and may be absent', () => {
    expect(
      readFact(systolic, { entries: [pressure({ value: { kind: 'quantity', value: 107, unit: 'mm[Hg]' } })] })
        .value,
    ).toBe(107)
    expect(readFact(systolic, { entries: [pressure({ absent: 'not-performed' })] }).value).toBe('unknown')
  })

  test('units convert exactly', () => {
    const weight = {
      type: 'quantity',
      unit: 'kg',
      domain: [0, 500],
      from: { observation: 'egfr', maxAge: { value: 9, unit: 'd' } },
    } as const
    const grams = observed('2026-11-20', 0, { value: { kind: 'quantity', value: 70300, unit: 'g' } })
    expect(readFact(weight, { entries: [grams] }).value).toBe(70.3)
  })
})

describe('orders under consideration', () => {
  const ordered = yesNo({ order: 'relaxants' })
  test.each([
    [undefined, 'unknown'],
    [[], false],
    [[{ id: 'o', codes: relaxant }], true],
    [[{ id: 'o', codes: other }], false],
  ])('%o: %s', (orders, value) => {
    expect(readFact(ordered, orders === undefined ? {} : { orders }).value).toBe(value)
  })
  test('say their days of supply', () => {
    const supply = days({ order: 'relaxants', take: 'supplyDays' })
    expect(readFact(supply, { orders: [{ id: 'o', codes: relaxant, supplyDays: 21 }] }).value).toBe(21)
    expect(readFact(supply, { orders: [{ id: 'o', codes: relaxant }] }).value).toBe('unknown')
  })
})

test('days since the onset of a present condition; several onsets give an interval', () => {
  const since = days({ elapsedSince: { condition: 'backPain' } })
  expect(readFact(since, { entries: [condition()] }).value).toBe(21)
  const entries = [condition(), condition({ id: 'd', onset: '2026-10-01' })]
  expect(readFact(since, { entries }).value).toEqual([21, 52])
  expect(readFact(since, { entries: [condition({ onset: '1990-01-01' })] }).value).toBe('unknown')
})
