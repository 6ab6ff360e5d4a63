import type { FactDeclaration } from '@guideboard/rules'
import { expect, it } from 'vitest'
import { givenFormOf, givenFormsFor, newGiven } from './given-value.ts'

const urea: FactDeclaration = { type: 'quantity', unit: 'mmol/L', domain: [0, 100] }
const sex: FactDeclaration = { type: 'code', codes: ['male', 'female'] }

it.each([
  [true, 'exact'],
  ['male', 'exact'],
  [7, 'exact'],
  [{ value: 25, unit: 'mg/dL', analyte: 'urea nitrogen' }, 'unit'],
  [{ lo: 6, hi: 7 }, 'range'],
  [{ unknown: true }, 'unknown'],
] as const)('reads %o as %s', (value, form) => {
  expect(givenFormOf(value)).toBe(form)
})

it('keeps the number when a quantity is stated in another form', () => {
  expect(newGiven(urea, 'unit', 7)).toEqual({ value: 7, unit: 'mmol/L' })
  expect(newGiven(urea, 'range', { value: 7, unit: 'mmol/L' })).toEqual({ lo: 7, hi: 7 })
  expect(newGiven(urea, 'exact', { lo: 6, hi: 7 })).toBe(6)
  expect(newGiven(urea, 'exact')).toBeNaN()
  expect(newGiven(urea, 'unknown', 7)).toEqual({ unknown: true })
})

it('starts a fact of every type with a value of its type', () => {
  expect(newGiven({ type: 'boolean' }, 'exact')).toBe(true)
  expect(newGiven(sex, 'exact')).toBe('male')
  expect(newGiven({ type: 'date' }, 'exact')).toBe('')
  expect(givenFormsFor('boolean')).toEqual(['exact', 'unknown'])
})
