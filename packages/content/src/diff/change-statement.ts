import type { Audience, Inline, Statement, StatementGrade } from '../document.ts'
import { ofKind } from './of-kind.ts'
import type { Operation, OperationOf, TextOperation } from './operation.ts'
import { withCitations } from './text-operations.ts'

/** A statement with the changes that are made to it. */
export function changeStatement(statement: Statement, operations: readonly Operation[]): Statement {
  const own = operations.filter((one) => 'key' in one && one.key === statement.key)
  if (own.length === 0) return statement
  const { recommendation, uncited, differsFrom, askedAs, reviewDueOn, text, ...rest } = statement
  const grade = changeGrade(recommendation, own)
  const [cited] = ofKind(own, 'uncited.changed')
  const [differing] = ofKind(own, 'differsFrom.changed')
  const [asked] = ofKind(own, 'askedAs.changed')
  const [dated] = ofKind(own, 'reviewDue.changed')
  const reason = cited === undefined ? (uncited?.reason ?? null) : cited.after
  const differs = differing === undefined ? (differsFrom ?? null) : differing.after
  const questions = asked === undefined ? (askedAs ?? null) : asked.after
  const due = dated === undefined ? (reviewDueOn ?? null) : dated.after
  return {
    ...rest,
    text: changeText(text, own),
    ...(grade === undefined ? {} : { recommendation: grade }),
    ...(reason === null ? {} : { uncited: { reason } }),
    ...(differs === null ? {} : { differsFrom: differs }),
    ...(questions === null ? {} : { askedAs: questions }),
    ...(due === null ? {} : { reviewDueOn: due }),
  }
}

function changeGrade(
  grade: StatementGrade | undefined,
  operations: readonly Operation[],
): StatementGrade | undefined {
  let now = grade
  for (const one of operations) {
    if (one.kind === 'recommendation.added') now = one.grade
    else if (one.kind === 'recommendation.removed') now = undefined
    else if (now !== undefined) {
      if (one.kind === 'strength.changed') now = { ...now, strength: one.after }
      if (one.kind === 'certainty.changed') now = { ...now, certainty: one.after }
      if (one.kind === 'direction.changed') now = { ...now, direction: one.after }
      if (one.kind === 'population.changed') now = { ...now, population: one.after }
    }
  }
  return now
}

function changeText(text: Statement['text'], operations: readonly Operation[]): Statement['text'] {
  const now = new Map(Object.entries(text) as (readonly [Audience, readonly Inline[]])[])
  const texts = operations.filter(isOfText)
  for (const [audience, own] of Map.groupBy(texts, (one) => one.audience)) {
    const whole = own.find(isOfWords)
    const words = now.get(audience)
    if (whole?.after) now.set(audience, whole.after)
    else if (whole) now.delete(audience)
    else if (words !== undefined) now.set(audience, withCitations(words, own))
  }
  // The clinician's words are always there: no operation takes them away.
  return Object.fromEntries(now) as unknown as Statement['text']
}

function isOfText(operation: Operation): operation is TextOperation {
  return operation.kind.startsWith('text.') || operation.kind.startsWith('citation.')
}

function isOfWords(operation: TextOperation): operation is OperationOf<'text.changed'> {
  return operation.kind.startsWith('text.')
}
