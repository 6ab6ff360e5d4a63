import { describe, expect, it } from 'vitest'
import { article, context, section, statement } from '../content.test-kit.ts'
import { defaultPolicy } from '../default-policy.ts'
import type { ArticleContent } from '../document.ts'
import { reviewDue } from './review-due.ts'

const found = (change: Partial<ArticleContent>) =>
  reviewDue
    .find(article(change), context({ today: '2026-11-22' }))
    .findings.map(({ severity, path, statementKey, message }) => [severity, path, statementKey, message])

const own = (reviewDueOn: string) => [section('one', [statement('S1', { reviewDueOn }), statement('S2')])]

describe('the days of review', () => {
  it('pass from tomorrow on, and as far as the policy allows', () => {
    expect(found({ reviewDueOn: '2026-11-23' })).toEqual([])
    expect(found({ reviewDueOn: '2028-11-22', sections: own('2026-11-23') })).toEqual([])
  })

  it('block when they are not in the future', () => {
    expect(found({ reviewDueOn: '2026-11-22' })).toEqual([
      [
        'block',
        '/reviewDueOn',
        undefined,
        'The article is due for review on 22 November 2026, which is not in the future.',
      ],
    ])
    expect(found({ sections: own('2020-01-01') })).toEqual([
      [
        'block',
        '/sections/0/statements/0/reviewDueOn',
        'S1',
        'S1 is due for review on 1 January 2020, which is not in the future.',
      ],
    ])
  })

  it('block when they are further off than the policy allows', () => {
    expect(found({ reviewDueOn: '2028-11-23' })).toEqual([
      [
        'block',
        '/reviewDueOn',
        undefined,
        'The article is due for review on 23 November 2028, later than the 24 months that the policy allows.',
      ],
    ])
    const policy = { ...defaultPolicy, reviewWithinMonths: 6 }
    expect(found({ policy, reviewDueOn: '2027-05-22', sections: own('2027-05-23') })).toMatchObject([
      ['block', '/sections/0/statements/0/reviewDueOn', 'S1', expect.stringContaining('6 months')],
    ])
  })
})
