import { expect, it } from 'vitest'
import { quotedStatement } from './quoted-statement.ts'

const reference = { authors: null, source: null, year: null, doi: null, pmid: null, url: null, note: null }

it('takes the sources, the standing and the warning along', () => {
  const statement = {
    key: 'S1',
    inline: [
      { __typename: 'TextNode' as const, text: 'Stay active. ', mark: null },
      { __typename: 'CitationNode' as const, number: 2, referenceId: 'acp', locator: 'rec 1' },
    ],
  }
  const article = {
    question: 'What helps?',
    versionNumber: 3,
    reviewStatus: 'UNDER_REVIEW' as const,
    banner: 'Educational purpose only. Pending human review.',
    demonstration: true,
    lastUpdated: '2026-11-02T10:00:00Z',
    references: [1, 2].map((number) => ({
      ...reference,
      id: number === 2 ? 'acp' : 'other',
      number,
      kind: 'GUIDELINE' as const,
      title: '',
      formatted: `Source ${number}.`,
      retracted: false,
      expiresOn: null,
      keptBecause: null,
      superseded: null,
    })),
  }
  expect(quotedStatement(statement, article, 'https://guide.example/a?v=3#statement-S1')).toBe(
    [
      'Stay active. [2]',
      '[2] Source 2.',
      'Educational purpose only. Pending human review.',
      'Statement S1 of “What helps?” Guideboard, version 3, Under review (demonstration), 2 Nov 2026.',
      'https://guide.example/a?v=3#statement-S1',
    ].join('\n'),
  )
})
