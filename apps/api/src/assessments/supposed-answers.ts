import type { RecordedAnswer } from '@guideboard/rules'
import { factProblems, mostFacts } from '../encounters/check-stated-facts.ts'
import type { GuidelineInForce } from '../encounters/guidelines-in-force.ts'
import { Invalid } from '../platform/errors.ts'
import { type FactArgument, statedFacts } from '../platform/fact-input.ts'

/**
 * Facts that are only supposed, as if they were stated in the encounter on a day.
 * @throws Invalid with the path of every fact that could not be recorded either
 */
export function supposedAnswers(
  facts: readonly FactArgument[],
  guidelines: readonly GuidelineInForce[],
  today: string,
): readonly RecordedAnswer[] {
  if (facts.length > mostFacts) throw tooMany()
  const problems = factProblems(
    facts,
    guidelines.map(({ ruleSet }) => ruleSet),
    today,
  )
  if (problems.length > 0) throw new Invalid('These facts cannot be supposed.', problems)
  return statedFacts(facts).map(({ fact, value }, index) => ({
    id: `supposed-${index}`,
    fact,
    ...knownOf(value),
    currentEncounter: true,
    recordedOn: today,
  }))
}

function knownOf(value: ReturnType<typeof statedFacts>[number]['value']) {
  if (typeof value !== 'object') return { known: true, value }
  return 'value' in value ? { known: true, ...value } : { known: false }
}

function tooMany(): Invalid {
  const message = `At most ${mostFacts} facts are supposed at once.`
  return new Invalid(message, [
    { code: 'BAD_USER_INPUT', message, path: '/facts', fix: 'Suppose those that matter.' },
  ])
}
