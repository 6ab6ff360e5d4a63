import { evaluate } from './evaluate.ts'
import type { Evaluation, RecommendationResult } from './evaluation.ts'
import type { Expression } from './expression.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import { parseRuleSet } from './parse-rule-set.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { Recommendation } from './recommendation.ts'
import type { RuleSet } from './rule-set.ts'
import type { GivenFacts } from './snapshot.ts'
import type { TraceNode } from './trace.ts'

export const cite = [{ ref: 'r', locator: 'p' }]

/** Facts of every type, enough for most tests. */
export const facts: Readonly<Record<string, FactDeclaration>> = {
  a: { type: 'boolean' },
  b: { type: 'boolean' },
  c: { type: 'boolean' },
  sex: { type: 'code', codes: ['female', 'male'] },
  age: { type: 'quantity', unit: 'a', integer: true, domain: [0, 120] },
  days: { type: 'quantity', unit: 'd', integer: true, domain: [0, 3650] },
  level: { type: 'quantity', unit: 'mmol/L', domain: [0, 100] },
}

/** A rule set of these parts, read; throws with its errors. */
export function ruleSet(parts: Partial<RuleSet>): RuleSet {
  const result = parseRuleSet({
    schema: 'ruleset/1',
    id: 'test',
    version: '1',
    facts,
    recommendations: [],
    ...parts,
  })
  if (!result.ok) throw new Error(JSON.stringify(result.errors, null, 1))
  return result.ruleSet
}

/** A plain recommendation with these changes. */
export function recommendation(change: Partial<Recommendation>): Recommendation {
  const direction = change.onlyIf === undefined ? { direction: 'for' as const } : {}
  return {
    id: 'it',
    statement: 'S1',
    action: { verb: 'order', code: 'x' },
    cite,
    strength: 'strong',
    certainty: 'high',
    indicator: 'info',
    ...direction,
    ...change,
  }
}

/** A contraindication or caution. */
export function qualifier(id: string, when: Expression) {
  return { id, when, statement: 'K1', cite }
}

/** What a rule set of these parts says of a patient. */
export function assess(parts: Partial<RuleSet>, given: GivenFacts): Evaluation {
  const rules = ruleSet(parts)
  const result = readSnapshot(rules, given)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return evaluate(rules, result.snapshot)
}

/** What one recommendation says of a patient. */
export function assessOne(
  change: Partial<Recommendation>,
  given: GivenFacts,
  parts: Partial<RuleSet> = {},
): RecommendationResult {
  const [first] = assess({ ...parts, recommendations: [recommendation(change)] }, given).recommendations
  if (first === undefined) throw new Error('no recommendation')
  return first
}

/** The trace of one expression. */
export function trace(expression: Expression, given: GivenFacts, parts: Partial<RuleSet> = {}): TraceNode {
  const { when } = assessOne({ when: expression }, given, parts).tree
  if (when === undefined) throw new Error('no trace')
  return when
}

/** The Kleene answer of one expression. */
export function answer(expression: Expression, given: GivenFacts, parts: Partial<RuleSet> = {}): string {
  return trace(expression, given, parts).truth
}
