import { describe, expect, it } from 'vitest'
import { article, context, said, section, statement } from '../content.test-kit.ts'
import { readability } from './readability.ts'
import { readingGrade, syllablesIn } from './reading-grade.ts'

const easy = 'Keep moving. Do not rest in bed. Call us if the pain gets worse.'
const middling = 'Usually your recovery is quicker if you stay active, even when it is painful at first.'
const hard =
  'Anatomical abnormalities demonstrated radiologically correlate unsatisfactorily with symptomatic deterioration.'

const find = (
  words: string,
  audience: 'patient' | 'caregiver' | 'researcher' = 'patient',
  language = 'en-US',
) =>
  readability.find(
    article({
      language,
      sections: [
        section('one', [statement('S1', { text: { clinician: said(hard), [audience]: said(words) } })]),
      ],
    }),
    context(),
  )
const found = (...given: Parameters<typeof find>) =>
  find(...given).findings.map(({ severity, path, statementKey }) => [severity, path, statementKey])

describe('readability', () => {
  it('passes easy words, and names the hardest text', () => {
    expect(find(easy)).toEqual({
      findings: [],
      note: expect.stringMatching(/^1 texts for laypeople; the hardest reads at grade \d\.\d\.$/),
    })
  })

  it('warns above grade 8 and blocks above grade 10', () => {
    expect(find(middling).findings).toEqual([
      {
        severity: 'warn',
        message: 'S1 reads at grade 9.1 for patients; the aim is 8.',
        path: '/sections/0/statements/0/text/patient',
        statementKey: 'S1',
        fix: 'Shorten its sentences, and use plainer words.',
      },
    ])
    expect(found(hard)).toEqual([['block', '/sections/0/statements/0/text/patient', 'S1']])
  })

  it('looks at caregivers too, and at nobody who reads for a living', () => {
    expect(found(hard, 'caregiver')).toEqual([['block', '/sections/0/statements/0/text/caregiver', 'S1']])
    expect(found(hard, 'researcher')).toEqual([])
  })

  it('does not score what is not English', () => {
    expect(find(hard, 'patient', 'de')).toEqual({
      findings: [],
      note: 'The formula is one for English; "de" is not scored.',
    })
  })

  it('scores drug names and medical terms apart', () => {
    const { grade, withTerms } = readingGrade('Take cyclobenzaprine with food. Ask about duloxetine too.')
    expect(withTerms).toBeGreaterThan(grade + 3)
    expect(readingGrade('Keep moving.').grade).toBe(readingGrade('Keep moving.').withTerms)
  })

  it.each([
    ['pain', 1],
    ['moved', 1],
    ['doctor', 2],
    ['medicine', 3],
    ['recovery', 4],
    ['the', 1],
  ])('hears %s as %i syllables', (word, count) => {
    expect(syllablesIn(word)).toBe(count)
  })
})
