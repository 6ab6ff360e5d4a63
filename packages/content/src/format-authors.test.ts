import { describe, expect, it } from 'vitest'
import type { CslName } from './csl.ts'
import { formatAuthors } from './format-authors.ts'

const by = (author: readonly CslName[], most?: number) =>
  formatAuthors({ type: 'article-journal', title: 'T', author }, most)

const people = (count: number) => Array.from({ length: count }, (_, i) => ({ family: `F${i}`, given: 'A' }))

describe('authors in the style of the NLM', () => {
  it.each<[CslName, string]>([
    [{ family: 'Qaseem', given: 'Amir' }, 'Qaseem A'],
    [{ family: 'Wilt', given: 'Timothy J.' }, 'Wilt TJ'],
    [{ family: 'Wilt', given: 'TJ' }, 'Wilt TJ'],
    [{ family: 'Wilt', given: 'T. J.' }, 'Wilt TJ'],
    [{ family: 'Roux', given: 'Jean-Paul' }, 'Roux JP'],
    [{ family: 'van Tulder', given: 'Maurits' }, 'van Tulder M'],
    [{ family: 'Östman', given: 'åsa' }, 'Östman Å'],
    [{ family: 'Plato' }, 'Plato'],
    [{ literal: 'Expert Panel on Neurological Imaging' }, 'Expert Panel on Neurological Imaging'],
  ])('writes %j as %s', (name, written) => {
    expect(by([name])).toBe(written)
  })

  it('lists six, and cuts a seventh', () => {
    expect(by(people(6))).toBe('F0 A, F1 A, F2 A, F3 A, F4 A, F5 A')
    expect(by(people(7))).toBe('F0 A, F1 A, F2 A, F3 A, F4 A, F5 A, et al')
  })

  it('cuts where it is asked to', () => {
    expect(by(people(3), 3)).toBe('F0 A, F1 A, F2 A')
    expect(by(people(4), 3)).toBe('F0 A, F1 A, F2 A, et al')
  })

  it('is nothing for nobody', () => {
    expect(by([])).toBeUndefined()
    expect(formatAuthors({ type: 'webpage', title: 'T' })).toBeUndefined()
  })
})
