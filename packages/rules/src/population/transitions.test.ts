import { describe, expect, it } from 'vitest'
import type { OutcomeKind } from '../outcome.ts'
import { programOf } from '../parse-rule-set.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Snapshot } from '../snapshot.ts'
import { columnsOf } from './coded-patients.ts'
import { compilePopulation } from './compile-population.ts'
import { countContradictory, countOutcomes, countSubgroups } from './count-outcomes.ts'
import { populationCases, someSubgroups } from './population-cases.test-kit.ts'
import { transitionsBetween } from './transitions.ts'

function answer(ruleSet: RuleSet, snapshots: readonly Snapshot[]) {
  const population = compilePopulation(ruleSet, { subgroups: someSubgroups })
  return population.evaluate(population.encode(columnsOf(programOf(ruleSet).facts.keys(), snapshots)))
}

const [first, second] = [...populationCases(2, 300, 7)]
if (first === undefined || second === undefined) throw new Error('no rule sets')
const without: RuleSet = {
  ...second.ruleSet,
  recommendations: second.ruleSet.recommendations
    .filter((one) => one.id !== 'r3')
    .map(({ defeats: _, ...one }) => one),
}
const before = answer(first.ruleSet, first.snapshots)
const after = answer(without, first.snapshots)
const rows = first.snapshots.map((_, patient) => patient)

describe('the counts of a population', () => {
  it('are the patients counted one by one', () => {
    for (const { recommendation, counts } of countOutcomes(before)) {
      const byHand = (kind: OutcomeKind) =>
        rows.filter((patient) => before.outcome(recommendation, patient) === kind).length
      for (const [kind, number] of Object.entries(counts))
        expect(number, `${recommendation} ${kind}`).toBe(byHand(kind as OutcomeKind))
    }
    expect(countContradictory(before)).toBe(rows.filter((patient) => before.contradictory(patient)).length)
  })

  it('divide into subgroups, with those of whom it is unknown apart', () => {
    const divided = countSubgroups(before)
    for (const { subgroup, belongs, patients, recommendations } of divided) {
      const members = rows.filter((patient) => before.belongs(subgroup, patient) === belongs)
      expect(patients, `${subgroup} ${belongs}`).toBe(members.length)
      for (const { recommendation, counts } of recommendations) {
        const advised = members.filter((patient) => before.outcome(recommendation, patient) === 'for')
        expect(counts.for, `${subgroup} ${belongs} ${recommendation}`).toBe(advised.length)
      }
    }
    expect(divided.filter((one) => one.patients > 0).length).toBeGreaterThan(
      Object.keys(someSubgroups).length,
    )
  })
})

describe('the transitions between two versions', () => {
  const matrix = transitionsBetween(before, after)

  it('are the pairs of outcomes, patient by patient, with the first patient of each', () => {
    for (const { recommendation, transitions } of matrix.recommendations) {
      const pairOf = (patient: number) =>
        `${before.outcome(recommendation, patient)} → ${recommendation === 'r3' ? 'absent' : after.outcome(recommendation, patient)}`
      const pairs = rows.map(pairOf)
      const wanted = [...new Set(pairs)].map((pair) => ({
        pair,
        patients: pairs.filter((other) => other === pair).length,
        example: pairs.indexOf(pair),
      }))
      const got = transitions.map(({ from, to, ...rest }) => ({ pair: `${from} → ${to}`, ...rest }))
      const byPair = (a: { pair: string }, b: { pair: string }) => (a.pair < b.pair ? -1 : 1)
      expect(got.sort(byPair)).toEqual(wanted.sort(byPair))
    }
  })

  it('say for how many patients anything changes', () => {
    const changes = (patient: number) =>
      ['r1', 'r2'].some((id) => before.outcome(id, patient) !== after.outcome(id, patient)) ||
      before.outcome('r3', patient) !== 'not-applicable'
    expect(matrix.changed).toBe(rows.filter(changes).length)
    expect(matrix.changed).toBeGreaterThan(0)
    expect(transitionsBetween(before, before).changed).toBe(0)
  })

  it('are refused between populations of different size', () => {
    const fewer = answer(first.ruleSet, first.snapshots.slice(1))
    expect(() => transitionsBetween(before, fewer)).toThrow('300 before, and 299 after')
  })
})
