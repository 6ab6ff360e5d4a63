import { expect, it } from 'vitest'
import { linksOut } from './links-out.ts'

it('links to the publishers by identifier', () => {
  expect(linksOut({ doi: '10.1002/art.41042', pmid: '31436036', url: null })).toEqual([
    { name: 'DOI', href: 'https://doi.org/10.1002/art.41042' },
    { name: 'PubMed', href: 'https://pubmed.ncbi.nlm.nih.gov/31436036/' },
  ])
})

it.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)'])('never links to %s', (url) => {
  expect(linksOut({ doi: null, pmid: null, url })).toEqual([])
})
