import { expect, it } from 'vitest'
import { reference } from '../content.test-kit.ts'
import type { CslItem } from '../csl.ts'
import { sameSource } from './same-source.ts'

const listed = [
  reference('first', { DOI: '10.7326/M16-2367', PMID: '28192789' }),
  reference('second', { title: 'Bed rest: yes, or no?', issued: { 'date-parts': [[2010, 3]] } }),
]

it.each<[string, Partial<CslItem>, object | undefined]>([
  ['the DOI, whatever its case', { DOI: '10.7326/m16-2367' }, { id: 'first', by: 'DOI' }],
  ['the PMID', { PMID: '28192789' }, { id: 'first', by: 'PMID' }],
  [
    'title and year',
    { title: 'Bed Rest – yes or no', issued: { 'date-parts': [[2010]] } },
    { id: 'second', by: 'title and year' },
  ],
  [
    'the title of another year',
    { title: 'Bed rest: yes, or no?', issued: { 'date-parts': [[2011]] } },
    undefined,
  ],
  ['the title without a year', { title: 'Bed rest: yes, or no?' }, undefined],
  ['nothing at all', { title: '' }, undefined],
])('goes by %s', (_, csl, found) => {
  expect(sameSource({ type: 'article-journal', title: 'T', ...csl }, listed)).toEqual(found)
})
