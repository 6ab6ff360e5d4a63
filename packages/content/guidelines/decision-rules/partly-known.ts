import { evaluate, type GivenFacts, parseRuleSet, type RuleSet, readSnapshot } from '@guideboard/rules'
import type { Check, Inputs, Results } from './decision-rule.ts'

/** Inputs that one column of a truth table stands for; they are known or missing together. */
const together: readonly (readonly string[])[] = [['systolic', 'diastolic']]

/** Patients of whom some inputs are missing, and where the rule set decides too early, too late or wrongly. */
export interface PartlyKnown {
  readonly partial: number
  readonly mismatches: readonly string[]
}

/**
 * With any inputs missing, a result must be decided exactly when all rows that can still be agree on it.
 * Tries every way to leave inputs out of every row.
 */
export function partlyKnown(document: unknown, rows: readonly Check[]): PartlyKnown {
  const read = parseRuleSet(document)
  if (!read.ok) return { partial: 0, mismatches: read.errors.map(({ message }) => message) }
  const columns = columnsOf(rows)
  let partial = 0
  const mismatches: string[] = []
  for (let mask = 1; mask < 2 ** columns.length; mask += 1) {
    const missing = columns.filter((_, i) => (mask & (2 ** i)) !== 0).flat()
    for (const [, group] of groupedBy(rows, missing)) {
      partial += 1
      mismatches.push(...differences(read.ruleSet, group.known, group.results))
    }
  }
  return { partial, mismatches }
}

function columnsOf(rows: readonly Check[]): readonly (readonly string[])[] {
  const names = Object.keys(rows[0]?.inputs ?? {})
  const joined = together.filter((column) => column.every((name) => names.includes(name)))
  const alone = names.filter((name) => !joined.some((column) => column.includes(name)))
  return [...joined, ...alone.map((name) => [name])]
}

interface Group {
  readonly known: Inputs
  readonly results: Results[]
}

function groupedBy(rows: readonly Check[], missing: readonly string[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const { inputs, expected } of rows) {
    if (typeof expected === 'string') continue
    const known = Object.fromEntries(Object.entries(inputs).filter(([name]) => !missing.includes(name)))
    const key = JSON.stringify(known)
    const group = groups.get(key) ?? { known, results: [] }
    groups.set(key, group)
    group.results.push(expected)
  }
  return groups
}

function differences(ruleSet: RuleSet, known: Inputs, results: readonly Results[]): readonly string[] {
  const snapshot = readSnapshot(ruleSet, known as GivenFacts)
  if (!snapshot.ok) return snapshot.errors.map(({ message }) => message)
  const evaluation = evaluate(ruleSet, snapshot.snapshot)
  return Object.keys(results[0] ?? {}).flatMap((name) => {
    const values = new Set(results.map((one) => one[name]))
    const [only] = values
    const wanted = values.size === 1 ? String(only) : 'open'
    const got = name === 'score' ? scoreOf(evaluation) : outputOf(evaluation, name)
    return wanted === got ? [] : [`${JSON.stringify(known)}: ${name} is ${wanted}, evaluated ${got}`]
  })
}

function scoreOf({ scores }: ReturnType<typeof evaluate>): string {
  const [score] = scores
  return score !== undefined && score.lo === score.hi ? String(score.lo) : 'open'
}

function outputOf({ outputs }: ReturnType<typeof evaluate>, name: string): string {
  const output = outputs.find((one) => one.name === name)
  if (output === undefined || !output.settled) return 'open'
  if (output.kind === 'truth') return output.truth
  return output.kind === 'label' ? String(output.label) : String(output.lo)
}
