import { Invalid } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'

/** Longer than a question of a person. */
const longestQuestion = 500
const mostEarlier = 6

/** @throws Invalid for a question that is empty or too long */
export function givenQuestion(text: string, path = '/question'): string {
  refuseUnstorableText(text, path)
  const question = text.trim()
  if (question !== '' && question.length <= longestQuestion) return question
  const message =
    question === '' ? 'There is no question.' : `A question has at most ${longestQuestion} characters.`
  throw new Invalid(message, [{ code: 'BAD_USER_INPUT', message, path, fix: 'Ask in one or two sentences.' }])
}

/** @throws Invalid for more questions than a conversation keeps */
export function earlierQuestions(earlier: readonly string[] | null | undefined): readonly string[] {
  const given = earlier ?? []
  if (given.length > mostEarlier) {
    const message = `At most ${mostEarlier} earlier questions are looked at.`
    throw new Invalid(message, [
      { code: 'BAD_USER_INPUT', message, path: '/earlier', fix: 'Send the last ones.' },
    ])
  }
  return given.map((one, i) => givenQuestion(one, `/earlier/${i}`))
}
