import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalContent, contentHash } from './canonical-content.ts'
import { article, reference, said, section, statement } from './content.test-kit.ts'
import type { ArticleContent } from './document.ts'

describe('the canonical content', () => {
  it('is the same whatever the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(article()).reverse()) as unknown as ArticleContent
    expect(Object.keys(reversed)).not.toEqual(Object.keys(article()))
    expect(canonicalContent(reversed)).toBe(canonicalContent(article()))
  })

  it('reads back as the same document', () => {
    expect(JSON.parse(canonicalContent(article()))).toEqual(article())
  })

  it('hashes as any other SHA-256 of its UTF-8 does', () => {
    const content = article({ title: 'Rückenschmerz: ≥ 6 weeks 🦴' })
    expect(contentHash(content)).toBe(
      createHash('sha256').update(canonicalContent(content), 'utf8').digest('hex'),
    )
  })

  it.each<[string, Partial<ArticleContent>]>([
    [
      'a word',
      { sections: [section('summary', [statement('S1', { text: { clinician: said('Other', 'acp') } })])] },
    ],
    [
      'a patient text',
      {
        sections: [
          section('summary', [
            statement('S1', { text: { clinician: said('Clinician S1', 'acp'), patient: said('P') } }),
          ]),
        ],
      },
    ],
    ['a reference', { references: [reference('acp', { DOI: '10.1000/1' })] }],
    ['the policy', { policy: { ...article().policy, seats: [{ role: 'reviewer', needed: 3 }] } }],
    ['the change note', { changeNote: { summary: 'Second', reasons: [] } }],
    [
      'the rules',
      { ruleSet: { schema: 'ruleset/1', id: 'r', version: '1.0.0', facts: {}, recommendations: [] } },
    ],
  ])('has another hash when %s changes', (_, change) => {
    expect(contentHash(article(change))).not.toBe(contentHash(article()))
  })
})
