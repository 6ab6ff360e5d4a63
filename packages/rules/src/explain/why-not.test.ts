import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { recommendation, ruleSet } from '../assess.test-kit.ts'
import { advice, holds, type Patient } from '../brute-force.test-kit.ts'
import { parseRuleSet } from '../parse-rule-set.ts'
import { randomGiven, randomRuleSet, smallFacts } from '../random-rule-set.test-kit.ts'
import { readSnapshot } from '../read-snapshot.ts'
import type { RuleSet } from '../rule-set.ts'
import type { GivenFacts, Snapshot } from '../snapshot.ts'
import example from '../worked-example.json' with { type: 'json' }
import { whyNot } from './why-not.ts'

vi.setConfig({ testTimeout: 60_000 })

function read(document: unknown): RuleSet {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.ruleSet
}

function snapshotOf(set: RuleSet, given: GivenFacts): Snapshot {
  const result = readSnapshot(set, given)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.snapshot
}

const mini = read(example)
const settledAgainst = {
  age: 50,
  redFlag: false,
  progressiveDeficit: false,
  careDays: 35,
  careFailed: true,
  radiculopathyOrStenosis: true,
}

test('one week too early: the near miss names the limit as its author wrote it', () => {
  expect(whyNot(mini, snapshotOf(mini, settledAgainst), 'mri-gate')).toEqual({
    kind: 'near-miss',
    ways: [
      {
        changes: [{ fact: 'careDays', now: { kind: 'known', value: 35 }, words: 'careDays ≥ 6 wk' }],
        provided: [],
      },
    ],
  })
})

test('what is unknown is told apart from what would have to differ', () => {
  const { radiculopathyOrStenosis: _, ...open } = settledAgainst
  const found = whyNot(mini, snapshotOf(mini, open), 'mri-gate')
  if (found.kind !== 'near-miss') throw new Error(found.kind)
  expect(
    found.ways.map((way) => [way.changes.map((one) => one.words), way.provided.map((one) => one.words)]),
  ).toEqual([
    [['careDays ≥ 6 wk'], ['surgicalCandidate']],
    [['careDays ≥ 6 wk'], ['diagnosticUncertainty']],
    [['careDays ≥ 6 wk'], ['radiculopathyOrStenosis']],
  ])
})

test('a recommendation that is "for", or never is, says so', () => {
  expect(whyNot(mini, snapshotOf(mini, { age: 50, redFlag: true }), 'mri-now')).toEqual({ kind: 'for' })
  const set = ruleSet({ recommendations: [recommendation({ direction: 'against' })] })
  expect(whyNot(set, {}, 'it')).toEqual({ kind: 'never' })
  expect(() => whyNot(set, {}, 'other')).toThrow('no recommendation is called other')
})

const everybody: readonly Patient[] = Object.entries(smallFacts).reduce<readonly Patient[]>(
  (patients, [fact, { values }]) =>
    patients.flatMap((patient) => values.map((value) => ({ ...patient, [fact]: value }))),
  [{}],
)

test('no smaller change than the one named makes it "for"', () => {
  const seen = { for: 0, 'near-miss': 0, never: 0, undetermined: 0 }
  fc.assert(
    fc.property(randomRuleSet, randomGiven, (document, given) => {
      const set = read(document)
      const possible = everybody.filter(
        (patient) => !(set.impossible ?? []).some((one) => holds(set, one, patient)),
      )
      const differing = (patient: Patient) =>
        Object.entries(given).filter(([fact, value]) =>
          typeof value === 'object' && 'lo' in value
            ? Number(patient[fact]) < value.lo || Number(patient[fact]) > value.hi
            : !sameCell(fact, patient[fact], value),
        ).length
      // Contradictory data are no near miss.
      if (!possible.some((patient) => differing(patient) === 0)) return
      for (const { id } of set.recommendations) {
        const found = whyNot(set, snapshotOf(set, given), id)
        seen[found.kind] += 1
        const least = Math.min(...possible.filter((one) => advice(set, id, one) === 'for').map(differing))
        if (found.kind === 'never') expect(least).toBe(Number.POSITIVE_INFINITY)
        if (found.kind === 'for') expect(least).toBe(0)
        if (found.kind === 'near-miss') for (const way of found.ways) expect(way.changes.length).toBe(least)
      }
    }),
    { numRuns: 100, seed: 20261122 },
  )
  expect([seen.for > 10, seen['near-miss'] > 10, seen.never > 0, seen.undetermined]).toEqual([
    true,
    true,
    true,
    0,
  ])
})

function sameCell(fact: string, a: unknown, b: unknown): boolean {
  if (fact !== 'level' && fact !== 'days') return a === b
  const cuts = fact === 'days' ? [7, 8, 14, 15] : [2, 2.000001, 5, 5.000001]
  return cuts.every((cut) => Number(a) >= cut === Number(b) >= cut)
}
