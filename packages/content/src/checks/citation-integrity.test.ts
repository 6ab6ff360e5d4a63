import { describe, expect, it } from 'vitest'
import { article, context, reference, said, section, statement } from '../content.test-kit.ts'
import type { ArticleContent } from '../document.ts'
import { heat, ruleSet } from '../rule-set.test-kit.ts'
import { citationIntegrity } from './citation-integrity.ts'

const found = (change: Partial<ArticleContent>) =>
  citationIntegrity
    .find(article(change), context())
    .findings.map(({ severity, path }) => `${severity} ${path}`)
const messages = (change: Partial<ArticleContent>) =>
  citationIntegrity.find(article(change), context()).findings.map(({ message }) => message)

const cited = (...ids: readonly string[]) => [
  section('one', [statement('S1', { text: { clinician: ids.flatMap((id) => said('x', id)) } })]),
]

describe('citation integrity', () => {
  it('passes an article whose citations all resolve, with its rules', () => {
    expect(found({})).toEqual([])
    expect(found({ ruleSet: ruleSet() })).toEqual([])
  })

  it('blocks a citation of the text that leads nowhere, and names its statement', () => {
    const findings = citationIntegrity.find(article({ sections: cited('acp', 'ghost') }), context()).findings
    expect(findings).toEqual([
      {
        severity: 'block',
        message: 'Reference "ghost" is cited but not listed.',
        path: '/sections/0/statements/0/text/clinician/3/cite',
        statementKey: 'S1',
        fix: 'List the reference, or cite one that is listed.',
      },
    ])
  })

  it('blocks a citation that leads nowhere for one audience alone', () => {
    const text = { clinician: said('x', 'acp'), caregiver: said('y', 'ghost') }
    expect(found({ sections: [section('one', [statement('S1', { text })])] })).toEqual([
      'block /sections/0/statements/0/text/caregiver/1/cite',
    ])
  })

  it.each([
    ['DOI', 'https://doi.org/10.7326/M16-2367'],
    ['PMID', 'PMID 28192789'],
    ['PMCID', '5639761'],
    ['URL', 'http://example.org'],
    ['URL', 'javascript:alert(1)'],
  ])('blocks a malformed %s: %s', (key, value) => {
    expect(found({ references: [reference('acp', { [key]: value })] })).toEqual([
      `block /references/0/csl/${key}`,
    ])
  })

  it('warns of a source that nothing leads to', () => {
    const untraceable = { ...reference('acp'), csl: { type: 'book' as const, title: 'A book' } }
    expect(found({ references: [untraceable] })).toEqual(['warn /references/0/csl'])
  })

  it('blocks one source listed twice, by DOI in any case or by PMID', () => {
    const sections = cited('acp', 'twin', 'triplet', 'other')
    const references = [
      reference('acp', { DOI: '10.7326/M16-2367', PMID: '28192789' }),
      reference('twin', { DOI: '10.7326/m16-2367' }),
      reference('triplet', { PMID: '28192789' }),
      reference('other', { DOI: '10.7326/M16-2368', PMID: '28192790' }),
    ]
    expect(found({ references, sections })).toEqual(['block /references/1', 'block /references/2'])
    expect(messages({ references, sections })).toEqual([
      'Reference "twin" is the same source as "acp" (DOI 10.7326/m16-2367).',
      'Reference "triplet" is the same source as "acp" (PMID 28192789).',
    ])
  })

  it('warns of a reference that nothing cites; one that only the rules cite is cited', () => {
    const references = [reference('acp'), reference('rules-only'), reference('idle')]
    const recommendations = [{ ...heat, cite: [{ ref: 'rules-only', locator: 'p. 3' }] }]
    expect(found({ references, ruleSet: ruleSet({ recommendations }) })).toEqual(['warn /references/2'])
    expect(found({ references })).toEqual(['warn /references/1', 'warn /references/2'])
  })
})
