import type { Expression } from '../expression.ts'
import { parseRuleSet, programOf } from '../parse-rule-set.ts'
import type { Program } from '../program.ts'
import type { RuleSet } from '../rule-set.ts'

/** Subgroups by name, each with the condition of belonging to it. */
export interface Subgroups {
  readonly [name: string]: Expression
}

/**
 * The program with its subgroups as definitions, which cut the facts where the rule set alone does not.
 * Throws a TypeError with the path of what is wrong in a subgroup.
 */
export function withSubgroups(
  ruleSet: RuleSet,
  subgroups: Subgroups,
): { readonly program: Program; readonly definitions: readonly string[] } {
  const written = Object.entries(subgroups)
  if (written.length === 0) return { program: programOf(ruleSet), definitions: [] }
  const definitions = written.map((_, i) => freeName(ruleSet, i))
  const define = Object.fromEntries(written.map(([, condition], i) => [definitions[i], condition]))
  const { cases: _, ...document } = ruleSet
  const result = parseRuleSet({ ...document, define: { ...ruleSet.define, ...define } })
  if (result.ok) return { program: programOf(result.ruleSet), definitions }
  const [error] = result.errors
  const place = definitions.findIndex((name) => error?.path.startsWith(`/define/${name}`))
  const path = error?.path.replace(`/define/${definitions[place]}`, `/subgroups/${written[place]?.[0]}`)
  throw new TypeError(`${path}: ${error?.message}; ${error?.fix}`)
}

function freeName(ruleSet: RuleSet, place: number): string {
  const taken = { ...ruleSet.define, ...ruleSet.scores }
  for (let number = place; ; number += 1000) {
    const name = `subgroup-${number}`
    if (!Object.hasOwn(taken, name)) return name
  }
}
