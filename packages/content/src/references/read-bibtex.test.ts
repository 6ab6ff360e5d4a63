import { expect, it } from 'vitest'
import { readBibtex } from './read-bibtex.ts'

const entry = `
% exported by hand
@string{ann = "Annals of Internal Medicine"}
@comment{ nothing {nested} here }
@Article{qaseem2017,
  author  = {Qaseem, Amir and Wilt, Timothy J. and {Clinical Guidelines Committee}},
  title   = "Noninvasive {T}reatments for {A}cute, {S}ubacute, and {C}hronic Low Back Pain",
  journal = ann # "",
  year    = 2017, month = apr, day = 4,
  volume  = {166}, number = {7},
  pages   = {514--530},
  doi     = {10.7326/M16-2367},
  pmid    = {28192789},
}
`

it('reads an entry with macros, braces and an organization', () => {
  expect(readBibtex(entry)).toEqual({
    problems: [],
    drafts: [
      {
        csl: {
          type: 'article-journal',
          title: 'Noninvasive Treatments for Acute, Subacute, and Chronic Low Back Pain',
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
        warnings: [],
      },
    ],
  })
})

it.each<[string, string, object]>([
  [
    'accents in names',
    String.raw`@article{a, title={T}, author={M{\"u}ller, J{\"o}rg and Erd\H{o}s, P{\'a}l}}`,
    {
      author: [
        { family: 'Müller', given: 'Jörg' },
        { family: 'Erdős', given: 'Pál' },
      ],
    },
  ],
  [
    'names in reading order',
    '@article{a, title={T}, author={Maurits van Tulder and Roger Chou}}',
    {
      author: [
        { family: 'van Tulder', given: 'Maurits' },
        { family: 'Chou', given: 'Roger' },
      ],
    },
  ],
  [
    'a name with one word',
    '@article{a, title={T}, author={Hippocrates}}',
    { author: [{ family: 'Hippocrates' }] },
  ],
  [
    '"and" inside an organization',
    '@misc{a, title={T}, author={{National Institute for Health and Care Excellence}}}',
    {
      author: [{ literal: 'National Institute for Health and Care Excellence' }],
    },
  ],
  [
    'parentheses around the entry',
    '@book(b, title = {A Book}, publisher = {P}, address = {Bern})',
    {
      type: 'book',
      title: 'A Book',
      publisher: 'P',
      'publisher-place': 'Bern',
    },
  ],
  [
    'a BibLaTeX date and journal',
    '@article{a, title={T}, journaltitle={J}, date={2020-05-17}}',
    {
      'container-title': 'J',
      issued: { 'date-parts': [[2020, 5, 17]] },
    },
  ],
  ['a PubMed eprint', '@article{a, title={T}, eprint={28192789}, eprinttype={pubmed}}', { PMID: '28192789' }],
  [
    'an address in howpublished',
    String.raw`@misc{w, title={W}, howpublished={\url{https://example.org/a_b}}}`,
    {
      type: 'webpage',
      URL: 'https://example.org/a_b',
    },
  ],
  [
    'a report',
    '@techreport{r, title={R}, institution={WHO}, number={TR 7}, year={2021}}',
    {
      type: 'report',
      publisher: 'WHO',
      number: 'TR 7',
      issued: { 'date-parts': [[2021]] },
    },
  ],
  [
    'an escaped sign in a DOI',
    String.raw`@article{a, title={T}, doi={10.1000/a\_b}}`,
    { DOI: '10.1000/a_b' },
  ],
  ['a title with a subtitle', '@article{a, title={T}, subtitle={S}}', { title: 'T: S' }],
  ['an entry without a key', '@article{ title={T} }', { title: 'T' }],
])('reads %s', (_, text, csl) => {
  const { drafts, problems } = readBibtex(text)
  expect(problems).toEqual([])
  expect(drafts[0]?.csl).toMatchObject(csl)
})

it.each<[string, string, number, number]>([
  ['a bracket that is never closed', '@article{a,\n title = {{{open\n', 2, 0],
  ['an entry that runs into the next', '@article{a,\n title = {open\n}\n\n@book{b, title={B}}', 5, 1],
  ['an entry that is never closed', '@article{a, title = {T}\n', 1, 0],
  ['a quotation mark that is never closed', '@article{a,\n title = "open\n}\n@book{b, title={B}}', 2, 1],
  ['a missing comma', '@article{a,\n title = {T}\n year = 2017\n}\n@book{b, title={B}}', 3, 1],
  ['a missing value', '@article{a,\n title = ,\n}\n@book{b, title={B}}', 2, 1],
  ['a missing equals sign', '@article{a,\n title {T}\n}\n@book{b, title={B}}', 2, 1],
])('names %s with its line and keeps the rest', (_, text, line, count) => {
  const { drafts, problems } = readBibtex(text)
  expect(problems.map((one) => one.line)).toEqual([line])
  expect(drafts).toHaveLength(count)
})

it('says what a person has to complete', () => {
  const { drafts } = readBibtex('@thesis{t, title={T}, author={Chou, R and others}}')
  expect(drafts[0]?.warnings).toEqual([
    'BibTeX type “thesis” is kept as a document; choose what it is.',
    'The list of authors ends with “and others”: complete it.',
  ])
})
