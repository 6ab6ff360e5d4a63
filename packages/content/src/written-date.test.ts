import { describe, expect, it } from 'vitest'
import { isoDateOfInstant, writtenDate } from './written-date.ts'

describe('dates in words', () => {
  it.each([
    ['2026-01-01', '1 January 2026'],
    ['2026-11-22', '22 November 2026'],
    ['2024-12-31', '31 December 2024'],
    ['not a date', 'not a date'],
  ])('writes %s as %s', (iso, written) => {
    expect(writtenDate(iso)).toBe(written)
  })

  it('takes the day of an instant in UTC', () => {
    expect(isoDateOfInstant(new Date('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22')
    expect(isoDateOfInstant(new Date('2026-11-22T23:30:00-02:00'))).toBe('2026-11-23')
  })
})
