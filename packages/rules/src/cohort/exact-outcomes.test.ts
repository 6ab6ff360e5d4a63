import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { parseRuleSet } from '../parse-rule-set.ts'
import { randomGiven, randomRuleSet } from '../random-rule-set.test-kit.ts'
import { readSnapshot } from '../read-snapshot.ts'
import { exactOutcomes } from './exact-outcomes.ts'

vi.setConfig({ testTimeout: 60_000 })

test('gives the outcomes of an evaluation, for whoever states what is impossible too', () => {
  let contradicting = 0
  let compared = 0
  fc.assert(
    fc.property(randomRuleSet, fc.array(randomGiven, { minLength: 5, maxLength: 5 }), (document, people) => {
      const parsed = parseRuleSet(document)
      fc.pre(parsed.ok)
      const outcomes = exactOutcomes(parsed.ruleSet)
      for (const given of people) {
        const read = readSnapshot(parsed.ruleSet, given)
        if (!read.ok) continue
        const whole = evaluate(parsed.ruleSet, read.snapshot)
        expect(outcomes(read.snapshot)).toEqual(whole.recommendations.map(({ outcome }) => outcome.kind))
        compared += 1
        if (whole.conflicts.length > 0) contradicting += 1
      }
    }),
    { numRuns: 400, seed: 20261128 },
  )
  expect(compared).toBeGreaterThan(500)
  expect(contradicting).toBeGreaterThan(5)
})
