import type { RuleSet } from '@guideboard/rules'

/** Rules to begin with: nothing is asked and nothing recommended yet. */
export function newRuleSet(id: string): RuleSet {
  return { schema: 'ruleset/1', id, version: '1.0.0', facts: {}, recommendations: [] }
}
