import { expect, test } from 'vitest'
import ottawaAnkle from '../ottawa-ankle/rules.json' with { type: 'json' }
import { decisionRuleMismatches } from './decision-rule-mismatches.ts'
import { partlyKnown } from './partly-known.ts'

test('with any input missing a published rule is decided exactly when every completion agrees', () => {
  for (const { rule, rows, partial, mismatches } of decisionRuleMismatches()) {
    expect([rule, mismatches]).toEqual([rule, []])
    expect([rule, partial > rows]).toEqual([rule, true])
  }
})

test('a rule that decides too early is noticed', () => {
  const row = (painMalleolar: boolean, ankleXray: boolean) => ({
    name: 'row',
    inputs: { painMalleolar, tenderLateralMalleolus: false },
    expected: { ankleXray },
  })
  const { mismatches } = partlyKnown(ottawaAnkle, [row(true, true), row(false, false)])
  expect(mismatches.length).toBeGreaterThan(0)
})
