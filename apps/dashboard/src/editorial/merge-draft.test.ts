import { expect, it } from 'vitest'
import { fieldWords, valueWords } from './merge-draft.ts'

it.each([
  ['/title', 'Title'],
  ['/statements/S1', 'Statement S1'],
  ['/statements/S1/text/patient', 'Statement S1, words for patients'],
  ['/statements/S1/recommendation/strength', 'Statement S1, strength'],
  ['/sections/safety/title/clinician', 'Section safety, heading for clinicians'],
  ['/references/acp', 'Reference acp'],
  ['/changeNote/summary', 'Summary of the change'],
  ['/changeNote/reasons/S1', 'Reason for S1'],
  ['/ruleSet', 'The rules'],
  ['/ruleSet/recommendations/heat', 'Rules: recommendations heat'],
])('names %s as "%s"', (field, words) => {
  expect(fieldWords(field)).toBe(words)
})

it('shows a text with its citations, and says when there is nothing', () => {
  expect(valueWords([{ text: 'Walk.' }, { cite: 'acp', locator: 'p. 1' }])).toBe('Walk. [acp, p. 1]')
  expect(valueWords('Adults')).toBe('Adults')
  expect(valueWords(null)).toBe('Nothing: it is removed.')
  expect(valueWords({ strength: 'strong' })).toContain('"strength": "strong"')
})
