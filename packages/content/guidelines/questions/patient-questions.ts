import { evaluate, readSnapshot } from '@guideboard/rules'
import {
  type AskIndex,
  ask,
  factsInQuestion,
  readQuestion,
  retrieve,
  verdictsFor,
} from '../../src/ask/index.ts'
import { citationsOf } from '../../src/citations-of.ts'
import { citationRoles, type PatientQuestion } from './question-case.ts'
import type { QuestionScore } from './score-questions.ts'

/**
 * What each verdict of questions.json comes to: the outcome, as it stands or once no red flag is found. Our own
 * questions name it themselves.
 */
const outcomes: Readonly<Record<string, string>> = {
  P01: 'against',
  P05: 'for',
  P10: 'for',
  P14: 'danger',
}

/** Questions about one patient, asked as a clinician does: facts, rules, verdict, missing facts, citations. */
export function scorePatientQuestions(
  index: AskIndex,
  list: readonly PatientQuestion[],
): readonly QuestionScore[] {
  return list.map((one) => ({ id: one.id, question: one.question, problem: problemOf(index, one) }))
}

function problemOf(index: AskIndex, one: PatientQuestion): string | undefined {
  const wanted = outcomes[one.id] ?? one.expectedVerdict
  if (wanted === 'danger') {
    const answer = ask(index, one.question)
    return answer.outcome === 'danger' && answer.passages.length > 0 ? undefined : `it is ${answer.outcome}`
  }
  const [article] = index.articles
  const ruleSet = article?.version.content.ruleSet
  if (!article || !ruleSet) return 'there are no rules'
  const facts = factsInQuestion(one.question, ruleSet, article.topic).map(({ fact, value }) => ({
    fact,
    value,
  }))
  const read = readSnapshot(ruleSet, facts)
  if (!read.ok) return 'the facts cannot be used'
  const question = readQuestion(one.question, index)
  const results = evaluate(ruleSet, read.snapshot).recommendations
  const [first] = verdictsFor(question, retrieve(index, question), ruleSet, facts, results)
  if (!first) return 'there is no verdict'
  const { recommendation, ifHarmless } = first
  const verdict = ifHarmless ?? recommendation.outcome.kind
  if (verdict !== wanted) return `${recommendation.id} is ${verdict}`
  if (recommendation.outcome.kind === 'needs-data' && recommendation.missing.length === 0)
    return 'nothing is said to be missing'
  return citationsProblem(index, one, recommendation.statement)
}

function citationsProblem(index: AskIndex, one: PatientQuestion, key: string): string | undefined {
  if (one.statements.length > 0 && !one.statements.includes(key)) return `it rests on ${key}`
  const statement = index.statements.find((indexed) => indexed.statement.key === key)?.statement
  const roles = statement ? citationsOf(statement).map(({ cite }) => citationRoles[cite]) : []
  const absent = one.requiredCitations.filter((role) => !roles.includes(role))
  return absent.length > 0 ? `without citation ${absent.join(', ')}` : undefined
}
