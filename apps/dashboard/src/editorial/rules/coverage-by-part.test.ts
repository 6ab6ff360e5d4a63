import { shippedGuidelines } from '@guideboard/content/guidelines'
import { coverage, parseRuleSet, type RuleSet } from '@guideboard/rules'
import { expect, it } from 'vitest'
import { coverageByPart } from './coverage-by-part.ts'

function rulesOf(name: string): RuleSet {
  const found = shippedGuidelines.find(({ slug }) => slug === name)?.content.ruleSet
  const parsed = parseRuleSet(found)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.ruleSet
}

const partsOf = (set: RuleSet) => coverageByPart(set, coverage(set))

it('tells of every part how many of its possible answers a case sees, and by which', () => {
  const set = rulesOf('curb-65')
  const parts = partsOf(set)
  expect(parts.map(({ name }) => name)).toEqual(
    expect.arrayContaining(set.recommendations.map(({ id }) => id)),
  )
  const names = new Set(set.cases?.map(({ name }) => name))
  for (const { name, possible, seen, clauses } of parts) {
    expect(seen, name).toBe(possible)
    for (const { by } of clauses.flatMap(({ answers }) => answers)) expect(names.has(by ?? '')).toBe(true)
  }
})

it('counts what no case sees once the cases are gone', () => {
  const set = rulesOf('curb-65')
  const whole = partsOf(set)
  expect(partsOf({ ...set, cases: [] }).map(({ name, possible, seen }) => [name, possible, seen])).toEqual(
    whole.map(({ name, possible }) => [name, possible, 0]),
  )
})
