import { type Regions, regionsOf } from '../analysis/region.ts'
import { type Member, spaceOf } from '../analysis/space.ts'
import { programOf } from '../parse-rule-set.ts'
import { readSnapshot } from '../read-snapshot.ts'
import type { RuleCase } from '../rule-case.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Truth } from '../truth.ts'
import type { CaseCoverage, ClauseCoverage, LimitCoverage } from './case-coverage.ts'
import { clauseGoals, type Goal, limitGoals } from './goals.ts'
import { type Sight, sightOf } from './seen.ts'
import { suggestedCase } from './suggested-case.ts'
import { type ClauseTarget, clauseTargets, type LimitTarget, limitTargets } from './targets.ts'

/** No more cases than these are suggested at a time. */
const mostSuggestions = 120

/**
 * Which answers the cases of a rule set see of every clause (true, false and unknown, as far as some
 * possible patient gives them) and which sides of every limit, with suggestions for what they lack. Time
 * grows with cases × clauses: some 200 ms for 250 cases. Throws a TypeError when it is no rule set.
 */
export function coverage(ruleSet: RuleSet): CaseCoverage {
  const program = programOf(ruleSet)
  const space = spaceOf([program])
  const [member] = space.members
  if (member === undefined) throw new TypeError('not a rule set')
  const regions = regionsOf(space)
  const clauses = clauseTargets(member, regions)
  const limits = limitTargets(member, regions)
  const sights = (ruleSet.cases ?? []).flatMap((one) => {
    const read = readSnapshot(ruleSet, one.given)
    return read.ok ? [{ name: one.name, sight: sightOf(program, regions, read.snapshot) }] : []
  })
  const clauseReports = clauses.map((target) => clauseCoverage(target, sights))
  const limitReports = limits.map((target) => limitCoverage(target, sights))
  const complete = [...clauseReports, ...limitReports].every((one) => one.missing.length === 0)
  const wanted = [
    ...limitGoals(limits, limitReports, member, regions),
    ...clauseGoals(clauses, clauseReports, member, regions),
  ]
  return {
    complete,
    clauses: clauseReports,
    limits: limitReports,
    suggestions: complete ? [] : suggestions(ruleSet, member, regions, wanted),
  }
}

interface Named {
  readonly name: string
  readonly sight: Sight
}

function clauseCoverage({ clause, words, wanted }: ClauseTarget, sights: readonly Named[]): ClauseCoverage {
  const by = (truth: Truth) => sights.find(({ sight }) => sight.answers.get(clause.path) === truth)?.name
  const seen = (['true', 'false', 'unknown'] as const).flatMap((truth) => {
    const name = by(truth)
    return name === undefined ? [] : [[truth, name] as const]
  })
  const names = Object.fromEntries(seen)
  return {
    path: clause.path,
    words,
    seen: names,
    missing: wanted.filter((truth) => names[truth] === undefined),
  }
}

function limitCoverage(target: LimitTarget, sights: readonly Named[]): LimitCoverage {
  const by = (side: 'below' | 'above') => sights.find(({ sight }) => sight.sideOf(target) === side)?.name
  const [below, above] = [by('below'), by('above')]
  const found = { ...(below === undefined ? {} : { below }), ...(above === undefined ? {} : { above }) }
  const { path, fact, words, wanted } = target
  return { path, fact, words, ...found, missing: wanted.filter((side) => found[side] === undefined) }
}

function suggestions(
  ruleSet: RuleSet,
  member: Member,
  regions: Regions,
  goals: readonly Goal[],
): readonly RuleCase[] {
  const asOf = ruleSet.cases?.at(-1)?.asOf ?? '2026-01-01'
  const names = new Set((ruleSet.cases ?? []).map((one) => one.name))
  const made: { readonly sight: Sight; readonly written: RuleCase }[] = []
  for (const goal of goals) {
    if (made.length === mostSuggestions) break
    if (made.some(({ sight }) => goal.seenIn(sight))) continue
    for (const patient of goal.patients()) {
      const sight = sightOf(member.program, regions, patient)
      if (!goal.seenIn(sight)) continue
      const name = unused(names, goal.name)
      names.add(name)
      made.push({ sight, written: suggestedCase(ruleSet, { name, asOf, facts: goal.facts }, patient) })
      break
    }
  }
  return made.map((one) => one.written)
}

function unused(names: ReadonlySet<string>, wanted: string): string {
  const short = wanted.length > 160 ? `${wanted.slice(0, 159)}…` : wanted
  let name = short
  for (let i = 2; names.has(name); i += 1) name = `${short} (${i})`
  return name
}
