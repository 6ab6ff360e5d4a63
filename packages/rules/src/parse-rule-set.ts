import { admit } from './document/admit.ts'
import { noIssues } from './document/issues.ts'
import { readProgram } from './document/read-program.ts'
import type { Program } from './program.ts'
import type { RuleSet } from './rule-set.ts'
import type { ValidationError } from './validation-error.ts'

export type RuleSetResult =
  | { readonly ok: true; readonly ruleSet: RuleSet; readonly warnings: readonly ValidationError[] }
  | { readonly ok: false; readonly errors: readonly ValidationError[] }

/** Programs of rule sets that were read; a rule set is frozen, so its program never goes stale. */
const programs = new WeakMap<object, Program>()

/**
 * Reads a parsed JSON document into a rule set (a frozen copy without prototypes), or says everything
 * that is wrong with it. Never throws: each error has its code, JSON Pointer, message and how to mend it. Time
 * is linear in the document, and what is hostile is refused at its cap (`document/caps.ts`).
 */
export function parseRuleSet(json: unknown): RuleSetResult {
  const issues = noIssues()
  const document = admit(json, '', issues)
  if (issues.errors.length > 0) return { ok: false, errors: issues.errors }
  const program = readProgram(issues, document)
  if (program === undefined || issues.errors.length > 0) return { ok: false, errors: issues.errors }
  programs.set(program.ruleSet, program)
  return { ok: true, ruleSet: program.ruleSet, warnings: issues.warnings }
}

/** The program of a rule set; one that did not come from `parseRuleSet` is read first. Throws when it is wrong. */
export function programOf(ruleSet: RuleSet): Program {
  const known = programs.get(ruleSet)
  if (known !== undefined) return known
  const result = parseRuleSet(ruleSet)
  if (!result.ok) {
    const [first] = result.errors
    throw new TypeError(`not a rule set: ${first?.path ?? ''} ${first?.message ?? ''}`)
  }
  const program = programs.get(result.ruleSet)
  if (program === undefined) throw new TypeError('not a rule set')
  if (Object.isFrozen(ruleSet)) programs.set(ruleSet, program)
  return program
}
