import { type AskAnswer, type AskIndex, ask } from '../../src/ask/index.ts'
import { citationsOf } from '../../src/citations-of.ts'
import {
  type AnswerableQuestion,
  citationRoles,
  type PlainQuestion,
  type QuestionSet,
} from './question-case.ts'

export interface QuestionScore {
  readonly id: string
  readonly question: string
  /** What is wrong with the answer; undefined where it is right. */
  readonly problem: string | undefined
}

export interface QuestionScores {
  readonly answerable: readonly QuestionScore[]
  readonly abstain: readonly QuestionScore[]
  readonly danger: readonly QuestionScore[]
}

/**
 * Statements that answer what the source article does not cover and ours has come to: an answer that rests on
 * them alone is right. Read by hand, each against its question.
 */
const coveredNow: Readonly<Record<string, readonly string[]>> = {
  N016: ['G2', 'G11', 'G12'],
  N017: ['G2', 'G11', 'G18'],
  N020: ['G2'],
  N026: ['K11'],
  N028: ['K9', 'W10'],
  'D-M006': ['G14'],
}

/** Answers every question of a set and says what is wrong with each answer. */
export function scoreQuestions(index: AskIndex, set: QuestionSet): QuestionScores {
  const score = (
    list: readonly PlainQuestion[],
    problemOf: (answer: AskAnswer, one: PlainQuestion) => string | undefined,
  ) =>
    list.map((one) => ({
      id: one.id,
      question: one.question,
      problem: problemOf(ask(index, one.question), one),
    }))
  return {
    answerable: set.answerable.map((one) => ({
      id: one.id,
      question: one.question,
      problem: answerProblem(ask(index, one.question), one),
    })),
    abstain: score(set.mustAbstain, abstentionProblem),
    danger: score(set.dangerSigns ?? [], dangerProblem),
  }
}

function answerProblem(answer: AskAnswer, one: AnswerableQuestion): string | undefined {
  if (answer.outcome !== 'answered') return `it is ${answer.outcome}`
  // Every statement of ours has its sources, so that "none" is the whole truth.
  if (answer.notes.includes('every-statement-cited')) return undefined
  const main = answer.passages.filter(({ part }) => part === 'answer')
  const keys = main.map(({ statement }) => statement.key)
  const absent = one.requiredStatements.filter((key) => !keys.includes(key))
  if (absent.length > 0) return `without ${absent.join(', ')}, but with ${keys.join(', ') || 'nothing'}`
  if (one.mustCorrectPremise && !answer.notes.includes('premise-contradicted'))
    return 'the premise is not corrected'
  return citationProblem(answer, one)
}

/** Each citation carries an allowed role, or stands beside one in a statement that was asked for. */
function citationProblem(answer: AskAnswer, one: AnswerableQuestion): string | undefined {
  if (one.allowedCitations === undefined) return undefined
  const expected = new Set([...one.requiredStatements, ...one.alsoAcceptable])
  const shown = new Set<number>()
  for (const { statement, part } of answer.passages) {
    if (part === 'safety') continue
    for (const { cite } of citationsOf(statement)) {
      const role = citationRoles[cite]
      if (role === undefined) continue
      shown.add(role)
      if (!one.allowedCitations.includes(role) && !expected.has(statement.key))
        return `citation ${role} of ${statement.key}`
    }
  }
  const absent = (one.requiredCitations ?? []).filter((role) => !shown.has(role))
  return absent.length > 0 ? `without citation ${absent.join(', ')}` : undefined
}

function abstentionProblem(answer: AskAnswer, { id }: PlainQuestion): string | undefined {
  if (answer.outcome !== 'answered') return undefined
  const allowed = coveredNow[id] ?? []
  const keys = answer.passages.filter(({ part }) => part === 'answer').map(({ statement }) => statement.key)
  return keys.length > 0 && keys.every((key) => allowed.includes(key))
    ? undefined
    : `answered with ${keys.join(', ')}`
}

function dangerProblem(answer: AskAnswer): string | undefined {
  if (answer.outcome !== 'danger') return `it is ${answer.outcome}`
  const cited = answer.passages.some(
    ({ part, statement }) => part === 'safety' && citationsOf(statement).length > 0,
  )
  if (!cited) return 'without a cited safety statement'
  return answer.passages.every(({ part }) => part === 'safety') ? undefined : 'with more than safety'
}

/** How many of a hundred are right. */
export function percentRight(scores: readonly QuestionScore[]): number {
  if (scores.length === 0) return 0
  const right = scores.filter(({ problem }) => problem === undefined).length
  return Math.round((1000 * right) / scores.length) / 10
}
