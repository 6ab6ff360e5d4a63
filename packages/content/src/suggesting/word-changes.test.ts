import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { said } from '../content.test-kit.ts'
import { wordChanges } from './word-changes.ts'

it('says what is struck out and what is written in its place', () => {
  expect(
    wordChanges(
      said('Offer heat for eight hours. ', 'acp', 'p. 1'),
      said('Offer heat for six hours. ', 'acp', 'p. 2'),
    ),
  ).toEqual([
    { kind: 'kept', text: 'Offer heat for ' },
    { kind: 'removed', text: 'eight' },
    { kind: 'added', text: 'six' },
    { kind: 'kept', text: ' hours. ' },
    { kind: 'removed', text: '[acp, p. 1]' },
    { kind: 'added', text: '[acp, p. 2]' },
  ])
})

test.each([
  [undefined, 'New', [{ kind: 'added', text: 'New' }]],
  [
    'strong',
    'conditional',
    [
      { kind: 'removed', text: 'strong' },
      { kind: 'added', text: 'conditional' },
    ],
  ],
  [
    'low',
    { ungraded: 'Label' },
    [
      { kind: 'removed', text: 'low' },
      { kind: 'added', text: '{"ungraded":"Label"}' },
    ],
  ],
  ['same', 'same', [{ kind: 'kept', text: 'same' }]],
  [
    [{ text: 'a', mark: 'strong' }],
    [{ text: 'a' }],
    [
      { kind: 'removed', text: 'a' },
      { kind: 'added', text: 'a' },
    ],
  ],
])('%j becomes %j', (before, after, changes) => {
  expect(wordChanges(before, after)).toEqual(changes)
})

test('what is kept and struck out is the text before, what is kept and added the text after', () => {
  const text = fc
    .array(fc.constantFrom('heat', 'helps', 'not', ' ', '  ', '\n', '🦴'), { maxLength: 40 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after)
      const without = (kind: string) =>
        changes.filter((change) => change.kind !== kind).map((change) => change.text)
      expect(without('added').join('')).toBe(before)
      expect(without('removed').join('')).toBe(after)
    }),
    { numRuns: 500 },
  )
})
