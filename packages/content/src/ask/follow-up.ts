import { mentioned, type Question } from './question.ts'

const leaning = new Set([
  'it',
  'that',
  'this',
  'they',
  'them',
  'those',
  'these',
  'one',
  'so',
  'then',
  'there',
])
const opening = new Set([
  'and',
  'but',
  'or',
  'what',
  'why',
  'how',
  'also',
  'then',
  'so',
  'for',
  'is',
  'does',
  'when',
  'really',
  'can',
  'even',
  'would',
  'should',
])

/** A question that leans on an earlier one, together with what it leans on. */
export function withEarlier(question: Question, earlier: readonly Question[]): Question {
  const before = earlier.findLast((one) => subjects(one).length > 0)
  if (before === undefined || question.words.length > 14) return question
  const own = subjects(question)
  const leans = question.words.some((word) => leaning.has(word)) || opening.has(question.words[0] ?? '')
  if (own.length === 0 && question.unknown.length === 0 && leans)
    return { ...question, mentions: [...question.mentions, ...carried(before, ['thing'])] }
  if (
    own.length > 0 &&
    /^(and|what|how) (about|if|for|with)?/.test(question.words.join(' ')) &&
    mentioned(question, 'aspect').length === 0
  )
    return { ...question, mentions: [...question.mentions, ...carried(before, ['aspect', 'demand'])] }
  return question
}

function subjects(question: Question): readonly string[] {
  return [...mentioned(question, 'thing'), ...mentioned(question, 'demand')]
}

function carried(question: Question, kinds: readonly string[]) {
  // Their places belong to another text: none of them may share one with a word of this.
  return question.mentions
    .filter(({ concept }) => kinds.includes(concept.kind))
    .map(({ concept, from, to }) => ({ concept, from: -1 - from, to: -1 - to }))
}
