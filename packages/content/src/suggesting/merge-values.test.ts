import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { said } from '../content.test-kit.ts'
import { mergeValues } from './merge-values.ts'

const base = 'Offer heat wraps for eight hours a day.'
const merged = (current: unknown, suggested: unknown, from: unknown = base) =>
  mergeValues(from, current, suggested).merged

describe('a suggestion on a field that was edited meanwhile', () => {
  test.each([
    ['nothing was edited', base, 'Offer heat wraps.', 'Offer heat wraps.'],
    ['the edit says the same', 'Offer heat.', 'Offer heat.', 'Offer heat.'],
    ['the suggestion changes nothing', 'Offer heat.', base, 'Offer heat.'],
    [
      'other words were edited',
      'Suggest heat wraps for eight hours a day.',
      'Offer heat wraps for six hours a day.',
      'Suggest heat wraps for six hours a day.',
    ],
    [
      'both made one of the edits',
      'Offer warm wraps for six hours a day.',
      'Offer heat wraps for six hours each day.',
      'Offer warm wraps for six hours each day.',
    ],
  ])('merges when %s', (_what, current, suggested, expected) => {
    expect(merged(current, suggested)).toBe(expected)
  })

  test.each([
    [
      'the same word was edited',
      'Offer heat wraps for ten hours a day.',
      'Offer heat wraps for six hours a day.',
    ],
    ['words were put in at one place', `${base} Stop at pain.`, `${base} Ask first.`],
    [
      'the edit struck out what the suggestion changes',
      'Offer heat wraps.',
      'Offer heat wraps for six hours a day.',
    ],
  ])('leaves it to a person when %s', (_what, current, suggested) => {
    expect(merged(current, suggested)).toBeUndefined()
  })

  it('merges a word or a date as a whole only', () => {
    expect(merged('conditional', 'weak', 'strong')).toBeUndefined()
    expect(merged('strong', 'conditional', 'strong')).toBe('conditional')
    expect(merged({ ungraded: 'Label' }, 'low', 'high')).toBeUndefined()
    expect(merged('2030-01-01', '2029-01-01', undefined)).toBeUndefined()
    expect(mergeValues(undefined, 'A reason', undefined).merged).toBe('A reason')
    expect(mergeValues(undefined, 'A reason', 'Another').merged).toBeUndefined()
  })

  it('carries marks and citations along, each citation as one', () => {
    const before = said('Heat helps pain.', 'acp', 'p. 1')
    const current = [
      { text: 'Heat ' },
      { text: 'often', mark: 'strong' },
      { text: ' helps pain.' },
      { cite: 'acp', locator: 'p. 1' },
    ]
    const suggested = said('Heat helps pain.', 'nice', '1.2')
    expect(mergeValues(before, current, suggested).merged).toEqual([
      { text: 'Heat ' },
      { text: 'often', mark: 'strong' },
      { text: ' helps pain.' },
      { cite: 'nice', locator: '1.2' },
    ])
    expect(mergeValues(before, said('Heat helps pain.', 'acp', 'p. 2'), suggested).merged).toBeUndefined()
  })
})

test('edits of different words always come together, whoever made which', () => {
  const words = fc.array(fc.constantFrom('heat', 'helps', 'pain', 'not', 'daily', '🦴'), {
    minLength: 5,
    maxLength: 30,
  })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
      const [i, j] = [a % all.length, b % all.length]
      fc.pre(i !== j)
      const changed = (...places: readonly number[]) =>
        all.map((word, place) => (places.includes(place) ? `new${place}` : word)).join(' ')
      const from = all.join(' ')
      const answers = [merged(changed(i), changed(j), from), merged(changed(j), changed(i), from)]
      expect(answers).toEqual([changed(i, j), changed(i, j)])
    }),
    { numRuns: 300 },
  )
})
