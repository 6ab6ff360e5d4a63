import { coverage, type RuleCase, type RuleSet } from '@guideboard/rules'
import type { CheckFindings, Finding } from './check.ts'
import { statementAt } from './rule-citations.ts'

type Coverage = ReturnType<typeof coverage>

/** More than these are counted, not listed: a set without cases lacks hundreds. */
const mostListed = 100

/**
 * Clauses that the cases do not see true, false and unknown, and limits of which they do not see both sides,
 * each with a case that would. What cannot be is not asked for, and the note says how much that is.
 */
export function unseenByCases(ruleSet: RuleSet): CheckFindings {
  const seen = coverage(ruleSet)
  const suggested = suggestedFor(ruleSet, seen)
  const findings = [
    ...seen.clauses.map((clause) => ({
      path: clause.path,
      message: `No case sees "${clause.words}" ${listed(clause.missing)}.`,
      missing: clause.missing,
      suggestion: suggested.clause(clause.path, clause.missing[0] ?? ''),
    })),
    ...seen.limits.map((limit) => ({
      path: limit.path,
      message: `No case lies ${listed(limit.missing.map((side) => sides[side]))} the limit "${limit.words}".`,
      missing: limit.missing,
      suggestion: suggested.limit(limit.path, limit.words, limit.missing[0] ?? ''),
    })),
  ]
    .filter(({ missing }) => missing.length > 0)
    .map(({ path, message, suggestion }) => finding(ruleSet, path, message, suggestion))
  return { findings: shortened(findings), note: noteOf(seen) }
}

const sides = { below: 'just short of', above: 'on' } as const

function finding(ruleSet: RuleSet, path: string, message: string, suggestion: RuleCase | undefined): Finding {
  const statementKey = statementAt(ruleSet, path)
  return {
    severity: 'block',
    message,
    path: `/ruleSet${path}`,
    ...(statementKey === undefined ? {} : { statementKey }),
    ...(suggestion === undefined
      ? { fix: 'Add such a case. None was found by itself: look whether the clause says what it should.' }
      : {
          fix: 'Add the suggested case if its source agrees with what it expects.',
          suggestion,
          example: suggestion.given,
        }),
  }
}

function shortened(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.length - mostListed
  if (more <= 0) return findings
  const message = `${more} more clauses and limits are not seen by the cases.`
  const rest: Finding = {
    severity: 'block',
    message,
    path: '/ruleSet/cases',
    fix: 'Add cases for those above first.',
  }
  return [...findings.slice(0, mostListed), rest]
}

/** Which suggested case sees what is missing: the suggestions are looked at as if they were all the cases. */
function suggestedFor(ruleSet: RuleSet, { complete, suggestions }: Coverage) {
  const named = new Map(suggestions.map((one) => [one.name, one]))
  const seen =
    complete || suggestions.length === 0
      ? { clauses: [], limits: [] }
      : coverage({ ...ruleSet, cases: suggestions })
  const clauses = new Map(seen.clauses.map((clause) => [clause.path, clause.seen]))
  const limits = new Map(seen.limits.map((limit) => [`${limit.path} ${limit.words}`, limit]))
  const caseNamed = (name: string | undefined) => (name === undefined ? undefined : named.get(name))
  return {
    clause: (path: string, truth: string) => {
      const by = clauses.get(path)
      return caseNamed(truth === 'true' || truth === 'false' || truth === 'unknown' ? by?.[truth] : undefined)
    },
    limit: (path: string, words: string, side: string) => {
      const by = limits.get(`${path} ${words}`)
      return caseNamed(side === 'below' ? by?.below : by?.above)
    },
  }
}

function noteOf({ clauses, limits }: Coverage): string {
  const answers = clauses.flatMap((clause) =>
    (['true', 'false', 'unknown'] as const).filter(
      (truth) => clause.seen[truth] === undefined && !clause.missing.includes(truth),
    ),
  )
  const whole = `${clauses.length} clauses and ${limits.length} limits were looked for.`
  if (answers.length === 0) return whole
  const why = 'a clause that holds, or fails, whoever the patient is, and one about what is recorded'
  return `${whole} ${answers.length} of ${clauses.length * 3} answers are not asked for because no patient gives them (${why}).`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
