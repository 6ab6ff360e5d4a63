import type { RuleSet } from '@guideboard/rules'
import { applyListEntries, applyMapEntries } from './apply-entries.ts'
import { ofKind } from './of-kind.ts'
import type { Operation } from './operation.ts'
import { isEmpty, isEntryPart } from './rule-set-operations.ts'

export function applyRuleSet(
  ruleSet: RuleSet | undefined,
  operations: readonly Operation[],
): RuleSet | undefined {
  const [added] = ofKind(operations, 'ruleSet.added')
  if (added !== undefined) return added.ruleSet
  if (ruleSet === undefined || ofKind(operations, 'ruleSet.removed').length > 0) return undefined
  const cases = applyListEntries('case', ruleSet.cases ?? [], operations, ({ name }) => name)
  const parts = {
    ...ruleSet,
    facts: applyMapEntries('fact', ruleSet.facts, operations) ?? {},
    valueSets: applyMapEntries('valueSet', ruleSet.valueSets, operations),
    define: applyMapEntries('definition', ruleSet.define, operations),
    scores: applyMapEntries('score', ruleSet.scores, operations),
    recommendations: applyListEntries('rule', ruleSet.recommendations, operations, ({ id }) => id),
    cases: cases.length > 0 ? cases : ruleSet.cases?.length === 0 ? ruleSet.cases : undefined,
  }
  for (const { part, after } of ofKind(operations, 'rulePart.changed')) {
    const filled = isEntryPart(part) && parts[part] !== undefined && !isEmpty(Object(parts[part]))
    if (!filled) Object.assign(parts, { [part]: after ?? undefined })
  }
  // Every part was read as its own: only those that are not there any more are left out.
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined),
  ) as unknown as RuleSet
}
