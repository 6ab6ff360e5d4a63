import { analyse, type RuleSet } from '@guideboard/rules'
import { expect, test } from 'vitest'
import { shippedGuidelines } from './shipped-guidelines.ts'

const ruleSets = shippedGuidelines.map(({ content }) => content.ruleSet as RuleSet)
const [disk] = ruleSets

function without(id: string): RuleSet {
  if (disk === undefined) throw new Error('no guideline is shipped')
  return { ...disk, cases: [], recommendations: disk.recommendations.filter((one) => one.id !== id) }
}

test('analysis finds nothing in the shipped guidelines, each by itself and together', () => {
  expect(analyse(ruleSets)).toEqual([])
})

test.each(['imaging-fracture', 'mri-infection', 'mri-cancer'])(
  'without "%s" its red flag is left to nobody',
  (id) => {
    const [finding] = analyse(without(id))
    expect(finding).toMatchObject({ kind: 'uncovered-red-flags', severity: 'error' })
  },
)
