import { expect, test } from 'vitest'
import { answer, assess } from '../assess.test-kit.ts'
import type { GivenFacts } from '../snapshot.ts'

const step = (fact: string, label: string) => {
  // biome-ignore lint/suspicious/noThenProperty: the language's own word for the label of a step
  return { if: { is: fact }, then: label }
}
const parts = {
  define: { path: { choose: [step('a', 'first'), step('b', 'second'), step('c', 'first')], else: 'none' } },
  outputs: ['path'],
}

test.each<[GivenFacts, string, string]>([
  [{ a: true }, 'first', 'true'],
  [{ a: false, b: true }, 'first', 'false'],
  [{ a: false, b: true }, 'second', 'true'],
  [{ b: true }, 'none', 'false'],
  [{ b: true }, 'second', 'unknown'],
  [{ a: false, b: false, c: false }, 'none', 'true'],
  [{}, 'none', 'unknown'],
])('given %o, the choice ends at "%s": %s', (given, label, expected) => {
  expect(answer({ choose: 'path', eq: label }, given, parts)).toBe(expected)
})

test('a step that is decided early asks for nothing later', () => {
  expect(assess(parts, { a: true }).outputs[0]).toMatchObject({ label: 'first', settled: true, missing: [] })
})

test('an unknown step keeps both branches, and steps to one label count as one', () => {
  expect(assess(parts, { b: true }).outputs[0]).toMatchObject({
    reachable: ['first', 'second'],
    settled: false,
    missing: ['a'],
  })
  expect(assess(parts, { b: false, c: true }).outputs[0]).toMatchObject({ label: 'first', missing: [] })
})
