import { expect, test, vi } from 'vitest'
import { advice, holds, type Patient } from './brute-force.test-kit.ts'
import { evaluateWithin } from './evaluate.ts'
import { workBudget } from './exact/work.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import { hostileShapes } from './hostile-shapes.test-kit.ts'
import { parseRuleSet } from './parse-rule-set.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { RuleSet } from './rule-set.ts'
import type { GivenFacts, GivenValue } from './snapshot.ts'

vi.setConfig({ testTimeout: 120_000 })

const head = {
  schema: 'ruleset/1',
  id: 'hostile',
  version: '1',
  facts: { yes: { type: 'boolean' } },
  recommendations: [],
}

function firstError(json: unknown) {
  const result = parseRuleSet(json)
  return result.ok ? undefined : result.errors[0]
}

test('a million terms are refused quickly, with the path at which it was too much', () => {
  const terms = Array(1_000_000).fill({ is: 'yes' })
  expect(firstError({ ...head, eligible: { any: terms } })).toMatchObject({
    code: 'cap-exceeded',
    path: expect.stringMatching(/^\/eligible\/any\/\d+/),
  })
})

test('more expressions than allowed are refused although the document is small', () => {
  const error = firstError({ ...head, eligible: { any: Array(2_001).fill({ is: 'yes' }) } })
  expect(error).toMatchObject({ code: 'cap-exceeded', path: '/eligible/any/1999' })
})

test('nesting of a hundred thousand levels is refused, not overflowed', () => {
  let deep: unknown = { is: 'yes' }
  for (let i = 0; i < 100_000; i += 1) deep = { not: deep }
  expect(firstError({ ...head, eligible: deep })).toMatchObject({
    code: 'cap-exceeded',
    path: expect.stringMatching(/^\/eligible\/not/),
  })
})

test('a value that contains itself is refused', () => {
  const circle: Record<string, unknown> = { ...head }
  circle.source = circle
  expect(firstError(circle)).toMatchObject({ code: 'cap-exceeded' })
})

test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused', (key) => {
  const facts = JSON.parse(`{ "yes": { "type": "boolean" }, "${key}": { "type": "boolean" } }`)
  expect(firstError({ ...head, facts })).toMatchObject({ code: 'unknown-key', path: `/facts/${key}` })
})

test('names that objects inherit are unknown facts, not found ones', () => {
  for (const is of ['toString', 'valueOf', 'hasOwnProperty']) {
    expect(firstError({ ...head, eligible: { is } })).toMatchObject({ code: 'unknown-fact' })
  }
})

test('definitions that lead from one to another too often are refused, in either order', () => {
  const chain = (order: readonly number[]) =>
    Object.fromEntries(order.map((i) => [`d${i}`, i === 0 ? { is: 'yes' } : { ref: `d${i - 1}` }]))
  const numbers = Array.from({ length: 1_900 }, (_, i) => i)
  for (const order of [numbers, numbers.toReversed()]) {
    expect(firstError({ ...head, define: chain(order) })).toMatchObject({ code: 'cap-exceeded' })
  }
  expect(
    firstError({ ...head, define: chain(numbers.slice(0, 60)), eligible: { ref: 'd59' } }),
  ).toBeUndefined()
})

test('a score with more different totals than anybody reads is refused', () => {
  const names = Array.from({ length: 60 }, (_, i) => `f${i}`)
  const facts = Object.fromEntries(names.map((id) => [id, { type: 'boolean' }]))
  const items = names.map((is, i) => ({ if: { is }, points: 1 + ((i * 173) % 997) }))
  const scores = Object.fromEntries(
    names.slice(0, 12).map((name) => [name, { items, bands: [{ id: 'all' }] }]),
  )
  expect(firstError({ ...head, facts, scores })).toMatchObject({
    code: 'cap-exceeded',
    path: '/scores/f0/bands',
  })
})

test('definitions that double at each step are refused', () => {
  const doubling = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `d${i}`,
      i === 0 ? { is: 'yes' } : { all: [{ ref: `d${i - 1}` }, { ref: `d${i - 1}` }] },
    ]),
  )
  const error = firstError({ ...head, define: doubling, eligible: { ref: 'd59' } })
  expect(error).toMatchObject({ code: 'cap-exceeded', path: '/define' })
})

test.each([
  ['undefined', undefined],
  ['a function', () => true],
  ['a symbol', Symbol('x')],
  ['a big integer', 1n],
  ['null', null],
  ['an infinite number', Number.POSITIVE_INFINITY],
])('%s has no place in a rule set', (_, value) => {
  expect(firstError({ ...head, source: { value } })).toMatchObject({
    code: 'wrong-type',
    path: '/source/value',
  })
})

// Work is counted, so that these tests say the same on every machine, however slow.
const shapes = Object.entries(hostileShapes).map(([name, make], at) => ({ name, make, at }))
test.each(shapes)('$name: stays within the budget and claims nothing untrue', ({ make, at }) => {
  const { document, patients } = make()
  const read = parseRuleSet(document)
  if (!read.ok) throw new Error(JSON.stringify(read.errors[0]))
  // Of whom nothing is known, and one of the others: `pnpm verify rules` tries them all.
  const [nothing = {}, ...others] = Object.values(patients)
  for (const given of [nothing, others[at % others.length] ?? nothing]) {
    const work = workBudget()
    const snapshot = readSnapshot(read.ruleSet, given)
    if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.errors))
    const { recommendations } = evaluateWithin(read.ruleSet, snapshot.snapshot, work)
    for (const [stage, left] of Object.entries(work)) expect([stage, left.left >= 0]).toEqual([stage, true])
    // The last one: trying its patients one by one leads through no long line of defeats or scores.
    const few = recommendations.slice(-1)
    const said = few.map(({ id }) =>
      completionsOf(document, given).map((patient) => advice(document, id, patient)),
    )
    for (const [i, { settled, undetermined, outcome, missing }] of few.entries()) {
      const kinds = new Set(said[i])
      // What the completions contradict may not be settled, and what they all say alike may be left open
      // only where some were not tried or the answer says that it is undetermined.
      if (settled && kinds.size > 0) expect([...kinds]).toEqual([outcome.kind])
      if (kinds.size > 1 && !undetermined) expect(missing.length).toBeGreaterThan(0)
    }
  }
})

/** Some patients that fit what is given, none of them impossible. */
function completionsOf(ruleSet: RuleSet, given: GivenFacts): readonly Patient[] {
  const facts = Object.entries(ruleSet.facts)
  const drawn = Array.from({ length: 4 }, (_, k) =>
    Object.fromEntries(
      facts.map(([fact, declared], i) => [fact, someValue(declared, given[fact], i * 7 + k)]),
    ),
  )
  return drawn.filter((patient) => !ruleSet.impossible?.some((one) => holds(ruleSet, one, patient)))
}

function someValue(declared: FactDeclaration, given: GivenValue | undefined, at: number) {
  if (given !== undefined && typeof given !== 'object') return given
  switch (declared.type) {
    case 'boolean':
      return at % 8 < 4 ? at % 2 === 0 : at % 3 === 0
    case 'code':
      return declared.codes[at % declared.codes.length] ?? ''
    case 'quantity': {
      const [lo, hi] = given !== undefined && 'lo' in given ? [given.lo, given.hi] : declared.domain
      return lo + ((at * 31) % (hi - lo + 1))
    }
    case 'date':
      return '2026-11-22'
  }
}
