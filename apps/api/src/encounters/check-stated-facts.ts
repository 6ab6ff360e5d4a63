import { type FactInput, type RuleSet, readSnapshot } from '@guideboard/rules'
import type { Reason } from '../platform/errors.ts'
import { type FactArgument, factReasons, statedFacts } from '../platform/fact-input.ts'

/** Facts that one call states at most. */
export const mostFacts = 300

/** Nothing that somebody alive can state began before. */
const earliest = '1900-01-01'

/**
 * What is wrong with stated facts, by their place in the input. A fact must be declared by a rule set, or be
 * the start date that one counts from; its value must suit at least one that declares it.
 * @param today no start lies after it
 */
export function factProblems(
  given: readonly FactArgument[],
  ruleSets: readonly RuleSet[],
  today: string,
): readonly Reason[] {
  const places = new Map<string, number>()
  return statedFacts(given).flatMap((fact, index) => {
    const path = `/facts/${index}`
    const former = places.get(fact.fact)
    places.set(fact.fact, index)
    if (former !== undefined) {
      return [
        reason(
          'DUPLICATE_FACT',
          `"${fact.fact}" is given twice.`,
          `${path}/id`,
          'Give the value that counts.',
        ),
      ]
    }
    const argument = given[index]
    return argument === undefined ? [] : problemsOfOne(fact, argument, index, ruleSets, today)
  })
}

function problemsOfOne(
  fact: FactInput,
  given: FactArgument,
  index: number,
  ruleSets: readonly RuleSet[],
  today: string,
): readonly Reason[] {
  const path = `/facts/${index}`
  const declaring = ruleSets.filter((ruleSet) => Object.hasOwn(ruleSet.facts, fact.fact))
  const startDate = declaring.length === 0 && ruleSets.some((ruleSet) => countsFrom(ruleSet, fact.fact))
  if (declaring.length === 0 && !startDate) {
    return [
      reason(
        'UNKNOWN_FACT',
        `No guideline in force knows the fact "${fact.fact.slice(0, 80)}".`,
        `${path}/id`,
        'Use the ids that the questions of an assessment name.',
      ),
    ]
  }
  const { date, code } = given.value
  if (typeof date === 'string') {
    const problem = problemOfDay(date, `${path}/value/date`, today)
    if (problem !== undefined) return [problem]
  }
  const isDay = declaring.every((ruleSet) => ruleSet.facts[fact.fact]?.type === 'date')
  if (isDay && typeof code === 'string') return [notADay(`${path}/value/code`, fact.fact)]
  if (startDate) {
    const isUnknown = typeof fact.value === 'object' && 'unknown' in fact.value
    return typeof date === 'string' || isUnknown ? [] : [notADay(`${path}/value`, fact.fact)]
  }
  const attempts = declaring.map((ruleSet) => readSnapshot(ruleSet, [fact]))
  if (attempts.some(({ ok }) => ok)) return []
  const [first] = attempts
  return first === undefined || first.ok ? [] : factReasons(first.errors, [given], index)
}

function problemOfDay(day: string, place: string, today: string): Reason | undefined {
  if (day > today)
    return reason('DATE_IN_FUTURE', `${day} lies after today.`, place, 'Give the day it began.')
  return day < earliest
    ? reason('DATE_IMPLAUSIBLE', `${day} lies before ${earliest}.`, place, 'Check the year.')
    : undefined
}

function notADay(place: string, factId: string): Reason {
  return reason('WRONG_TYPE', `"${factId}" is a date.`, place, 'Give { date: "YYYY-MM-DD" }.')
}

/** Whether a fact of the rule set counts the days since a date of this name. */
function countsFrom(ruleSet: RuleSet, name: string): boolean {
  return Object.values(ruleSet.facts).some(({ from }) => {
    const start = from !== undefined && 'elapsedSince' in from ? from.elapsedSince : undefined
    return start !== undefined && 'recorded' in start && start.recorded === name
  })
}

function reason(code: string, message: string, path: string, fix: string): Reason {
  return { code, message, path, fix }
}
