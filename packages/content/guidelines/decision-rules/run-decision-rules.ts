import { evaluate, type GivenFacts, parseRuleSet, readSnapshot } from '@guideboard/rules'
import given from '../../cases/decision-rules.json' with { type: 'json' }
import curb65 from '../curb-65/rules.json' with { type: 'json' }
import mcisaac from '../mcisaac/rules.json' with { type: 'json' }
import ottawaAnkle from '../ottawa-ankle/rules.json' with { type: 'json' }
import { compareResults } from './compare-results.ts'
import type { Check, DecisionRule, Inputs } from './decision-rule.ts'
import { truthTableRows } from './truth-table-rows.ts'

export interface DecisionRuleReport {
  readonly rule: string
  readonly rows: number
  readonly examples: number
  readonly problems: readonly string[]
}

/** The shipped rule sets of the published rules. */
export const ruleSets: Readonly<Record<string, unknown>> = {
  'ottawa-ankle': ottawaAnkle,
  mcisaac,
  'curb-65': curb65,
}

/** Runs every example and every truth-table row of the published rules against the shipped ones. */
export function runDecisionRules(
  rules: readonly DecisionRule[] = given.rules as unknown as readonly DecisionRule[],
): readonly DecisionRuleReport[] {
  return rules.map((rule) => {
    const rows = truthTableRows(rule)
    const examples = rule.examples.map(({ id, inputs, expected }) => ({
      name: `example ${id}`,
      inputs,
      expected,
    }))
    const checks = [...examples, ...rows]
    return {
      rule: rule.id,
      rows: rows.length,
      examples: examples.length,
      problems: checks.flatMap((check) => run(rule.id, check)),
    }
  })
}

function run(id: string, { name, inputs, expected }: Check): readonly string[] {
  const read = parseRuleSet(ruleSets[id])
  if (!read.ok) return [`${id}: ${read.errors[0]?.message ?? 'no such rule set'}`]
  const snapshot = readSnapshot(read.ruleSet, statedOf(inputs))
  if (!snapshot.ok) return snapshot.errors.map(({ path, message }) => `${name}: ${path} ${message}`)
  const differences = compareResults(evaluate(read.ruleSet, snapshot.snapshot), expected)
  return differences.map((difference) => `${name}: ${difference}`)
}

// Blood urea nitrogen comes under a name of its own; as a fact it is urea with its analyte.
function statedOf({ ureaMgDlBUN, ...inputs }: Inputs): GivenFacts {
  if (typeof ureaMgDlBUN !== 'number') return inputs
  return { ...inputs, urea: { value: ureaMgDlBUN, unit: 'mg/dL', analyte: 'urea nitrogen' } }
}
