import { describe, expect, test } from 'vitest'
import type { ValueSet } from '../../rule-set.ts'
import { factsFromRecord } from '../facts-from-record.ts'
import { fill, list, other, readFact, request, ruleSetOf, yesNo } from '../reading.test-kit.ts'
import ingredients from './ingredients.json' with { type: 'json' }
import { matchMedicine } from './match-medicine.ts'
import products from './products.json' with { type: 'json' }

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const ndc = 'http://hl7.org/fhir/sid/ndc'
const set = (...codes: string[]): ValueSet => [{ system: rxnorm, codes }]
const coded = (code: string, display?: string, system = rxnorm) => ({
  codes: [{ system, code, ...(display === undefined ? {} : { display }) }],
})

// naproxen, ibuprofen, diclofenac, celecoxib
const nsaids = set('7258', '5640', '3355', '140587')
const ssriOrSnri = set('36437', '4493', '39786')
// oxycodone, alprazolam, zolpidem, gabapentin, phenobarbital
const sedatives = set('7804', '596', '39993', '25480', '8134')
const naproxenAlone = set('7258')

describe('by what its code is known to hold', () => {
  test.each([
    ['naproxen 250 MG tablets, named by no value set', '198013', nsaids, 'member'],
    ['a brand of it', '215101', nsaids, 'member'],
    ['the component of a strength', '316049', nsaids, 'other'],
    ['a pack of naproxen with esomeprazole', '994005', nsaids, 'member'],
    ['oxaprozin: an NSAID that the value set forgot', '32613', nsaids, 'perhaps'],
    ['diclofenac gel, which acts on the skin', '855633', nsaids, 'perhaps'],
    ['metformin', '860975', nsaids, 'other'],
    ['lisinopril', '314077', nsaids, 'other'],
    ['acetaminophen', '313782', nsaids, 'other'],
    ['ibuprofen where one substance is asked for', '5640', naproxenAlone, 'other'],
    ['sertraline tablets', '312938', ssriOrSnri, 'member'],
    ['escitalopram, which was forgotten', '321988', ssriOrSnri, 'perhaps'],
    ['nortriptyline', '7531', ssriOrSnri, 'other'],
    ['tizanidine, which makes as drowsy as the others', '57258', sedatives, 'perhaps'],
    ['warfarin', '855332', sedatives, 'other'],
    ['a code that nobody mapped', '99999999', nsaids, 'unknown'],
  ] as const)('%s (%s)', (_what, code, valueSet, match) => {
    expect(matchMedicine(coded(code), valueSet)).toBe(match)
  })

  test('of NDC, with and without dashes', () => {
    expect(matchMedicine(coded('00093014905', undefined, ndc), nsaids)).toBe('member')
    expect(matchMedicine(coded('00093-0149-05', undefined, ndc), nsaids)).toBe('member')
    expect(matchMedicine(coded('00378180701', undefined, ndc), nsaids)).toBe('other')
  })

  test('nothing is another medicine where the value set has a code that nobody mapped', () => {
    expect(matchMedicine(coded('860975'), set('7258', '99999999'))).toBe('perhaps')
  })

  test('a value set of another system tells nothing of a medicine that it does not name', () => {
    expect(matchMedicine(coded('860975'), [{ system: 'http://www.whocc.no/atc', codes: ['M01AE02'] }])).toBe(
      'unknown',
    )
  })
})

describe('by its name: evidence for, never against', () => {
  test.each([
    ['Naproxen sodium 220 MG Oral Tablet', 'member'],
    ['NAPROXEN 500mg tab', 'member'],
    ['Aleve 220 mg', 'member'],
    ['ibuprofen 800 MG / famotidine 26.6 MG Oral Tablet [Duexis]', 'member'],
    ['Diclofenac Sodium 0.01 MG/MG Topical Gel [Voltaren]', 'perhaps'],
    ['stopped naproxen', 'perhaps'],
    ['naproxen-free back balm', 'perhaps'],
    ['Etodolac 400 MG', 'perhaps'],
    ['Metformin 500 MG', 'unknown'],
    ['Naproxenoid', 'unknown'],
    ['', 'unknown'],
  ] as const)('"%s": %s', (display, match) => {
    expect(matchMedicine({ codes: [], display }, nsaids)).toBe(match)
    expect(matchMedicine(coded('local-1', display, 'http://example.org/formulary'), nsaids)).toBe(match)
  })

  test('a code and a name that disagree leave it open', () => {
    expect(matchMedicine(coded('860975', 'Naproxen 500 MG'), nsaids)).toBe('perhaps')
  })
})

describe('on a list that was confirmed complete', () => {
  const complete = list('medications', '2026-11-22')
  const taken = (codes: readonly { system: string; code: string }[]) =>
    request('2026-11-20', { codes, supplyDays: 30 })
  const nsaid = (entries: Parameters<typeof factsFromRecord>[1]['entries']) => {
    const rules = { ...ruleSetOf({ x: yesNo({ active: 'nsaids' }, true) }), valueSets: { nsaids } }
    const record = { patient: { id: 'p' }, entries }
    return factsFromRecord(rules, record, [], { asOf: '2026-11-22' }).snapshot.x
  }

  test.each([
    ['a product that holds the ingredient is taken', '198013', true],
    ['a product known to be another one is not', '860975', false],
    ['a product that nobody knows leaves it open', '99999999', undefined],
    ['one of the same class leaves it open', '32613', undefined],
  ])('%s', (_what, code, value) => {
    const state = nsaid([complete, taken([{ system: rxnorm, code }])])
    expect(state?.kind === 'known' ? state.value : undefined).toBe(value)
  })

  test('what was taken long ago holds nothing open', () => {
    const old = request('2020-01-01', { codes: [{ system: rxnorm, code: '99999999' }], supplyDays: 10 })
    expect(nsaid([complete, old])).toMatchObject({ kind: 'known', value: false })
  })

  test('an order is of a medicine by its ingredient, and open where nobody knows', () => {
    const ordered = yesNo({ order: 'relaxants' })
    const order = (code: string) => readFact(ordered, { orders: [{ id: 'o', ...coded(code) }] }).value
    expect(order('828348')).toBe(true)
    expect(order('860975')).toBe(false)
    expect(order('99999999')).toBe('unknown')
    // Another product of what the value set names by a product.
    expect(order('828320')).toBe('unknown')
  })

  test('the aspirin of these tests is no relaxant', () => {
    expect(
      readFact(yesNo({ active: 'relaxants' }, true), {
        entries: [complete, fill('2026-11-20', 30, { codes: other })],
      }).value,
    ).toBe(false)
  })
})

describe('allergies', () => {
  const complete = list('allergies', '2026-11-22')
  const allergic = (codes: readonly { system: string; code: string; display?: string }[]) => {
    const rules = { ...ruleSetOf({ x: yesNo({ allergy: 'nsaids' }, true) }), valueSets: { nsaids } }
    const entries = [complete, { kind: 'allergy' as const, id: 'a', codes, recordedOn: '2020-01-01' }]
    const state = factsFromRecord(rules, { patient: { id: 'p' }, entries }, [], { asOf: '2026-11-22' })
      .snapshot.x
    return state?.kind === 'known' ? state.value : undefined
  }
  test.each([
    ['to the ingredient of a product', { system: rxnorm, code: '198013' }, true],
    ['by name', { system: 'http://snomed.info/sct', code: '1', display: 'Allergy to ibuprofen' }, true],
    ['to what is no medicine', { system: 'http://snomed.info/sct', code: '419474003' }, false],
    ['to erythromycin', { system: rxnorm, code: '4053' }, false],
    ['to what nobody knows', { system: 'http://snomed.info/sct', code: '1' }, undefined],
  ])('%s', (_what, coding, value) => {
    expect(allergic([coding])).toBe(value)
  })
})

describe('the mapping', () => {
  const lists = [...Object.entries(products.products), ...Object.entries(products.localProducts)]
  const keys = [
    ...lists.map(([key]) => key),
    ...Object.values(products.salts),
    ...Object.values(products.brands),
    ...Object.values(products.ndc),
    ...Object.values(products.localNdc),
  ]

  test('rests on ingredients that are placed in a class', () => {
    const known: Readonly<Record<string, { classes: readonly string[] }>> = ingredients.ingredients
    for (const one of new Set(keys.flatMap((key) => key.split('+'))))
      expect([one, (known[one]?.classes.length ?? 0) > 0]).toEqual([one, true])
  })

  test('says one thing of each code', () => {
    const codes = [
      ...lists.flatMap(([, codes]) => codes.split(' ')),
      ...Object.keys(products.salts),
      ...Object.keys(ingredients.ingredients),
    ]
    expect(codes.length).toBeGreaterThan(14_000)
    expect(codes.filter((code) => !/^\d+$/.test(code))).toEqual([])
    expect(codes.length - new Set(codes).size).toBe(0)
  })
})
