import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type KeepAnswer, type Keeping, scratchKeeper } from './scratch-keeper.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A keeper whose server answers each sending as the test says. */
function desk(answer: (text: string) => Promise<KeepAnswer> = async (text) => ({ keptAt: text })) {
  const sent: string[] = []
  const seen: Keeping[] = []
  const keeper = scratchKeeper<string>(
    (text) => {
      sent.push(text)
      return answer(text)
    },
    (keeping) => seen.push(keeping),
  )
  return { keeper, sent, last: () => seen.at(-1) }
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

it('sends half a second after the last key, and only the latest text', async () => {
  const { keeper, sent, last } = desk()
  for (const text of ['W', 'Wa', 'Wal', 'Walk']) {
    keeper.typed(text)
    await wait(499)
  }
  expect(sent).toEqual([])
  expect(last()).toEqual({ kind: 'typed' })
  await wait(1)
  expect(sent).toEqual(['Walk'])
  expect(last()).toEqual({ kind: 'kept', at: 'Walk' })
})

it('never calls what was typed on meanwhile kept, and never sends two at once', async () => {
  const open: (() => void)[] = []
  const { keeper, sent, last } = desk(
    (text) => new Promise((resolve) => open.push(() => resolve({ keptAt: text }))),
  )
  keeper.typed('one')
  await wait(500)
  keeper.typed('two')
  await wait(500)
  expect(sent).toEqual(['one'])
  open[0]?.()
  await wait(0)
  expect(last()).toEqual({ kind: 'typed' })
  expect(sent).toEqual(['one', 'two'])
  open[1]?.()
  await wait(0)
  expect(last()).toEqual({ kind: 'kept', at: 'two' })
})

it('says that it failed and tries again after longer and longer pauses, until it is kept', async () => {
  let down = true
  const { keeper, sent, last } = desk(async (text) => {
    if (down) throw new Error('The server did not answer.')
    return { keptAt: text }
  })
  keeper.typed('words')
  await wait(500)
  expect(last()).toEqual({ kind: 'failed', why: 'The server did not answer.', again: true })
  expect(await keeper.flush()).toBe(false)
  await wait(3_999)
  expect(sent).toHaveLength(2)
  await wait(1)
  expect(sent).toHaveLength(3)
  down = false
  await wait(8_000)
  expect(last()).toEqual({ kind: 'kept', at: 'words' })
  await wait(120_000)
  expect(sent).toHaveLength(4)
})

it('does not repeat what is refused for good, and does not call it kept', async () => {
  const { keeper, sent, last } = desk(async () => ({ refused: 'Too long.' }))
  keeper.typed('words')
  await wait(120_000)
  expect(sent).toEqual(['words'])
  expect(last()).toEqual({ kind: 'failed', why: 'Too long.', again: false })
  expect(await keeper.flush()).toBe(false)
})

it('keeps nothing while a save is on its way, and nothing afterwards that the save has', async () => {
  const { keeper, sent, last } = desk()
  keeper.typed('saved')
  await keeper.holdingBack(async () => {
    await wait(5_000)
    return 'done'
  })
  await wait(5_000)
  expect(sent).toEqual([])
  expect(last()).toEqual({ kind: 'nothing' })
})

it('waits with a save for the sending that is on its way: nothing arrives after it', async () => {
  const order: string[] = []
  const { keeper } = desk(async (text) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    order.push(`kept ${text}`)
    return { keptAt: text }
  })
  keeper.typed('one')
  await wait(500)
  const saved = keeper.holdingBack(async () => {
    order.push('saved')
    return 'done'
  })
  await wait(1_000)
  await saved
  expect(order).toEqual(['kept one', 'saved'])
})

it('keeps what was typed during a save, and what a failed save did not save', async () => {
  const { keeper, sent, last } = desk()
  keeper.typed('one')
  await keeper.holdingBack(async () => {
    keeper.typed('two')
    await wait(5_000)
    return 'done'
  })
  expect(sent).toEqual([])
  await wait(500)
  expect(sent).toEqual(['two'])

  keeper.typed('three')
  await keeper.holdingBack(async () => 'not-done')
  await wait(500)
  expect(sent).toEqual(['two', 'three'])
  expect(last()).toEqual({ kind: 'kept', at: 'three' })
})

it('sends at once when asked to, and has nothing to send twice', async () => {
  const { keeper, sent } = desk()
  expect(await keeper.flush()).toBe(true)
  keeper.typed('words')
  expect(await keeper.flush()).toBe(true)
  await wait(5_000)
  expect(sent).toEqual(['words'])
})
