import { expect, it } from 'vitest'
import { parseRuleSet } from '../parse-rule-set.ts'
import type { RuleSet } from '../rule-set.ts'
import { type PatientOnDay, patientTotals } from './patient-totals.ts'

const cite = [{ ref: 'source', locator: 'p. 1' }]

/** Walking is advised from an age on; from another one on, an emergency is. */
function ruleSet(walkFrom: number, urgentFrom = 120): RuleSet {
  const advice = { statement: 'S1', cite, strength: 'strong', certainty: 'high', direction: 'for' }
  const from = (ge: number) => ({ fact: 'age', ge, unit: 'a' })
  const read = parseRuleSet({
    schema: 'ruleset/1',
    id: 'example',
    version: '1.0.0',
    facts: {
      age: { type: 'quantity', unit: 'a', domain: [0, 120], integer: true, from: { patient: 'age' } },
    },
    recommendations: [
      {
        ...advice,
        id: 'walk',
        action: { verb: 'advise', code: 'walk' },
        when: from(walkFrom),
        indicator: 'info',
      },
      {
        ...advice,
        id: 'urgent',
        action: { verb: 'refer', code: 'emergency' },
        when: from(urgentFrom),
        indicator: 'critical',
      },
    ],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.ruleSet
}

/** So many patients of an age; nobody knows how old those of `undefined` are. */
function people(count: number, age: number | undefined, given: Partial<PatientOnDay> = {}): PatientOnDay[] {
  const birthDate = age === undefined ? {} : { birthDate: `${2025 - age}-06-01` }
  return Array.from({ length: count }, (_, i) => ({
    record: { patient: { id: `${age}-${i}`, ...birthDate }, entries: [], orders: [] },
    moment: { asOf: '2026-01-01' },
    deceased: false,
    ...given,
  }))
}
const mixed = (changed: number, others: number) => [...people(changed, 40), ...people(others, 20)]

it.each([
  ['nothing of nine who change', mixed(9, 91), { patients: 100, totals: [] }],
  [
    'ten who change',
    mixed(10, 90),
    { patients: 100, totals: [{ kind: 'changed', patients: 10 }, lost('walk', 10)] },
  ],
  [
    'nineteen as ten: whole tens alone',
    mixed(19, 81),
    { patients: 100, totals: [{ kind: 'changed', patients: 10 }, lost('walk', 10)] },
  ],
  ['nothing of whom all but nine change', mixed(91, 9), { patients: 100, totals: [] }],
  ['nothing of nine patients', mixed(9, 0), { patients: 0, totals: [] }],
  [
    'the dead among those looked at, never as changed',
    [...people(10, 40, { deceased: true }), ...people(10, 20)],
    {
      patients: 20,
      totals: [],
    },
  ],
  ['nothing new of those whose age nobody knows', people(20, undefined), { patients: 20, totals: [] }],
])('tells %s', (_name, stored, expected) => {
  expect(patientTotals(ruleSet(30), ruleSet(60), stored)).toEqual(expected)
})

function lost(recommendation: string, patients: number) {
  return { kind: 'lost', recommendation, patients }
}

it('tells the same when one patient more was added, of whatever age: they are looked at in tens', () => {
  const stored = mixed(10, 90)
  const told = patientTotals(ruleSet(30), ruleSet(60), stored)
  for (const more of [people(1, 40), people(9, 40), people(9, 20)])
    expect(patientTotals(ruleSet(30), ruleSet(60), [...stored, ...more])).toEqual(told)
  expect(patientTotals(ruleSet(30), ruleSet(60), [...stored, ...people(10, 40)]).totals).toEqual([
    { kind: 'changed', patients: 20 },
    lost('walk', 20),
  ])
})

it('never tells two numbers that differ by less than ten, however alike the versions that are compared', () => {
  const stored = Array.from({ length: 200 }, (_, i) => people(1, 20 + (i % 40))[0]).filter(
    (one) => one !== undefined,
  )
  for (let to = 31; to < 60; to += 1) {
    const { patients, totals } = patientTotals(ruleSet(30), ruleSet(to), stored)
    for (const told of [patients, ...totals.map((total) => total.patients)]) {
      expect(told % 10).toBe(0)
      expect(told).toBeGreaterThanOrEqual(10)
    }
  }
})

it('says which advice is gained, lost or changes otherwise, and holds back what a subtraction would give away', () => {
  const stored = [...people(30, 40), ...people(30, 70), ...people(40, 20)]
  expect(patientTotals(ruleSet(60), ruleSet(30, 65), stored)).toEqual({
    patients: 100,
    totals: [
      { kind: 'changed', patients: 60 },
      { kind: 'red-flag', patients: 30 },
      { kind: 'gained', recommendation: 'urgent', patients: 30 },
      { kind: 'gained', recommendation: 'walk', patients: 30 },
    ],
  })
  // 33 change, 30 of them on a red flag: the three others would be 33 - 30.
  const few = [...people(3, 40), ...people(30, 70), ...people(67, 20)]
  expect(patientTotals(ruleSet(60), ruleSet(30, 65), few).totals).toEqual([{ kind: 'changed', patients: 30 }])
})

it('counts all that a version says as gained where none is in force, and nothing where the rules are the same', () => {
  expect(patientTotals(undefined, ruleSet(30), mixed(20, 20)).totals).toContainEqual({
    kind: 'gained',
    recommendation: 'walk',
    patients: 20,
  })
  expect(patientTotals(ruleSet(30), ruleSet(30), mixed(20, 20))).toEqual({ patients: 40, totals: [] })
})
