import { expect, test, vi } from 'vitest'
import { parseRuleSet } from '../../parse-rule-set.ts'
import { readSnapshot } from '../../read-snapshot.ts'
import document from '../../worked-example.json' with { type: 'json' }
import { differencesOf } from '../compare-results.test-kit.ts'
import { exportCases } from '../export-cases.test-kit.ts'
import { elmRunner } from './run-elm.test-kit.ts'
import { toElm } from './to-elm.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

function workedExample() {
  const read = parseRuleSet(document)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.ruleSet
}

test('ELM on cql-execution answers as the interpreter does, on random rule sets', async () => {
  let cases = 0
  for (const { ruleSet, patients } of exportCases(24, 25, 20261122)) {
    const run = elmRunner(ruleSet, toElm(ruleSet))
    for (const { snapshot, expected } of patients) {
      expect(differencesOf(expected, await run(snapshot))).toEqual([])
      cases += 1
    }
  }
  expect(cases).toBe(600)
})

test('the worked example answers its own cases, read by name', async () => {
  const ruleSet = workedExample()
  const run = elmRunner(ruleSet, toElm(ruleSet))
  const says = async (given: Parameters<typeof readSnapshot>[1]) => {
    const read = readSnapshot(ruleSet, given)
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    return Object.fromEntries(await run(read.snapshot))
  }
  expect(await says({ age: 74, onRelaxant: true, relaxantDays: 21, maoi14: false })).toMatchObject({
    'recommendation relaxant-continue outcome': 'for',
    'recommendation relaxant-continue caution limit-near': true,
    'recommendation relaxant-start outcome': 'not-applicable',
  })
  expect(await says({ age: 40, onRelaxant: false, spasm: true })).toMatchObject({
    'recommendation relaxant-start contraindication maoi': null,
    'recommendation relaxant-start for': null,
    'recommendation relaxant-start outcome': 'withheld',
  })
  expect(await says({ age: 50, careDays: 7 })).toMatchObject({
    'recommendation mri-gate outcome': 'needs-data',
    'recommendation mri-gate outcome is needs-data': true,
  })
  expect(await says({ age: { lo: 17, hi: 18 }, spasm: true })).toMatchObject({ 'is eligible': null })
})

test('every fact is a parameter, and a quantity has an upper end beside it', () => {
  const { parameters } = toElm(workedExample()).library
  expect(parameters.def.slice(0, 3)).toMatchObject([
    { name: 'age', parameterTypeSpecifier: { name: '{urn:hl7-org:elm-types:r1}Quantity' } },
    { name: 'age up to', parameterTypeSpecifier: { name: '{urn:hl7-org:elm-types:r1}Quantity' } },
    { name: 'redFlag', parameterTypeSpecifier: { name: '{urn:hl7-org:elm-types:r1}Boolean' } },
  ])
})
