import { describe, expect, it } from 'vitest'
import { daysAgo, isWithin } from './days-ago.ts'

describe('time since an event', () => {
  it.each([
    ['stopped 14 days ago', 14, 14],
    ['10-14 days ago', 10, 14],
    ['2.5 weeks ago', 17.5, 17.5],
    ['ten days ago', 10, 10],
    ['a couple of weeks ago', 14, 14],
    ['an infarction a month ago', 30, 30],
    ['stopped yesterday', 1, 1],
    ['a few days ago', 2, 13],
    ['last week', 0, 13],
    ['last month', 0, 60],
    ['some weeks ago', 14, 60],
    ['years ago', 730, Number.POSITIVE_INFINITY],
    ['in 2010', 366, Number.POSITIVE_INFINITY],
  ])('%s', (text, least, most) => {
    expect(daysAgo(text)).toEqual({ least, most })
  })

  it('does not take a dose for a time', () => {
    expect(daysAgo('15 mg three times a day')).toBeUndefined()
    expect(daysAgo('15 mg twice a day, stopped 3 weeks ago')).toEqual({ least: 21, most: 21 })
  })

  it('is unknown where nothing is said', () => {
    expect(daysAgo('previous infarction')).toBeUndefined()
  })
})

describe('within the last 14 days', () => {
  it.each([
    ['14 days ago', true],
    ['15 days ago', false],
    ['last week', true],
    ['last month', undefined],
    ['some time', undefined],
  ])('%s: %s', (text, within) => {
    expect(isWithin(daysAgo(text), 14)).toBe(within)
  })
})
