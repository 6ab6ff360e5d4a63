import { describe, expect, it } from 'vitest'
import type { CslItem } from './csl.ts'
import type { Reference } from './document.ts'
import { formatReference } from './format-reference.ts'

const written = (csl: CslItem, change: Partial<Reference> = {}) =>
  formatReference({ id: 'r', kind: 'guideline', csl, ...change })

const acp: CslItem = {
  type: 'article-journal',
  title: 'Noninvasive treatments for low back pain',
  author: [
    { family: 'Qaseem', given: 'Amir' },
    { family: 'Wilt', given: 'Timothy J.' },
  ],
  'container-title': 'Ann Intern Med',
  issued: { 'date-parts': [[2017, 4, 4]] },
  volume: '166',
  issue: '7',
  page: '514-530',
  DOI: '10.7326/M16-2367',
  PMID: '28192789',
  URL: 'https://doi.org/10.7326/M16-2367',
}

describe('a reference in the style of the NLM', () => {
  it('writes a journal article with its identifiers, and no address beside them', () => {
    expect(written(acp)).toBe(
      'Qaseem A, Wilt TJ. Noninvasive treatments for low back pain. Ann Intern Med. 2017 Apr 4;166(7):514-530. doi: 10.7326/M16-2367. PMID: 28192789.',
    )
  })

  it.each<[string, Partial<CslItem>, string]>([
    ['year and month', { issued: { 'date-parts': [[2021, 11]] } }, '2021 Nov;166(7):514-530.'],
    ['a year alone', { issued: { 'date-parts': [[1999]] } }, '1999;166(7):514-530.'],
    ['an electronic page', { page: 'e123' }, '2017 Apr 4;166(7):e123.'],
  ])('writes %s', (_, change, part) => {
    expect(written({ ...acp, ...change })).toContain(`Ann Intern Med. ${part} doi:`)
  })

  it.each<[string, CslItem, string]>([
    ['a volume without issue', { type: 'article-journal', title: 'T', volume: '3' }, 'T. 3.'],
    ['an issue without volume', { type: 'article-journal', title: 'T', issue: '4', page: '5' }, 'T. (4):5.'],
    ['a title alone', { type: 'article-journal', title: 'Is rest enough?' }, 'Is rest enough?'],
    [
      'a date alone',
      { type: 'article-journal', title: 'T', issued: { 'date-parts': [[2020, 1]] } },
      'T. 2020 Jan.',
    ],
  ])('leaves out what is not known: %s', (_, csl, line) => {
    expect(written(csl)).toBe(line)
  })

  it('writes a page of the web with the day it was read, and its address without a stop', () => {
    const label: CslItem = {
      type: 'webpage',
      title: 'Cyclobenzaprine tablet: label',
      publisher: 'National Library of Medicine',
      'publisher-place': 'Bethesda (MD)',
      issued: { 'date-parts': [[2022, 3]] },
      accessed: { 'date-parts': [[2026, 11, 1]] },
      URL: 'https://dailymed.nlm.nih.gov/x',
    }
    expect(written(label)).toBe(
      'Cyclobenzaprine tablet: label [Internet]. Bethesda (MD): National Library of Medicine; 2022 Mar [cited 2026 Nov 1]. Available from: https://dailymed.nlm.nih.gov/x',
    )
  })

  it('writes a report, and a chapter of a book', () => {
    expect(
      written({
        type: 'report',
        title: 'Low back pain',
        author: [{ literal: 'National Guideline Centre' }],
        publisher: 'NICE',
        number: 'NG59',
        issued: { 'date-parts': [[2020]] },
      }),
    ).toBe('National Guideline Centre. Low back pain. NICE; 2020. NG59.')
    expect(
      written({
        type: 'chapter',
        title: 'The spine',
        'container-title': 'Orthopaedics',
        edition: '2nd',
        publisher: 'Press',
        page: '12-30',
        issued: { 'date-parts': [[2001]] },
      }),
    ).toBe('The spine. In: Orthopaedics. 2nd ed. Press; 2001. p. 12-30.')
  })

  it('names a body that publishes its own work once', () => {
    const nice: CslItem = {
      type: 'report',
      title: 'Low back pain',
      author: [{ literal: 'NICE' }],
      publisher: 'NICE',
      issued: { 'date-parts': [[2016, 11, 30]] },
    }
    expect(written(nice)).toBe('NICE. Low back pain. 2016 Nov 30.')
    expect(written({ ...nice, 'publisher-place': 'London' })).toBe(
      'NICE. Low back pain. London; 2016 Nov 30.',
    )
  })

  it('says when a source was retracted', () => {
    const retracted = { on: '2020-05-06', note: 'Data could not be verified.' }
    expect(written({ type: 'article-journal', title: 'T' }, { retracted })).toBe(
      'T. Retracted on 2020-05-06.',
    )
  })
})
