import { factLabel, factShape } from '@guideboard/content'
import type { GivenFacts, GivenValue, RuleSet } from '@guideboard/rules'
import type { FactValue, RecordedFact } from '../../../clinic/encounter-query.ts'
import type { Question } from '../../../clinic/questions.ts'

/** Every fact of the rules as a question, with what was answered while trying them. */
export function tryQuestions(ruleSet: RuleSet, given: GivenFacts): readonly Question[] {
  return Object.entries(ruleSet.facts)
    .filter(([, { type }]) => type !== 'date')
    .map(([factId, declaration]) => ({
      factId,
      question: factLabel(ruleSet, factId, 'clinician') || factId,
      ...factShape(declaration),
      guideline: ruleSet.id,
      decides: 0,
      answer: recorded(factId, given[factId]),
      known: undefined,
    }))
}

function recorded(factId: string, value: GivenValue | undefined): RecordedFact | undefined {
  if (value === undefined) return undefined
  const nothing = { boolean: null, code: null, date: null, quantity: null }
  const common = { factId, recordedAt: '', recordedBy: '' }
  if (typeof value === 'boolean') return { ...common, ...nothing, known: true, boolean: value }
  if (typeof value === 'string') return { ...common, ...nothing, known: true, code: value }
  if (typeof value === 'number') return { ...common, ...nothing, known: true, quantity: { value, unit: '' } }
  return undefined
}

/** The given facts with one more answer; "unknown" takes a fact away. */
export function withAnswer(given: GivenFacts, fact: string, value: FactValue): GivenFacts {
  const { [fact]: _before, ...rest } = given
  const stated = statedBy(value)
  return stated === undefined ? rest : { ...rest, [fact]: stated }
}

function statedBy(value: FactValue): GivenValue | undefined {
  if ('boolean' in value) return value.boolean
  if ('code' in value) return value.code
  return 'quantity' in value ? value.quantity.value : undefined
}
