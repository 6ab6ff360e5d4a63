import { describe, expect, test } from 'vitest'
import type { RecordEntry } from './patient-record.ts'
import { days, fill, list, other, readFact, request, yesNo } from './reading.test-kit.ts'

const ndc = [{ system: 'http://hl7.org/fhir/sid/ndc', code: '00378075110' }]
const active = yesNo({ active: 'relaxants' })
const activeOrComplete = yesNo({ active: 'relaxants' }, true)
const exposed = yesNo({ exposed: 'relaxants', within: { value: 14, unit: 'd' } })
const exposedOrComplete = yesNo({ exposed: 'relaxants', within: { value: 2, unit: 'wk' } }, true)
const course = days({ daysCovered: 'relaxants', maxGap: 7 })

describe('the day of a course is an inclusive count', () => {
  test.each([
    ['2026-11-01', 1],
    ['2026-11-21', 21],
    ['2026-11-22', 22],
  ])('a supply of 30 days from the 1st: on %s day %i', (asOf, day) => {
    expect(readFact(course, { entries: [fill('2026-11-01', 30)] }, asOf).value).toBe(day)
  })
})

describe('active: the day lies in a covered interval', () => {
  const chart = { entries: [fill('2026-11-01', 10)] }
  test.each([
    ['2026-10-31', 'unknown'],
    ['2026-11-01', true],
    ['2026-11-10', true],
    ['2026-11-11', 'unknown'],
  ])('a fill of 10 days on 1 November, as of %s: %s', (asOf, value) => {
    expect(readFact(active, chart, asOf).value).toBe(value)
  })

  test('a status "active" proves nothing once the supply is over', () => {
    expect(readFact(active, { entries: [request('2005-05-17', { supplyDays: 10 })] }).value).toBe('unknown')
  })
})

describe('exposed within 14 days: both ends are included', () => {
  const chart = { entries: [fill('2026-10-01', 10)] }
  test.each([
    ['2026-10-24', true],
    ['2026-10-25', 'unknown'],
  ])('last covered on 10 October, as of %s: %s', (asOf, value) => {
    expect(readFact(exposed, chart, asOf).value).toBe(value)
  })
})

describe('fills', () => {
  test('inside the supply of the former fill are appended, not overlapped', () => {
    const entries = [fill('2026-11-01', 10), fill('2026-11-08', 10)]
    expect(readFact(active, { entries }, '2026-11-20').value).toBe(true)
    expect(readFact(active, { entries }, '2026-11-21').value).toBe('unknown')
    expect(readFact(course, { entries }, '2026-11-20').value).toBe(20)
  })

  test('of two products are not appended', () => {
    const entries = [fill('2026-11-01', 10), fill('2026-11-08', 10, { codes: ndc })]
    expect(readFact(active, { entries }, '2026-11-17').value).toBe(true)
    expect(readFact(active, { entries }, '2026-11-18').value).toBe('unknown')
  })

  test('take the supply of their request when they have none', () => {
    const ordered = request('2026-11-01', { id: 'r', supplyDays: 5 })
    const entries = [ordered, fill('2026-11-02', undefined, { requestId: 'r' })]
    expect(readFact(active, { entries }, '2026-11-06').value).toBe(true)
    expect(readFact(active, { entries }, '2026-11-07').value).toBe('unknown')
  })

  test('without any supply are possible from the hand-over on', () => {
    const entries = [fill('2026-11-01')]
    expect(readFact(active, { entries }, '2026-11-20').source.entries).toHaveLength(1)
    expect(
      readFact(activeOrComplete, { entries: [...entries, list('medications', '2026-11-20')] }, '2026-11-20')
        .value,
    ).toBe('unknown')
    expect(readFact(course, { entries }, '2026-11-20').value).toEqual([0, 20])
  })

  test('come before the request that they fill, linked or of the same product', () => {
    const linked = [
      request('2026-11-01', { id: 'r', supplyDays: 30 }),
      fill('2026-11-01', 5, { codes: ndc, requestId: 'r' }),
    ]
    expect(readFact(course, { entries: linked }, '2026-11-20').value).toBe('unknown')
    const alike = [request('2026-11-01', { supplyDays: 30 }), fill('2026-11-01', 5)]
    expect(readFact(course, { entries: alike }, '2026-11-05').value).toBe(5)
    expect(readFact(active, { entries: alike }, '2026-11-20').value).toBe('unknown')
  })

  test('belong to the value set by the code of their request', () => {
    const foreign = [{ system: 'http://example.org/pharmacy', code: '1' }]
    const entries = [
      request('2026-11-01', { id: 'r' }),
      fill('2026-11-01', 5, { codes: foreign, requestId: 'r' }),
    ]
    expect(readFact(active, { entries }, '2026-11-03').value).toBe(true)
  })

  test.each(['preparation', 'cancelled', 'declined', 'entered-in-error', 'on-hold'])(
    'that are %s were not handed over',
    (status) => {
      expect(readFact(active, { entries: [fill('2026-11-01', 30, { status })] }).value).toBe('unknown')
      expect(readFact(active, { entries: [fill('2026-11-01', 30, { status })] }).source.entries).toEqual([])
    },
  )
})

describe('requests without a dispense', () => {
  test('repeats make an interval', () => {
    const entries = [request('2026-11-01', { supplyDays: 10, repeats: 2 })]
    expect(readFact(active, { entries }, '2026-11-10').value).toBe(true)
    expect(readFact(course, { entries }, '2026-11-10').value).toBe(10)
    expect(readFact(course, { entries }, '2026-11-22').value).toEqual([0, 22])
    expect(readFact(course, { entries }, '2026-11-16').value).toEqual([10, 16])
    expect(readFact(active, { entries }, '2026-11-22').source.derivation).toMatch(/possibly/)
    expect(readFact(active, { entries }, '2026-12-01').source.entries).toEqual([])
  })

  test('a period counts before the supply', () => {
    const entries = [request('2026-10-01', { start: '2026-11-01', end: '2026-11-05', supplyDays: 30 })]
    expect(readFact(active, { entries }, '2026-10-31').value).toBe('unknown')
    expect(readFact(active, { entries }, '2026-11-05').value).toBe(true)
    expect(readFact(active, { entries }, '2026-11-06').value).toBe('unknown')
  })

  test.each(['stopped', 'completed'])('%s without an end is over on an unknown day', (status) => {
    const entries: RecordEntry[] = [
      request('2026-11-01', { status, supplyDays: 30 }),
      list('medications', '2026-11-10'),
    ]
    expect(readFact(activeOrComplete, { entries }, '2026-11-10').value).toBe('unknown')
    expect(readFact(course, { entries }, '2026-11-10').value).toEqual([0, 10])
  })

  test('stopped on a given day is covered to that day', () => {
    const entries = [request('2026-11-01', { status: 'stopped', end: '2026-11-08' })]
    expect(readFact(exposed, { entries }, '2026-11-22').value).toBe(true)
    expect(readFact(exposed, { entries }, '2026-11-23').value).toBe('unknown')
  })

  test.each([
    { status: 'entered-in-error' },
    { status: 'cancelled' },
    { status: 'draft' },
    { doNotPerform: true },
    { intent: 'proposal' },
    { intent: 'plan' },
  ])('%o says nothing', (more) => {
    const read = readFact(active, { entries: [request('2026-11-01', { supplyDays: 30, ...more })] })
    expect(read.value).toBe('unknown')
    expect(read.source.entries).toEqual([])
  })

  test('an imprecise start is certain only where every reading agrees', () => {
    const entries = [request('2026-10-30', { start: '2026-11', supplyDays: 40 })]
    expect(readFact(active, { entries }, '2026-12-05').value).toBe(true)
    expect(readFact(active, { entries }, '2026-12-15').value).toBe('unknown')
    expect(readFact(course, { entries }, '2026-12-05').value).toEqual([6, 35])
  })
})

describe('gaps', () => {
  const entries = [fill('2026-10-01', 10), fill('2026-10-18', 10)]
  test('up to maxGap days bridge, and are not counted', () => {
    expect(readFact(course, { entries }, '2026-10-18').value).toBe(11)
  })
  test('longer than maxGap begin a new course', () => {
    expect(readFact(days({ daysCovered: 'relaxants', maxGap: 6 }), { entries }, '2026-10-18').value).toBe(1)
  })
  test('a course that ended longer ago is not present', () => {
    expect(readFact(course, { entries }, '2026-11-03').value).toBe(20)
    expect(readFact(course, { entries }, '2026-11-04').value).toBe('unknown')
  })
  test('a window looks back no further', () => {
    const month = days({ daysCovered: 'relaxants', maxGap: 7, window: { value: 7, unit: 'd' } })
    expect(readFact(month, { entries: [fill('2026-10-01', 60)] }, '2026-10-30').value).toBe(8)
  })
})

describe('absence', () => {
  test('is "no" only with evidence that the list is complete today', () => {
    expect(readFact(activeOrComplete, {}).value).toBe('unknown')
    expect(readFact(activeOrComplete, { entries: [list('medications', '2026-11-22')] }).value).toBe(false)
    expect(readFact(activeOrComplete, { entries: [list('medications', '2026-11-21')] }).value).toBe('unknown')
    expect(readFact(activeOrComplete, { entries: [list('medications', '2026-11-23')] }).value).toBe('unknown')
    expect(readFact(active, { entries: [list('medications', '2026-11-22')] }).value).toBe('unknown')
  })

  test('evidence of the current encounter still counts the day after', () => {
    const moment = { asOf: '2026-11-22', encounterStartedOn: '2026-11-21' }
    expect(readFact(activeOrComplete, { entries: [list('medications', '2026-11-21')] }, moment).value).toBe(
      false,
    )
  })

  test('"takes nothing now" does not say what was taken a week ago', () => {
    expect(
      readFact(exposedOrComplete, { entries: [list('medications', '2026-11-22', 'current')] }).value,
    ).toBe('unknown')
    expect(readFact(exposedOrComplete, { entries: [list('medications', '2026-11-22', 'ever')] }).value).toBe(
      false,
    )
  })

  test('a medicine in free text might be the one', () => {
    const complete = list('medications', '2026-11-22')
    expect(
      readFact(activeOrComplete, { entries: [complete, fill('2026-11-20', 30, { codes: other })] }).value,
    ).toBe(false)
    const read = readFact(activeOrComplete, { entries: [complete, fill('2026-11-20', 30, { codes: [] })] })
    expect(read.value).toBe('unknown')
    expect(read.source.derivation).toMatch(/1 entry might be/)
  })
})

describe('statements', () => {
  const statement = (more: object) =>
    request('2026-11-10', { form: 'statement', start: '2026-11-01', ...more })
  test('"active" is certain to the day it was asserted, possible after it', () => {
    const entries = [statement({ status: 'active' })]
    expect(readFact(active, { entries }, '2026-11-10').value).toBe(true)
    expect(readFact(course, { entries }, '2026-11-12').value).toEqual([10, 12])
  })
  test.each(['not-taken', 'intended', 'entered-in-error'])('"%s" is no intake', (status) => {
    expect(readFact(active, { entries: [statement({ status })] }, '2026-11-10').source.entries).toEqual([])
  })
})

test('nothing dated later is seen, not even to replace a request', () => {
  const entries = [request('2026-11-01', { supplyDays: 30 }), fill('2026-11-15', 3)]
  expect(readFact(active, { entries }, '2026-11-14').value).toBe(true)
})
