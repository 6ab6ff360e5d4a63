import { describe, expect, test } from 'vitest'
import type { ValueSet } from '../../rule-set.ts'
import conditions from './conditions.json' with { type: 'json' }
import { matchCondition } from './match-condition.ts'

const snomed = 'http://snomed.info/sct'
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm'
const icd9 = 'http://hl7.org/fhir/sid/icd-9-cm'
const set = (system: string, ...codes: string[]): ValueSet => [{ system, codes }]

const cancer = set(icd10, 'C50.911', 'C61')
const heartFailure = set(icd10, 'I11.0', 'I50.9')

describe('a code of ICD', () => {
  test.each([
    ['itself', 'C61', cancer, 'member'],
    ['a site that the value set forgot', 'C25.9', cancer, 'perhaps'],
    ['its history', 'Z85.07', cancer, 'perhaps'],
    ['a code under one that is named', 'I50.9', set(icd10, 'I50'), 'member'],
    ['the successor of a code that was split', 'M54.50', set(icd10, 'M54.5'), 'member'],
    ['of the same category', 'I50.22', heartFailure, 'perhaps'],
    ['a disease of the heart muscle', 'I42.0', heartFailure, 'perhaps'],
    ['hypertension, which is no heart failure', 'I10', heartFailure, 'other'],
    ['hypertensive heart disease where hypertension is asked for', 'I11.9', set(icd10, 'I10'), 'perhaps'],
    ['an infarction where chronic disease is named', 'I21.4', set(icd10, 'I25.10'), 'perhaps'],
    ['a supervised pregnancy of another kind', 'O09.90', set(icd10, 'Z33.1', 'Z34.90'), 'perhaps'],
    ['a cough', 'R05.9', cancer, 'other'],
  ] as const)('%s: %s', (_, code, valueSet, match) => {
    expect(matchCondition([{ system: icd10, code }], valueSet)).toBe(match)
  })

  test('of another edition than the value set names tells nothing', () => {
    expect(matchCondition([{ system: icd9, code: '786.2' }], cancer)).toBe('unknown')
    expect(matchCondition([{ system: icd9, code: '786.2' }], set(icd9, '185'))).toBe('other')
    expect(matchCondition([{ system: icd9, code: '780.39' }], set(icd9, '345.90'))).toBe('perhaps')
  })
})

describe('a concept of SNOMED CT', () => {
  const asked = (code: string, valueSet: ValueSet) => matchCondition([{ system: snomed, code }], valueSet)

  test('is read by the categories that it can be coded to', () => {
    expect(asked('363418001', cancer)).toBe('perhaps')
    expect(asked('38341003', cancer)).toBe('other')
    expect(asked('38341003', heartFailure)).toBe('other')
    expect(asked('85898001', heartFailure)).toBe('perhaps')
  })

  test('is compared with a value set of SNOMED CT alone by the categories of its members', () => {
    const prostate = set(snomed, '399068003')
    expect(asked('399068003', prostate)).toBe('member')
    expect(asked('363418001', prostate)).toBe('perhaps')
    expect(asked('195967001', prostate)).toBe('other')
  })

  test('is another one where the same rules name it elsewhere', () => {
    const ulcer = set(snomed, '13200003', '999999999')
    const bleeding = set(icd10, 'K25.0', 'K92.2')
    expect(asked('13200003', bleeding)).toBe('perhaps')
    expect(matchCondition([{ system: snomed, code: '13200003' }], bleeding, [ulcer])).toBe('other')
    expect(matchCondition([{ system: snomed, code: '999999999' }], bleeding, [ulcer])).toBe('other')
    // A code of ICD is read by its category all the same.
    expect(matchCondition([{ system: icd10, code: 'I11.0' }], set(icd10, 'I10'), [heartFailure])).toBe(
      'perhaps',
    )
  })

  test('that nobody placed may be anything', () => {
    expect(asked('999999999', cancer)).toBe('unknown')
    expect(asked('toString', cancer)).toBe('unknown')
    expect(matchCondition([{ system: 'constructor', code: 'C61' }], cancer)).toBe('unknown')
    expect(asked('195967001', set(snomed, '999999999'))).toBe('unknown')
  })
})

test('one code that shows what it is settles a condition, one that is akin leaves it open', () => {
  const unplaced = { system: snomed, code: '999999999' }
  expect(matchCondition([unplaced, { system: icd10, code: 'J45.909' }], cancer)).toBe('other')
  expect(
    matchCondition(
      [
        { system: icd10, code: 'J45.909' },
        { system: icd10, code: 'C25.9' },
      ],
      cancer,
    ),
  ).toBe('perhaps')
  expect(matchCondition([], cancer)).toBe('unknown')
})

test('the table names each concept once, by a code whose check digit holds, in categories of ICD-10-CM', () => {
  const concepts = Object.entries(conditions.snomed)
  expect(concepts.length).toBeGreaterThan(390)
  expect(concepts.filter(([code]) => !hasCheckDigit(code))).toEqual([])
  const odd = concepts.flatMap(([, { icd10 }]) => icd10).filter((one) => !/^[A-Z]\d[0-9A-Z]$/.test(one))
  expect(odd).toEqual([])
})

// Verhoeff's scheme, by which every SCTID ends: in the dihedral group of a pentagon, digits in their places make 0.
function hasCheckDigit(code: string): boolean {
  const times = (a: number, b: number) =>
    a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5
  const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
  const placed = (digit: number, place: number): number =>
    place === 0 ? digit : placed(step[digit] ?? Number.NaN, place - 1)
  const digits = [...code].reverse().map(Number)
  return digits.reduce((sum, digit, index) => times(sum, placed(digit, index % 8)), 0) === 0
}
