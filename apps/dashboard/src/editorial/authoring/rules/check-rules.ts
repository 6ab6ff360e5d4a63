import { parseRuleSet, type RuleSet, type ValidationError } from '@guideboard/rules'

export interface CheckedRules {
  /** The rules as read; `null` while something is wrong with them. */
  readonly valid: RuleSet | null
  /** Errors and warnings with their places; those of the cases too. */
  readonly issues: readonly ValidationError[]
}

const known = new WeakMap<RuleSet, CheckedRules>()

/** Reads the rules as written, each once. */
export function checkRules(ruleSet: RuleSet): CheckedRules {
  const before = known.get(ruleSet)
  if (before !== undefined) return before
  const read = parseRuleSet(ruleSet)
  const checked = read.ok
    ? { valid: read.ruleSet, issues: read.warnings }
    : { valid: null, issues: read.errors }
  known.set(ruleSet, checked)
  return checked
}

const bare = new WeakMap<RuleSet, RuleSet>()

/** The rules without their cases: a wrong case must not keep the rules from being tried. */
export function withoutCases(ruleSet: RuleSet): RuleSet {
  const before = bare.get(ruleSet)
  if (before !== undefined) return before
  const { cases: _cases, ...rest } = ruleSet
  bare.set(ruleSet, rest)
  return rest
}
