import type { EditingPlace } from '@guideboard/content'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { announcer, type Heard } from './announcer.ts'

const rules: EditingPlace = { part: 'RULES', key: null }
const cases: EditingPlace = { part: 'CASES', key: null }
let answer: Heard
let said: string[]
const make = () =>
  announcer(async (place) => {
    said.push(place?.part ?? 'left')
    return answer
  })
/** What was said in so many milliseconds. */
async function within(milliseconds: number): Promise<readonly string[]> {
  await vi.advanceTimersByTimeAsync(milliseconds)
  return said.splice(0)
}

beforeEach(() => {
  vi.useFakeTimers()
  answer = 'heard'
  said = []
})
afterEach(() => vi.useRealTimers())

it('says where it is at once, and again every ten seconds', async () => {
  make().at(rules)
  expect(await within(0)).toEqual(['RULES'])
  expect(await within(9_999)).toEqual([])
  expect(await within(1)).toEqual(['RULES'])
  expect(await within(30_000)).toEqual(['RULES', 'RULES', 'RULES'])
})

it('says nothing before it is anywhere', async () => {
  const tab = make()
  tab.at(null)
  tab.stop()
  expect(await within(60_000)).toEqual([])
})

it('says a change at most once a second, the last one of several', async () => {
  const tab = make()
  tab.at(rules)
  expect(await within(200)).toEqual(['RULES'])
  for (let times = 0; times < 20; times += 1) tab.at(times % 2 === 0 ? rules : cases)
  expect(await within(799)).toEqual([])
  expect(await within(1)).toEqual(['CASES'])
  expect(await within(9_999)).toEqual([])
})

it('does not repeat where it is because the focus moved within', async () => {
  const tab = make()
  tab.at(rules)
  tab.at({ ...rules })
  expect(await within(0)).toEqual(['RULES'])
  tab.at({ ...rules })
  expect(await within(5_000)).toEqual([])
})

it('leaves, and is quiet then', async () => {
  const tab = make()
  tab.at(rules)
  await within(0)
  tab.stop()
  expect(await within(60_000)).toEqual(['left'])
})

it('leaves after what was said last, however long that takes', async () => {
  let arrive = (_: Heard) => {}
  const tab = announcer((place) => {
    said.push(place?.part ?? 'left')
    return new Promise((resolve) => {
      arrive = resolve
    })
  })
  tab.at(rules)
  expect(await within(0)).toEqual(['RULES'])
  tab.stop()
  expect(await within(5_000)).toEqual([])
  arrive('heard')
  expect(await within(0)).toEqual(['left'])
})

it('goes out of sight and comes back to where it is by then', async () => {
  const tab = make()
  tab.at(rules)
  await within(0)
  tab.away()
  tab.at(cases)
  expect(await within(60_000)).toEqual(['left'])
  tab.back()
  expect(await within(0)).toEqual(['CASES'])
  tab.back()
  expect(await within(0)).toEqual([])
})

it('tries on when nobody answers, and stops where it is refused', async () => {
  const tab = make()
  answer = 'lost'
  tab.at(rules)
  expect(await within(10_000)).toEqual(['RULES', 'RULES'])
  answer = 'refused'
  expect(await within(10_000)).toEqual(['RULES'])
  tab.at(cases)
  tab.stop()
  expect(await within(60_000)).toEqual([])
})
