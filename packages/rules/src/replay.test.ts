import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { evaluate } from './evaluate.ts'
import { engineVersion } from './identity.ts'
import { parseRuleSet } from './parse-rule-set.ts'
import { randomGiven, randomRuleSet } from './random-rule-set.test-kit.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { RuleSet } from './rule-set.ts'
import { sha256Hex } from './sha256.ts'
import type { GivenFacts } from './snapshot.ts'
import workedExample from './worked-example.json' with { type: 'json' }

/** The canonical bytes of an evaluation, every reason tree in it. */
function bytesOf(document: unknown, given: GivenFacts): string {
  const read = parseRuleSet(document)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const snapshot = readSnapshot(read.ruleSet, given)
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.errors))
  return canonicalJson(evaluate(read.ruleSet, snapshot.snapshot))
}

// A stored assessment is replayed by the engine version it names, so that version must go on giving these
// bytes. Where an answer has to change, raise `engineVersion`, and only then renew the recorded hashes.
test('this engine version gives the bytes that were recorded for it', () => {
  const { cases } = workedExample as unknown as RuleSet
  const example = (cases ?? []).map(({ name, given }) => [name, sha256Hex(bytesOf(workedExample, given))])
  const random = fc
    .sample(fc.tuple(randomRuleSet, randomGiven), { numRuns: 400, seed: 20261122 })
    .map(([document, given]) => bytesOf(document, given))
  expect({
    engineVersion,
    workedExample: Object.fromEntries(example),
    randomRuleSets: sha256Hex(random.join('\n')),
  }).toMatchSnapshot()
})
