import { expect, it } from 'vitest'
import { readRis } from './read-ris.ts'

const acp = `TY  - JOUR
AU  - Qaseem, Amir
AU  - Wilt, Timothy J.
AU  - Clinical Guidelines Committee
T1  - Noninvasive Treatments for Low Back Pain
JO  - Annals of Internal Medicine
PY  - 2017
DA  - 2017/04/04
VL  - 166
IS  - 7
SP  - 514
EP  - 530
DO  - 10.7326/M16-2367
UR  - https://doi.org/10.7326/M16-2367
AN  - 28192789
DB  - PubMed
ER  - 
`

it('reads a journal article as PubMed and publishers write it', () => {
  const { drafts, problems } = readRis(acp)
  expect(problems).toEqual([])
  expect(drafts).toEqual([
    {
      csl: {
        type: 'article-journal',
        title: 'Noninvasive Treatments for Low Back Pain',
        author: [
          { family: 'Qaseem', given: 'Amir' },
          { family: 'Wilt', given: 'Timothy J.' },
          { literal: 'Clinical Guidelines Committee' },
        ],
        'container-title': 'Annals of Internal Medicine',
        issued: { 'date-parts': [[2017, 4, 4]] },
        volume: '166',
        issue: '7',
        page: '514-530',
        DOI: '10.7326/M16-2367',
        PMID: '28192789',
      },
      warnings: [
        '“Clinical Guidelines Committee” is taken as an organization; write “Family, Given” for a person.',
      ],
    },
  ])
})

it.each<[string, string, object]>([
  ['Windows line ends and no space after the dash', 'TY  - JOUR\r\nTI  - A\r\nER  -\r\n', { title: 'A' }],
  ['a title over two lines', 'TY  - JOUR\nTI  - One\n  two\nER  - ', { title: 'One two' }],
  [
    'a report with its number',
    'TY  - RPRT\nTI  - R\nM1  - 12\nPB  - WHO\nCY  - Geneva\nER  - ',
    {
      type: 'report',
      number: '12',
      publisher: 'WHO',
      'publisher-place': 'Geneva',
    },
  ],
  ['a year alone', 'TY  - JOUR\nTI  - A\nPY  - 2017///\nER  - ', { issued: { 'date-parts': [[2017]] } }],
  [
    'a chapter',
    'TY  - CHAP\nTI  - A\nBT  - The Book\nSP  - 3\nER  - ',
    { type: 'chapter', 'container-title': 'The Book', page: '3' },
  ],
  [
    'an address that is no DOI',
    'TY  - ELEC\nTI  - A\nUR  - https://example.org/a\nY2  - 2026/01/02\nER  - ',
    {
      type: 'webpage',
      URL: 'https://example.org/a',
      accessed: { 'date-parts': [[2026, 1, 2]] },
    },
  ],
])('reads %s', (_, text, csl) => {
  const { drafts, problems } = readRis(text)
  expect(problems).toEqual([])
  expect(drafts[0]?.csl).toMatchObject(csl)
})

it('reads several records', () => {
  expect(readRis(`${acp}\n${acp}`).drafts).toHaveLength(2)
})

it.each<[string, string, readonly object[], number]>([
  ['a record without an end', 'TY  - JOUR\nTI  - A\n', [{ line: 1 }], 1],
  [
    'a record that begins inside another',
    'TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - ',
    [{ line: 1 }],
    2,
  ],
  ['a tag before the first record', 'AU  - X, Y\nTY  - JOUR\nTI  - A\nER  - ', [{ line: 1 }], 1],
  ['an end without a beginning', 'TY  - JOUR\nTI  - A\nER  - \nER  - ', [{ line: 4 }], 1],
  ['words between records', 'TY  - JOUR\nTI  - A\nER  - \nwhat is this\n', [{ line: 4 }], 1],
])('names %s with its line and keeps the rest', (_, text, problems, count) => {
  const read = readRis(text)
  expect(read.problems).toMatchObject(problems)
  expect(read.drafts).toHaveLength(count)
})

it('says so when the type has no equal here', () => {
  expect(readRis('TY  - MUSIC\nTI  - A\nER  - ').drafts[0]).toMatchObject({
    csl: { type: 'document' },
    warnings: ['RIS type “MUSIC” is kept as a document; choose what it is.'],
  })
})
