import fc from 'fast-check'
import type { Expression } from '../expression.ts'
import { parseRuleSet } from '../parse-rule-set.ts'
import { randomGiven, randomRuleSet } from '../random-rule-set.test-kit.ts'
import { readSnapshot } from '../read-snapshot.ts'
import type { RuleSet } from '../rule-set.ts'
import type { GivenFacts, Snapshot } from '../snapshot.ts'
import { expectedResults, type ResultValue } from './expected-results.test-kit.ts'

/** A rule set with patients of whom little, much or everything is known, and what the interpreter says of each. */
export interface ExportCases {
  readonly ruleSet: RuleSet
  readonly patients: readonly ExportCase[]
}

interface ExportCase {
  readonly snapshot: Snapshot
  readonly expected: ReadonlyMap<string, ResultValue>
}

const moreCautions: readonly Expression[] = [
  { known: 'days' },
  { known: 'sex' },
  { any: [{ not: { known: 'level' } }, { is: 'a' }] },
  { fact: 'sex', in: ['f', 'x'] },
  { fact: 'days', between: [7, 8], unit: 'd' },
  { fact: 'level', gt: 1.9, le: 5.000001, unit: 'mmol/L' },
  { fact: 'days', ge: 1, lt: 2, unit: 'wk' },
  { score: 'points', gt: { by: 'sex', of: { f: -1, m: 0.5, x: 0.5 } } },
  { not: { choose: 'chosen', eq: 'three' } },
]

/**
 * Random rule sets of every construct, each with so many random patients. The constructs that the general
 * generator has no room for come as cautions of one more recommendation.
 */
export function* exportCases(sets: number, patientsEach: number, seed: number): Generator<ExportCases> {
  const documents = fc.sample(randomRuleSet, { numRuns: sets, seed })
  for (const [i, document] of documents.entries()) {
    const given = fc.sample(randomGiven, { numRuns: patientsEach, seed: seed + i + 1 })
    yield casesOf(withMoreCautions(document), given)
  }
}

/** Patients of a rule set's own cases, whole and with any one fact left out: at most so many, spread evenly. */
export function ownCases(document: RuleSet, most: number): ExportCases {
  const given = (document.cases ?? []).flatMap((one) => {
    const facts = Object.entries(one.given)
    return [one.given, ...facts.map((left) => Object.fromEntries(facts.filter((fact) => fact !== left)))]
  })
  const every = Math.ceil(given.length / most)
  return casesOf(
    document,
    given.filter((_, i) => i % every === 0),
  )
}

function casesOf(document: RuleSet, given: readonly GivenFacts[]): ExportCases {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  const { ruleSet } = result
  const patients = given.map((one) => {
    const read = readSnapshot(ruleSet, one)
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    return { snapshot: read.snapshot, expected: expectedResults(ruleSet, read.snapshot) }
  })
  return { ruleSet, patients }
}

function withMoreCautions(document: RuleSet): RuleSet {
  const cite = [{ ref: 'r', locator: 'p' }]
  const cautions = moreCautions.map((when, i) => ({ id: `w${i}`, when, statement: 'W1', cite }))
  const more: RuleSet['recommendations'][number] = {
    id: 'cautioned',
    statement: 'S1',
    action: { verb: 'order', code: 'z' },
    cite,
    direction: 'for',
    strength: 'conditional',
    certainty: 'low',
    indicator: 'info',
    cautions,
  }
  return { ...document, recommendations: [...document.recommendations, more] }
}
