import given from '../../cases/decision-rules.json' with { type: 'json' }
import type { DecisionRule } from './decision-rule.ts'
import { partlyKnown } from './partly-known.ts'
import { ruleSets, runDecisionRules } from './run-decision-rules.ts'
import { truthTableRows } from './truth-table-rows.ts'

/** How one published rule compares: complete rows, patients of whom a part is known, and every mismatch. */
export interface DecisionRuleComparison {
  readonly rule: string
  readonly rows: number
  readonly partial: number
  readonly mismatches: readonly string[]
}

/** Every row of the published rules, complete and with any inputs missing, against the shipped rule sets. */
export function decisionRuleMismatches(): readonly DecisionRuleComparison[] {
  const rules = given.rules as unknown as readonly DecisionRule[]
  const complete = runDecisionRules(rules)
  return rules.map((rule) => {
    const own = complete.find((report) => report.rule === rule.id)
    const { partial, mismatches } = partlyKnown(ruleSets[rule.id], truthTableRows(rule))
    return {
      rule: rule.id,
      rows: own?.rows ?? 0,
      partial,
      mismatches: [...(own?.problems ?? ['not run']), ...mismatches],
    }
  })
}
