import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { advice, holds, labelOf, type Patient, pointsOf, trials } from './brute-force.test-kit.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { parseRuleSet } from './parse-rule-set.ts'
import { randomGiven, randomRuleSet, smallFacts } from './random-rule-set.test-kit.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { RuleSet } from './rule-set.ts'
import type { GivenFacts } from './snapshot.ts'

vi.setConfig({ testTimeout: 60_000 })

const runs = { numRuns: 300, seed: 20261122 }

function read(document: RuleSet): RuleSet {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.ruleSet
}

function assess(ruleSet: RuleSet, given: GivenFacts): Evaluation {
  const result = readSnapshot(ruleSet, given)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return evaluate(ruleSet, result.snapshot)
}

test('outcome, settled and decisive facts equal a trial of every completion', () => {
  const seen = { settled: 0, open: 0, conflict: 0, policy: 0 }
  fc.assert(
    fc.property(randomRuleSet, randomGiven, (document, given) => {
      const ruleSet = read(document)
      const evaluation = assess(ruleSet, given)
      const trial = trials(ruleSet, given)
      for (const result of evaluation.recommendations) {
        expect(result.undetermined).toBe(false)
        if (trial === undefined) {
          seen.conflict += 1
          // What does not rest on the contradictory facts may still be said.
          if (result.outcome.kind !== 'needs-data') expect(evaluation.conflicts).toHaveLength(1)
          continue
        }
        const brute = trial((patient) => advice(ruleSet, result.id, patient))
        expect(evaluation.conflicts).toEqual([])
        expect(result.settled).toBe(brute.possible.length === 1)
        expect(result.missing.map((one) => one.fact).sort()).toEqual([...brute.decisive].sort())
        if (result.settled) {
          seen.settled += 1
          expect(result.outcome.kind).toBe(brute.possible[0])
        } else if (result.outcome.kind === 'needs-data') {
          seen.open += 1
          expect(result.quickest.length).toBeGreaterThan(0)
        } else {
          seen.policy += 1
          const policy = ruleSet.recommendations.find(
            (one) => one.id === result.id,
          )?.ifContraindicationUnknown
          expect(brute.possible).toEqual(['for', 'withheld'])
          expect(result.outcome.kind).toBe(policy === 'caution' ? 'for' : 'withheld')
        }
      }
    }),
    runs,
  )
  // The generator must reach every branch, or the comparison proves little.
  for (const [branch, count] of Object.entries(seen)) expect([branch, count > 10]).toEqual([branch, true])
})

test('outputs, scores and eligibility equal a trial of every completion', () => {
  fc.assert(
    fc.property(randomRuleSet, randomGiven, (document, given) => {
      const ruleSet = read(document)
      const evaluation = assess(ruleSet, given)
      const trial = trials(ruleSet, given)
      if (trial === undefined) return
      const eligible = trial(
        (patient) => ruleSet.eligible === undefined || holds(ruleSet, ruleSet.eligible, patient),
      )
      expect(evaluation.eligible.settled).toBe(eligible.possible.length === 1)
      for (const output of evaluation.outputs) {
        switch (output.kind) {
          case 'truth': {
            const brute = trial((patient) => holds(ruleSet, { ref: output.name }, patient))
            expect(output.truth).toBe(brute.possible.length === 1 ? brute.possible[0] : 'unknown')
            expect([...output.missing].sort()).toEqual([...brute.decisive].sort())
            break
          }
          case 'label': {
            const brute = trial((patient) => labelOf(ruleSet, output.name, patient))
            expect([...output.reachable].sort()).toEqual(brute.possible)
            expect([...output.missing].sort()).toEqual([...brute.decisive].sort())
            break
          }
          case 'score': {
            const points = trial((patient) => pointsOf(ruleSet, output.name, patient)).possible.map(Number)
            expect([output.lo, output.hi]).toEqual([Math.min(...points), Math.max(...points)])
            const bands = trial((patient) => (pointsOf(ruleSet, output.name, patient) >= 1 ? 'high' : 'low'))
            expect(output.band).toBe(bands.possible.length === 1 ? bands.possible[0] : undefined)
            expect([...output.missing].sort()).toEqual([...bands.decisive].sort())
          }
        }
      }
    }),
    runs,
  )
})

test('a verdict on an action is settled only when every completion agrees', () => {
  fc.assert(
    fc.property(randomRuleSet, randomGiven, (document, given) => {
      const ruleSet = read(document)
      const evaluation = assess(ruleSet, given)
      const trial = trials(ruleSet, given)
      if (trial === undefined) return
      for (const action of evaluation.actions) {
        const said = (patient: Patient) => action.recommendations.map((id) => advice(ruleSet, id, patient))
        const brute = trial((patient) => said(patient).includes('for'))
        if (action.settled && action.verdict === 'for') expect(brute.possible).toEqual(['true'])
        if (action.settled && !['for', 'mixed'].includes(action.verdict))
          expect(brute.possible).toEqual(['false'])
      }
    }),
    runs,
  )
})

test('an answer never changes what was settled before it', () => {
  fc.assert(
    fc.property(
      randomRuleSet,
      randomGiven,
      fc.constantFrom(...Object.keys(smallFacts)),
      fc.nat(),
      (document, given, fact, pick) => {
        const ruleSet = read(document)
        const values = smallFacts[fact]?.values ?? []
        const value = values[pick % values.length]
        if (given[fact] !== undefined || value === undefined) return
        const before = assess(ruleSet, given)
        const after = assess(ruleSet, { ...given, [fact]: value })
        if (after.conflicts.length > 0) return
        for (const [i, result] of before.recommendations.entries()) {
          const refined = after.recommendations[i]
          // A contradiction that shows only now is reported as such.
          if (!result.settled || refined?.outcome.kind === 'needs-data') continue
          expect(refined?.outcome.kind).toBe(result.outcome.kind)
          expect(refined?.settled).toBe(true)
        }
      },
    ),
    runs,
  )
})

test('reasons are enough for the outcome, and none of them can be left out', () => {
  fc.assert(
    fc.property(randomRuleSet, randomGiven, (document, given) => {
      const ruleSet = read({ ...document, impossible: [] })
      const kindOf = (facts: readonly string[], id: string) => {
        const kept = Object.fromEntries(Object.entries(given).filter(([fact]) => facts.includes(fact)))
        return assess(ruleSet, kept).recommendations.find((one) => one.id === id)
      }
      for (const result of assess(ruleSet, given).recommendations) {
        if (!result.settled) continue
        const facts = result.reasons.map((one) => one.fact)
        expect(kindOf(facts, result.id)).toMatchObject({
          settled: true,
          outcome: { kind: result.outcome.kind },
        })
        if (result.tree.eitherWay) continue
        for (const fact of facts) {
          const without = kindOf(
            facts.filter((other) => other !== fact),
            result.id,
          )
          // The exact layer may see what the trace does not, so the trace alone must need the fact.
          expect(without?.settled && !without.tree.eitherWay).toBe(false)
        }
      }
    }),
    { ...runs, numRuns: 150 },
  )
})
