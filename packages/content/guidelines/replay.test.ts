import {
  canonicalJson,
  engineVersion,
  evaluate,
  parseRuleSet,
  readSnapshot,
  ruleSetHash,
  sha256Hex,
} from '@guideboard/rules'
import { expect, test } from 'vitest'
import { shippedGuidelines } from './shipped-guidelines.ts'

// A stored assessment is replayed by the engine version it names. With the same engine version and the same
// rule set, these bytes stay as they are; a changed rule set has a new hash and is recorded anew.
const versions = shippedGuidelines.flatMap(({ slug, content, earlier }) =>
  [...earlier, content].map(({ ruleSet }, index) => ({
    name: index === 0 ? slug : `${slug}, version ${index + 1},`,
    ruleSet,
  })),
)

test.each(versions)(
  'the cases of $name give the bytes recorded for this engine version',
  (one) => {
    const read = parseRuleSet(one.ruleSet)
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    const { ruleSet } = read
    const evaluations = (ruleSet.cases ?? []).map(({ given }) => {
      const snapshot = readSnapshot(ruleSet, given)
      if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.errors))
      return canonicalJson(evaluate(ruleSet, snapshot.snapshot))
    })
    expect(evaluations.length).toBeGreaterThan(0)
    expect({
      engineVersion,
      ruleSet: ruleSetHash(ruleSet),
      cases: evaluations.length,
      evaluations: sha256Hex(evaluations.join('\n')),
    }).toMatchSnapshot()
  },
  240_000,
)
