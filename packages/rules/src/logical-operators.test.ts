import { expect, test } from 'vitest'
import { operatorAnswer, operatorTable } from './logical-operators.test-kit.ts'

test.each(operatorTable)('%s of %s and %s is %s', (operator, a, b, expected) => {
  expect(operatorAnswer(operator, a, b)).toBe(expected)
})

test('the table is whole', () => {
  expect(operatorTable).toHaveLength(39)
})
