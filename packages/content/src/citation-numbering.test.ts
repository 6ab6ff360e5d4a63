import { describe, expect, it } from 'vitest'
import { numberCitations } from './citation-numbering.ts'
import { article, reference, said, section, statement } from './content.test-kit.ts'
import type { ArticleContent } from './document.ts'

const citing = (key: string, ...ids: readonly string[]) =>
  statement(key, { text: { clinician: ids.flatMap((id) => said('x', id)) } })

const listed = ['acp', 'label', 'trial', 'review'].map((id) => reference(id))

const numbers = (content: ArticleContent) => Object.fromEntries(numberCitations(content).numberOf)

describe('citation numbers', () => {
  it('follow the first appearance in the document, not the list', () => {
    const content = article({
      references: listed,
      sections: [
        section('one', [citing('S1', 'trial', 'acp')]),
        section('two', [citing('S2', 'acp', 'review', 'label')]),
      ],
    })
    expect(numbers(content)).toEqual({ trial: 1, acp: 2, review: 3, label: 4 })
    expect(numberCitations(content).references.map(({ reference: { id } }) => id)).toEqual([
      'trial',
      'acp',
      'review',
      'label',
    ])
  })

  it('put what no statement cites last, numbered all the same', () => {
    const content = article({ references: listed, sections: [section('one', [citing('S1', 'review')])] })
    expect(numbers(content)).toEqual({ review: 1, acp: 2, label: 3, trial: 4 })
    expect(numberCitations(content).references.map(({ cited }) => cited)).toEqual([true, false, false, false])
  })

  it('count a source that only one audience is shown, after the clinician text of that statement', () => {
    const content = article({
      references: listed,
      sections: [
        section('one', [
          statement('S1', { text: { patient: said('p', 'label'), clinician: said('c', 'trial') } }),
          citing('S2', 'acp'),
        ]),
      ],
    })
    expect(numbers(content)).toEqual({ trial: 1, label: 2, acp: 3, review: 4 })
  })

  it('give no number to a citation without a reference, and leave no gap for it', () => {
    const content = article({
      references: [reference('acp')],
      sections: [section('one', [citing('S1', 'ghost', 'acp')])],
    })
    expect(numbers(content)).toEqual({ acp: 1 })
  })

  it('are empty without references', () => {
    expect(numbers(article({ references: [], sections: [] }))).toEqual({})
  })
})
