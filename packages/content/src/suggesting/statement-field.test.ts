import { expect, it, test } from 'vitest'
import { article, said, section, statement } from '../content.test-kit.ts'
import { parseContent } from '../parse-content.ts'
import { fieldValue, fieldWords, statementWithKey, withField } from './statement-field.ts'

const content = article({
  sections: [
    section('summary', [
      statement('S1', {
        text: { clinician: said('Heat helps. ', 'acp') },
        recommendation: {
          direction: 'for',
          strength: 'strong',
          certainty: { ungraded: 'A label.' },
          population: 'Adults',
        },
      }),
      statement('S2'),
    ]),
  ],
})
const s1 = statementWithKey(content, 'S1')

test.each([
  ['text', 'clinician', said('Heat is good. ', 'acp')],
  ['text', 'patient', said('Keep warm.')],
  ['direction', null, 'against'],
  ['strength', null, 'conditional'],
  ['certainty', null, 'low'],
  ['population', null, 'Adults with back pain'],
  ['uncited', null, 'Common knowledge'],
  ['reviewDueOn', null, '2029-02-01'],
] as const)('puts a new %s (%s) in, and nothing else', (field, audience, value) => {
  const changed = parseContent(withField(content, { key: 'S1', field, audience }, value))
  if (!changed.ok) throw new Error(JSON.stringify(changed.errors))
  const after = statementWithKey(changed.content, 'S1')
  expect(after && fieldValue(after, { field, audience })).toEqual(value)
  expect(statementWithKey(changed.content, 'S2')).toEqual(statementWithKey(content, 'S2'))
})

it('reads the words of a field, citations left out and nothing trimmed', () => {
  if (s1 === undefined) throw new Error('No S1.')
  expect(fieldWords(s1, { field: 'text', audience: 'clinician' })).toBe('Heat helps. ')
  expect(fieldWords(s1, { field: 'certainty', audience: null })).toBe('A label.')
  expect(fieldWords(s1, { field: 'text', audience: 'patient' })).toBeUndefined()
})

it('has no place for a value in what is not there', () => {
  expect(withField(content, { key: 'S9', field: 'text', audience: 'clinician' }, said('x'))).toBeUndefined()
  expect(withField(content, { key: 'S2', field: 'strength', audience: null }, 'strong')).toBeUndefined()
  expect(withField(content, { key: 'S1', field: 'text', audience: null }, said('x'))).toBeUndefined()
})
