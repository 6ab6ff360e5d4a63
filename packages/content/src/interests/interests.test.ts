import { describe, expect, it } from 'vitest'
import { shippedGuidelines } from '../../guidelines/index.ts'
import type { InterestEntry } from './interest.ts'
import { interestFaults } from './interest-faults.ts'
import { matchInterests } from './match-interests.ts'

const today = '2026-11-27'
const entry: InterestEntry = {
  organization: 'Backwell Pharma',
  kind: 'consulting',
  amountBand: 'up-to-1000',
  from: '2025-01',
}
const content = shippedGuidelines.find(({ slug }) => slug === 'degenerative-disk-disease')?.content
if (content === undefined) throw new Error('The guideline is not shipped.')
const wheres = (given: Partial<InterestEntry>) =>
  matchInterests(content, [{ ...entry, ...given }], today).map(({ where }) => where)

describe('matching interests with an article', () => {
  it.each([
    [{ product: 'Cyclobenzaprine' }, 'the action "cyclobenzaprine"'],
    [{ drugClass: 'NSAIDs' }, 'the action "nsaid"'],
    [{ drugClass: 'Opioids' }, 'the action "opioid"'],
    [{ product: 'Epidural corticosteroid' }, 'the action "epidural-corticosteroid-injection"'],
  ])('proposes a conflict by %o', (given, where) => {
    expect(wheres(given)).toContain(where)
  })

  it('finds what only a statement names', () => {
    expect(wheres({ product: 'duloxetine' }).some((where) => where.startsWith('statement '))).toBe(true)
  })

  it('proposes none for what the article does not speak of, nor for words everybody uses', () => {
    expect(wheres({ product: 'Insulin glargine', drugClass: 'insulins' })).toEqual([])
    expect(wheres({ organization: 'The Drug Company Ltd.' })).toEqual([])
  })

  it('proposes none for what ended more than 36 months ago, to the month', () => {
    expect(wheres({ product: 'cyclobenzaprine', from: '2020-01', to: '2023-10' })).toEqual([])
    expect(wheres({ product: 'cyclobenzaprine', from: '2020-01', to: '2023-11' })).not.toEqual([])
  })

  it('says which entry and by which words', () => {
    expect(matchInterests(content, [entry, { ...entry, drugClass: 'NSAID' }], today)[0]).toMatchObject({
      entry: 1,
      term: 'NSAID',
    })
  })
})

describe('a declaration', () => {
  it('is kept as given when nothing is wrong with it', () => {
    expect(interestFaults([], today)).toEqual([])
    expect(interestFaults([{ ...entry, product: 'X', to: '2026-01' }], today)).toEqual([])
  })

  it.each([
    [{ organization: ' ' }, '/0/organization'],
    [{ product: '' }, '/0/product'],
    [{ drugClass: 'x'.repeat(201) }, '/0/drugClass'],
    [{ organization: 'A\u202Eb' }, '/0/organization'],
    [{ from: '2026-13' }, '/0/from'],
    [{ from: 'soon' }, '/0/from'],
    [{ from: '2026-12' }, '/0/from'],
    [{ to: '2026-1' }, '/0/to'],
    [{ to: '2024-12' }, '/0/to'],
  ])('is refused with %o at %s', (given, path) => {
    expect(interestFaults([{ ...entry, ...given }], today)).toMatchObject([{ path, fix: expect.any(String) }])
  })

  it('has at most 50 entries', () => {
    expect(interestFaults(Array(51).fill(entry), today)).toMatchObject([{ path: '' }])
  })
})
