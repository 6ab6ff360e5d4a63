import { describe, expect, it } from 'vitest'
import { article, section, statement } from './content.test-kit.ts'
import { reviewDueOn } from './review-due.ts'

const due = (whole: string, ...each: readonly (string | undefined)[]) =>
  reviewDueOn(
    article({
      reviewDueOn: whole,
      sections: each.map((day, i) => section(`s${i}`, [statement(`S${i}`, day ? { reviewDueOn: day } : {})])),
    }),
  )

describe('the day a review is due', () => {
  it('is the article’s own when no statement has one', () => {
    expect(due('2027-05-01', undefined, undefined)).toBe('2027-05-01')
  })

  it('is the first of all, as recommendations fall due one by one', () => {
    expect(due('2027-05-01', '2028-01-01', '2026-12-31')).toBe('2026-12-31')
    expect(due('2026-05-01', '2028-01-01', '2026-12-31')).toBe('2026-05-01')
  })
})
