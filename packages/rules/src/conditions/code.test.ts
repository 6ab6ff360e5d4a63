import { expect, test } from 'vitest'
import { answer } from '../assess.test-kit.ts'

test.each([
  [{ fact: 'sex', eq: 'male' }, { sex: 'male' }, 'true'],
  [{ fact: 'sex', eq: 'male' }, { sex: 'female' }, 'false'],
  [{ fact: 'sex', eq: 'male' }, {}, 'unknown'],
  [{ fact: 'sex', in: ['male', 'female'] }, { sex: 'female' }, 'true'],
  // The trace does not reason over the list of codes; the exact layer does.
  [{ fact: 'sex', in: ['male', 'female'] }, {}, 'unknown'],
])('%o, given %o: %s', (expression, given, expected) => {
  expect(answer(expression, given)).toBe(expected)
})
