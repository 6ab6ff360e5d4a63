import { expect, it } from 'vitest'
import { diskIndex } from './disk-index.ts'
import { scorePatientQuestions } from './patient-questions.ts'
import { developmentQuestions, sharedQuestions } from './question-case.ts'
import { percentRight, scoreQuestions } from './score-questions.ts'

const index = diskIndex()
const wrong = (scores: ReturnType<typeof scoreQuestions>['answerable']) =>
  scores.filter(({ problem }) => problem !== undefined)

it('answers, abstains and puts danger first on the worked questions', () => {
  const scores = scoreQuestions(index, sharedQuestions)
  expect(percentRight(scores.answerable), JSON.stringify(wrong(scores.answerable))).toBeGreaterThanOrEqual(95)
  expect(wrong(scores.abstain)).toEqual([])
  expect(wrong(scorePatientQuestions(index, sharedQuestions.patientSpecific ?? []))).toEqual([])
})

it('does the same on questions that others would put', () => {
  const scores = scoreQuestions(index, developmentQuestions)
  expect(percentRight(scores.answerable), JSON.stringify(wrong(scores.answerable))).toBeGreaterThanOrEqual(95)
  expect(percentRight(scores.abstain), JSON.stringify(wrong(scores.abstain))).toBeGreaterThanOrEqual(97)
  expect(wrong(scores.danger)).toEqual([])
})
