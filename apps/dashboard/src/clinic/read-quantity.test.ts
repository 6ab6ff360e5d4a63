import { expect, it } from 'vitest'
import { readQuantity } from './read-quantity.ts'

const limits = { min: 0, max: 200, integer: false, unit: 'kg' }

it.each([
  ['', { kind: 'nothing' }],
  [' 82.5 ', { kind: 'number', value: 82.5 }],
  ['82,5', { kind: 'wrong', message: 'Write a plain number, with a point for decimals.' }],
  ['1e3', { kind: 'wrong', message: 'Write a plain number, with a point for decimals.' }],
  ['201', { kind: 'wrong', message: 'Must be at least 0 and at most 200 kg.' }],
])('reads "%s"', (text, read) => {
  expect(readQuantity(text, limits)).toEqual(read)
})

it('wants whole numbers where the fact is counted', () => {
  expect(readQuantity('1.5', { ...limits, integer: true })).toEqual({
    kind: 'wrong',
    message: 'Write a whole number.',
  })
})
