import { expect, it } from 'vitest'
import { readIdentifier } from './read-identifier.ts'

it.each([
  ['28192789', { PMID: '28192789' }],
  ['PMID: 28192789', { PMID: '28192789' }],
  ['pmid 28192789', { PMID: '28192789' }],
  ['https://pubmed.ncbi.nlm.nih.gov/28192789/', { PMID: '28192789' }],
  ['www.ncbi.nlm.nih.gov/pubmed/28192789?dopt=Abstract', { PMID: '28192789' }],
  ['PMC5639761', { PMCID: 'PMC5639761' }],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC5639761/', { PMCID: 'PMC5639761' }],
  ['10.7326/M16-2367', { DOI: '10.7326/M16-2367' }],
  ['doi:10.7326/M16-2367.', { DOI: '10.7326/M16-2367' }],
  ['https://doi.org/10.7326/M16-2367', { DOI: '10.7326/M16-2367' }],
  ['http://dx.doi.org/10.1002/14651858.CD001254.pub2', { DOI: '10.1002/14651858.CD001254.pub2' }],
  ['https://doi.org/10.1016/S0140-6736(18)30489-6', { DOI: '10.1016/S0140-6736(18)30489-6' }],
  ['(10.1016/S0140-6736(18)30489-6)', undefined],
  ['10.1016/S0140-6736(18)30489-6).', { DOI: '10.1016/S0140-6736(18)30489-6' }],
  ['https://doi.org/10.1000%2F182?utm_source=x', { DOI: '10.1000/182' }],
  ['10.1000/%E0%A4%A', { DOI: '10.1000/%E0%A4%A' }],
  ['https://doi.org/10.1000/%E0%A4%A', { DOI: '10.1000/%E0%A4%A' }],
  ['0', undefined],
  ['1234567890', undefined],
  ['PMC0', undefined],
  ['10.7326', undefined],
  ['https://example.org/10.7326/M16-2367', undefined],
  ['A title, 2017', undefined],
  ['', undefined],
])('reads "%s"', (text, identifier) => {
  expect(readIdentifier(text)).toEqual(identifier)
})
