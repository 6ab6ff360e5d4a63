import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shippedGuidelines } from '../../guidelines/shipped-guidelines.ts'
import { readingGrade } from '../checks/reading-grade.ts'
import { splitByTerms } from './split-by-terms.ts'
import { terms } from './terms.ts'

const split = splitByTerms(terms)
const found = (text: string) => split(text).flatMap(({ text: form, term }) => (term ? [[form, term.id]] : []))

it.each<[string, string[][]]>([
  ['NSAIDs help; an NSAID is one of two.', [['NSAIDs', 'nsaid']]],
  ['You need an mri.', [['mri', 'mri']]],
  ['Heart failure, and a heart that races.', [['Heart failure', 'heart-failure']]],
  [
    'A CT, an X-ray.',
    [
      ['CT', 'ct'],
      ['X-ray', 'x-ray'],
    ],
  ],
  ['Factors and directions, spasmodic, post-MRI.', []],
])('finds terms as whole words, each once: %s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

it('keeps every text as it is', () => {
  const word = fc.constantFrom('NSAID', 'an MRI', ' ', 'heart failure', '-', 'x', 'X-ray', 'é', '(', '$&')
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join('')
      expect(
        split(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

it('explains with a source, in words for everybody, and gives neither dose nor limit', () => {
  const forms = terms.flatMap((term) => term.forms.map((form) => form.toLowerCase()))
  expect(new Set(forms).size).toBe(forms.length)
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length)
  for (const { name, meaning, source } of terms) {
    expect(source.url, name).toMatch(/^https:\/\/medlineplus\.gov\/[a-z]+\.html$/)
    expect(meaning, name).not.toMatch(/\d/)
  }
  expect(readingGrade(terms.map(({ meaning }) => meaning).join(' ')).grade).toBeLessThanOrEqual(9)
})

it('holds only what some shipped article says to laypeople', () => {
  const said = shippedGuidelines
    .flatMap(({ content }) => content.sections)
    .flatMap(({ statements }) => statements)
    .flatMap(({ text }) => [...(text.patient ?? []), ...(text.caregiver ?? [])])
    .flatMap((node) => ('text' in node ? found(node.text) : []))
    .map(([, id]) => id)
  expect(terms.map(({ id }) => id).filter((id) => !said.includes(id))).toEqual([])
})
