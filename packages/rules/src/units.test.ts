import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convert } from './units.ts'

test.each<[number, string, string, number, boolean]>([
  [6, 'wk', 'd', 42_000_000, false],
  [10, 'd', 'wk', 1_428_571, true],
  [1, 'd', 'h', 24_000_000, false],
  [0.5, 'g', 'mg', 500_000_000, false],
  [70, 'kg', 'g', 70_000_000_000, false],
  [98.6, '[degF]', 'Cel', 37_000_000, false],
  [37, 'Cel', '[degF]', 98_600_000, false],
  [72, '{beats}/min', '/min', 72_000_000, false],
  [1.2, '{INR}', '1', 1_200_000, false],
  [5, '%', '1', 50_000, false],
  [7000, 'umol/L', 'mmol/L', 7_000_000, false],
  [120, 'mm[Hg]', 'mm[Hg]', 120_000_000, false],
  [60, 'mL/min/{1.73_m2}', 'mL/min/{1.73_m2}', 60_000_000, false],
  [0.1, 'mg/dL', 'g/L', 1_000, false],
  [3, 'someUnit/h', 'someUnit/h', 3_000_000, false],
])('%d %s is in %s, times a million: %d', (value, from, to, scaled, rounded) => {
  expect(convert(value, from, to)).toEqual({ ok: true, scaled, rounded })
})

test.each([
  ['mo', 'd', 'month-unit'],
  ['a', 'd', 'month-unit'],
  ['d', 'a', 'month-unit'],
  ['mg', 'd', 'unit-mismatch'],
  ['mg/dL', 'mmol/L', 'unit-mismatch'],
  ['mL/min', 'mL/min/{1.73_m2}', 'unit-mismatch'],
  ['years', 'a', 'month-unit'],
  ['mmHg', 'mm[Hg]', 'unit-mismatch'],
  ['toString', 'd', 'unit-mismatch'],
])('%s does not convert to %s: %s', (from, to, code) => {
  expect(convert(1, from, to)).toMatchObject({ ok: false, code })
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, 1e-300, 1e12])(
  '%d cannot be held exactly',
  (value) => {
    expect(convert(value, 'd', 'd')).toMatchObject({ ok: false, code: 'wrong-type' })
  },
)

test('there and back again is the same number, whenever nothing was rounded', () => {
  const value = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 1000)
  const units = fc.constantFrom(['wk', 'd'], ['kg', 'mg'], ['mol/L', 'umol/L'], ['g/dL', 'mg/dL'])
  fc.assert(
    fc.property(value, units, (number, [from = '', to = '']) => {
      const there = convert(number, from, to)
      if (!there.ok || there.rounded) return
      expect(convert(there.scaled / 1_000_000, to, from)).toMatchObject({
        scaled: Math.round(number * 1_000_000),
      })
    }),
  )
})
