import { expect, it } from 'vitest'
import type { CslItem } from '../csl.ts'
import { referenceId } from '../parsing/ids.ts'
import { newReading } from '../parsing/reading.ts'
import { proposeReferenceId } from './propose-reference-id.ts'

it.each<[Partial<CslItem>, readonly string[], string]>([
  [{ author: [{ family: 'Qaseem' }], issued: { 'date-parts': [[2017]] } }, [], 'qaseem-2017'],
  [{ author: [{ family: 'Qaseem' }], issued: { 'date-parts': [[2017]] } }, ['qaseem-2017'], 'qaseem-2017-2'],
  [{ author: [{ family: 'Müller-Schwefe' }] }, [], 'muller-schwefe'],
  [{ author: [{ literal: 'The World Health Organization of Geneva' }] }, [], 'world-health-organization'],
  [{ title: '5 ways to rest' }, [], 'ways-to-rest'],
  [{ title: '', PMID: '28192789' }, [], 'pmid-28192789'],
  [{ title: '', DOI: '10.7326/M16-2367' }, [], 'doi-7326-m16-2367'],
  [{ title: '', author: [{ family: '王' }] }, ['reference'], 'reference-2'],
])('proposes an id for %j', (csl, taken, id) => {
  const proposed = proposeReferenceId({ type: 'article-journal', title: 'T', ...csl }, taken)
  expect(proposed).toBe(id)
  expect(referenceId(proposed, '', newReading())).toBe(id)
})
