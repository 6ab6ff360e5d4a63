import type { Certainty, Recommendation } from '@guideboard/rules'
import type { StatementGrade } from '../document.ts'
import type { Check, Finding } from './check.ts'
import { type StatementAt, statementsOf } from './statement-texts.ts'

/**
 * What the rules advise is graded as the text is: a statement that a rule carries says how far it recommends,
 * one of its rules says the same, and no rule claims more than the words that people sign.
 */
export const grading: Check = {
  version: 1,
  sees: [],
  find: (content) => {
    const statements = statementsOf(content)
    const rules = (content.ruleSet?.recommendations ?? []).map((rule, index) => ({
      rule,
      path: `/ruleSet/recommendations/${index}`,
    }))
    const graded = statements.filter(({ statement }) => statement.recommendation !== undefined)
    return {
      findings: statements.flatMap((place) =>
        carried(
          place,
          rules.filter(({ rule }) => rule.statement === place.statement.key),
        ),
      ),
      note: `${graded.length} of ${statements.length} statements are recommendations.`,
    }
  },
}

interface RuleAt {
  readonly rule: Recommendation
  readonly path: string
}

function carried({ statement, path }: StatementAt, rules: readonly RuleAt[]): readonly Finding[] {
  const { key, recommendation } = statement
  if (rules.length === 0) return []
  if (recommendation === undefined) {
    const named = rules.map(({ rule }) => `"${rule.id}"`).join(', ')
    return [
      {
        severity: 'block',
        message: `${key} is advice by the rules (${named}) and is not graded as a recommendation.`,
        path,
        statementKey: key,
        fix: 'Give its direction, strength, certainty and population.',
      },
    ]
  }
  const agreed = rules.some(({ rule }) => differences(rule, recommendation).length === 0)
  return rules.flatMap((one) => compared(one, recommendation, agreed))
}

/** Beside a rule that agrees, another may claim less, or speak against the opposite action. */
function compared({ rule, path }: RuleAt, grade: StatementGrade, agreed: boolean): readonly Finding[] {
  const differing = differences(rule, grade)
  if (differing.length === 0) return []
  const more = differing.filter(({ claimsMore }) => claimsMore)
  const blocking = agreed ? more : differing
  const told = blocking.length > 0 ? blocking : differing.filter(({ part }) => part !== 'direction')
  return told.map(({ part, said, signed }) => ({
    severity: blocking.length > 0 ? 'block' : 'warn',
    message: `Rule "${rule.id}" has the ${part} ${said}, and its statement ${rule.statement} has ${signed}.`,
    path: `${path}/${part}`,
    statementKey: rule.statement,
    fix: 'Grade both as the source does, or let the rule carry a statement of its own.',
  }))
}

interface DifferingPart {
  readonly part: 'direction' | 'strength' | 'certainty'
  readonly said: string
  readonly signed: string
  readonly claimsMore: boolean
}

/** A gate says both "for" and "against", so its statement may be either. */
function differences(rule: Recommendation, grade: StatementGrade): readonly DifferingPart[] {
  const [said, signed] = [certaintyRank(rule.certainty), certaintyRank(grade.certainty)]
  const parts: readonly (DifferingPart | undefined)[] = [
    rule.direction === undefined || rule.direction === grade.direction
      ? undefined
      : { part: 'direction', said: rule.direction, signed: grade.direction, claimsMore: false },
    rule.strength === grade.strength
      ? undefined
      : {
          part: 'strength',
          said: rule.strength,
          signed: grade.strength,
          claimsMore: rule.strength === 'strong',
        },
    said === signed
      ? undefined
      : {
          part: 'certainty',
          said: certaintyWord(rule.certainty),
          signed: certaintyWord(grade.certainty),
          claimsMore: said > signed,
        },
  ]
  return parts.filter((part) => part !== undefined)
}

const levels = ['ungraded', 'very-low', 'low', 'moderate', 'high']

function certaintyRank(certainty: Certainty): number {
  return levels.indexOf(certaintyWord(certainty))
}

function certaintyWord(certainty: Certainty): string {
  return typeof certainty === 'string' ? certainty : 'ungraded'
}
