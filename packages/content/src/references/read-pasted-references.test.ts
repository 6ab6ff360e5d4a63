import { expect, it } from 'vitest'
import { readPastedReferences } from './read-pasted-references.ts'

it('gives a bare identifier as a reference whose other fields are clearly empty', () => {
  expect(readPastedReferences('https://doi.org/10.7326/M16-2367')).toEqual({
    problems: [],
    references: [
      {
        csl: { type: 'article-journal', title: '', DOI: '10.7326/M16-2367' },
        kind: 'research',
        warnings: ['To fill in: title, authors, year.'],
      },
    ],
  })
})

it('reads one identifier per line, or several in one, and names lines that are none', () => {
  const { references, problems } = readPastedReferences('28192789\n\nwords\nPMC5639761, 10.1000/182')
  expect(references.map(({ csl }) => csl.PMID ?? csl.PMCID ?? csl.DOI)).toEqual([
    '28192789',
    'PMC5639761',
    '10.1000/182',
  ])
  expect(problems).toEqual([{ line: 3, message: 'This is no DOI, PMID, PMCID, RIS, BibTeX or CSL-JSON.' }])
})

it.each([
  ['RIS', 'TY  - JOUR\nTI  - A guideline\nER  - ', 'guideline'],
  ['BibTeX', '@article{a, title = {A systematic review}}', 'systematic-review'],
  ['CSL-JSON', '{"type":"article-journal","title":"Prescribing information of X"}', 'drug-label'],
  ['a CSL-JSON list', '[{"type":"article-journal","title":"A trial"}]', 'research'],
])('recognises %s by itself', (_, text, kind) => {
  const { references, problems } = readPastedReferences(text)
  expect(problems).toEqual([])
  expect(references[0]).toMatchObject({ kind })
})

it('reads CSL-JSON as other programs write it', () => {
  const item = {
    id: 'x',
    type: 'paper-conference',
    title: 'A <i>title</i>  of &amp; for',
    author: [
      { family: 'Tulder', 'non-dropping-particle': 'van', given: 'M' },
      { literal: 'WHO' },
      { suffix: 'Jr' },
    ],
    issued: { 'date-parts': [['2020', '5']] },
    volume: 3,
    page: '1–5',
    DOI: 'https://doi.org/10.1000/182',
    abstract: 'Long',
    ISSN: '1',
  }
  const [reference] = readPastedReferences(JSON.stringify([item])).references
  expect(reference?.csl).toEqual({
    type: 'chapter',
    title: 'A title of & for',
    author: [{ family: 'van Tulder', given: 'M' }, { literal: 'WHO' }],
    issued: { 'date-parts': [[2020, 5]] },
    volume: '3',
    page: '1-5',
    DOI: '10.1000/182',
  })
  expect(reference?.warnings).toEqual(['1 of the authors have no name.', 'Left out: abstract, ISSN.'])
})

it('names what is wrong with JSON', () => {
  expect(readPastedReferences('[{"type":"book",\n"title" 1}]').problems).toMatchObject([{ line: 2 }])
  expect(readPastedReferences('[{"title":"no type"}]').problems).toMatchObject([{ line: 1 }])
})

it('takes nothing from nothing, and not too much at once', () => {
  expect(readPastedReferences(' \n ')).toEqual({ references: [], problems: [] })
  expect(readPastedReferences('1\n'.repeat(300_000)).problems).toHaveLength(1)
})
