import { type FactInput, type RuleSet, readSnapshot } from '@guideboard/rules'
import type { Reason } from '../platform/errors.ts'

/**
 * What is wrong with stated facts, by their place in the input. A fact must be declared by a rule set, or be
 * the start date that one counts from; its value must suit at least one that declares it.
 * @param today no start lies after it
 */
export function factProblems(
  facts: readonly FactInput[],
  ruleSets: readonly RuleSet[],
  today: string,
): readonly Reason[] {
  const places = new Map<string, number>()
  return facts.flatMap((fact, index) => {
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
    return problemsOfOne(fact, ruleSets, path, today)
  })
}

function problemsOfOne(
  fact: FactInput,
  ruleSets: readonly RuleSet[],
  path: string,
  today: string,
): readonly Reason[] {
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
  if (typeof fact.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact.value) && fact.value > today) {
    return [
      reason(
        'DATE_IN_FUTURE',
        `${fact.value} lies after today.`,
        `${path}/value/date`,
        'Give the day it began.',
      ),
    ]
  }
  if (startDate) {
    const isDate = typeof fact.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact.value)
    const isUnknown = typeof fact.value === 'object' && 'unknown' in fact.value
    return isDate || isUnknown
      ? []
      : [reason('WRONG_TYPE', `"${fact.fact}" is a date.`, `${path}/value`, 'Give { date: "YYYY-MM-DD" }.')]
  }
  const attempts = declaring.map((ruleSet) => readSnapshot(ruleSet, [{ fact: fact.fact, value: fact.value }]))
  if (attempts.some(({ ok }) => ok)) return []
  const [first] = attempts
  if (first === undefined || first.ok) return []
  return first.errors.map((error) =>
    reason(codeOf(error.code), sentence(error.message), pathOf(path, error.path, fact), sentence(error.fix)),
  )
}

/** Whether a fact of the rule set counts the days since a date of this name. */
function countsFrom(ruleSet: RuleSet, name: string): boolean {
  return Object.values(ruleSet.facts).some(({ from }) => {
    const start = from !== undefined && 'elapsedSince' in from ? from.elapsedSince : undefined
    return start !== undefined && 'recorded' in start && start.recorded === name
  })
}

// The rules name the place in their own list; the client wrote { value: { quantity: { … } } }.
function pathOf(path: string, rulesPath: string, fact: FactInput): string {
  const inside = rulesPath.replace(/^\/0\/(fact|value)/, '').replace(/^\//, '')
  const isQuantity = typeof fact.value === 'object' && 'value' in fact.value
  return [`${path}/value`, ...(isQuantity ? ['quantity'] : []), ...(inside === '' ? [] : [inside])].join('/')
}

function codeOf(code: string): string {
  return code.toUpperCase().replaceAll('-', '_')
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return capital.endsWith('.') ? capital : `${capital}.`
}

function reason(code: string, message: string, path: string, fix: string): Reason {
  return { code, message, path, fix }
}
