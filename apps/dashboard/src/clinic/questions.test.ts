import { expect, it } from 'vitest'
import { askedFacts, gathered, questionsOf } from './questions.ts'

const fact = (factId: string, decides: number, group: string | null = null) => ({
  factId,
  question: `${factId}?`,
  group,
  type: 'boolean',
  unit: null,
  codes: [],
  min: null,
  max: null,
  integer: false,
  decides,
  recommendationIds: [],
})

const asks = (title: string, missing: ReturnType<typeof fact>[], eligible: 'TRUE' | 'UNKNOWN' = 'TRUE') => ({
  title,
  slug: title,
  eligible,
  missing,
  eligibilityQuestions: [] as ReturnType<typeof fact>[],
  cautionQuestions: [],
  facts: [],
})

const none = new Map()

it('lets guidelines take turns and asks each fact once', () => {
  const results = [
    asks('A', [fact('fever', 3), fact('age', 2)]),
    asks('B', [fact('cough', 2), fact('fever', 1)]),
  ]
  expect(askedFacts(results)).toEqual(['fever', 'cough', 'age'])
})

it('asks for a guideline that may not be about this patient last', () => {
  const results = [asks('A', [fact('cough', 9)], 'UNKNOWN'), asks('B', [fact('fever', 1)])]
  expect(askedFacts(results)).toEqual(['fever', 'cough'])
})

it('asks first, and only, whether a guideline is about this patient', () => {
  const open = { ...asks('A', [fact('fever', 9)], 'UNKNOWN'), eligibilityQuestions: [fact('backPain', 9)] }
  expect(askedFacts([open])).toEqual(['backPain'])
  expect(askedFacts([{ ...open, eligible: 'TRUE' as const }])).toEqual(['fever'])
})

it('keeps the answer given here apart from what the record says', () => {
  const recorded = [
    {
      factId: 'fever',
      known: false,
      boolean: null,
      code: null,
      date: null,
      quantity: null,
      recordedAt: '2026-01-01T00:00:00Z',
      recordedBy: 'A',
    },
  ]
  const question = questionsOf({ results: [asks('A', [fact('fever', 3)])], declared: none, recorded }).get(
    'fever',
  )
  expect(question?.answer?.known).toBe(false)
  expect(question?.known).toBeUndefined()
})

it('gathers a checklist where its first question stands', () => {
  const results = [asks('B', [fact('fever', 3, 'redFlags'), fact('age', 2), fact('weakness', 1, 'redFlags')])]
  const questions = [...questionsOf({ results, declared: none, recorded: [] }).values()]
  expect(gathered(questions).map((bundle) => bundle.map(({ factId }) => factId))).toEqual([
    ['fever', 'weakness'],
    ['age'],
  ])
})
