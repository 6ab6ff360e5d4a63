import { expect, it } from 'vitest'
import { runInSlices } from './run-in-slices.ts'

const double = (item: number) => {
  busy(10)
  return item * 2
}

const busy = (milliseconds: number) => {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

it('lets others work between the slices, and keeps the order', async () => {
  let others = 0
  const timer = setInterval(() => {
    others += 1
  })
  const results = await runInSlices([1, 2, 3, 4], double, () => false)
  clearInterval(timer)
  expect(results).toEqual([2, 4, 6, 8])
  expect(others).toBeGreaterThan(0)
})

it('stops when it is called off', async () => {
  let done = 0
  const count = () => {
    done += 1
    return done
  }
  expect(await runInSlices([1, 2, 3], count, () => done === 2)).toBeNull()
  expect(done).toBe(2)
  expect(await runInSlices([], count, () => false)).toEqual([])
})
