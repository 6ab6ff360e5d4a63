import { describe, expect, test } from 'vitest'
import { factsFromRecord } from './facts-from-record.ts'
import { days, fill, readFact, ruleSetOf, yesNo } from './reading.test-kit.ts'
import type { RecordedAnswer } from './recorded-answer.ts'

const answer = (more: Partial<RecordedAnswer>): RecordedAnswer => ({
  id: 'answer',
  fact: 'x',
  known: true,
  currentEncounter: true,
  recordedOn: '2026-11-22',
  ...more,
})
const active = yesNo({ active: 'relaxants' })
const onIt = { entries: [fill('2026-11-20', 10)] }

describe('an answer of the encounter', () => {
  test('wins over the record, and the conflict is kept', () => {
    const read = readFact(active, { ...onIt, answers: [answer({ value: false })] })
    expect(read.value).toBe(false)
    expect(read.source).toMatchObject({ kind: 'answer', entries: ['answer'] })
    expect(read.source.conflict).toMatch(/The record says yes/)
  })

  test('that agrees is no conflict', () => {
    const read = readFact(active, { ...onIt, answers: [answer({ value: true })] })
    expect(read.source.conflict).toBeUndefined()
  })

  test('of "unknown" never hides what the record has', () => {
    const read = readFact(active, { ...onIt, answers: [answer({ known: false })] })
    expect(read.value).toBe(true)
    expect(read.source.conflict).toMatch(/Stated as unknown/)
  })

  test('of "unknown" is kept as an answer when the record has nothing', () => {
    const read = readFact(active, { answers: [answer({ known: false })] })
    expect(read).toMatchObject({ value: 'unknown', source: { kind: 'answer' } })
  })

  test('the last one counts', () => {
    expect(readFact(active, { answers: [answer({ value: false }), answer({ value: true })] }).value).toBe(
      true,
    )
  })

  test('of another encounter does not count', () => {
    expect(readFact(active, { answers: [answer({ value: true, currentEncounter: false })] }).value).toBe(
      'unknown',
    )
  })

  test.each([
    ['a limit in weeks', { value: 6, unit: 'wk' }, 42],
    ['bare', { value: 42 }, 42],
    ['outside the domain', { value: 4000 }, 'unknown'],
    ['another unit', { value: 6, unit: 'mo' }, 'unknown'],
    ['not whole', { value: 1.5 }, 'unknown'],
    ['no number', { value: true }, 'unknown'],
  ] as const)('converts to the unit of the fact: %s', (_, given, value) => {
    const read = readFact(days({ daysCovered: 'relaxants' }), { answers: [answer(given)] })
    expect(read.value).toBe(value)
    expect(read.source.conflict === undefined).toBe(value !== 'unknown')
  })
})

describe('a stated date', () => {
  const since = days({ elapsedSince: { recorded: 'careStart' } })
  const started = (value: string, more: Partial<RecordedAnswer> = {}) =>
    answer({ fact: 'careStart', value, ...more })
  test.each([
    ['2026-10-12', 41],
    ['2026-10-11', 42],
    ['2026-11-22', 0],
    ['2026-11-23', 'unknown'],
  ])('care since %s: %s days', (value, elapsed) => {
    expect(readFact(since, { answers: [started(value)] }).value).toBe(elapsed)
  })
  test('holds over encounters until it is replaced', () => {
    const former = started('2026-10-11', { currentEncounter: false })
    expect(readFact(since, { answers: [former] }).value).toBe(42)
    expect(readFact(since, { answers: [former, started('2026-11-01')] }).value).toBe(21)
  })
})

test('every declared fact is in the snapshot, with its source', () => {
  const ruleSet = ruleSetOf({ asked: { type: 'boolean' }, active: yesNo({ active: 'relaxants' }) })
  const record = { patient: { id: 'p' }, entries: onIt.entries }
  const { snapshot, sources } = factsFromRecord(ruleSet, record, [], { asOf: '2026-11-22' })
  expect(snapshot.asked).toMatchObject({ kind: 'unknown' })
  expect(snapshot.active).toEqual({ kind: 'known', value: true, source: sources.active })
  expect(sources.active?.derivation).toBe('covered 2026-11-20 to 2026-11-22')
})

test('a day that is none is refused', () => {
  const empty = ruleSetOf({})
  expect(() =>
    factsFromRecord(empty, { patient: { id: 'p' }, entries: [] }, [], { asOf: '2026-02-30' }),
  ).toThrow(/2026-02-30/)
})
