import { expect, test } from 'vitest'
import { diagramStore, no, yes } from '../exact/diagram.ts'
import { boxAround } from './box.ts'
import { findCells } from './find-patient.ts'

const store = diagramStore()
const fact = (level: number, cell: number, cells = 2) =>
  store.branch(
    level,
    Array.from({ length: cells }, (_, other) => (other === cell ? yes : no)),
  )

test('the first patient of whom all diagrams say yes is found', () => {
  expect(findCells(store, [fact(0, 1), fact(2, 0)])).toEqual({
    kind: 'found',
    cells: new Map([
      [2, 0],
      [0, 1],
    ]),
  })
  expect(findCells(store, [fact(0, 1), fact(0, 0)])).toEqual({ kind: 'none' })
  expect(findCells(store, [yes])).toEqual({ kind: 'found', cells: new Map() })
  expect(findCells(store, [no, fact(0, 1)])).toEqual({ kind: 'none' })
})

test('a search without budget is undetermined, never "none"', () => {
  expect(findCells(store, [fact(0, 1), fact(0, 0), fact(1, 1)], { left: 2 })).toEqual({
    kind: 'undetermined',
  })
})

test('a box is as wide as its diagrams allow, and leaves out what does not matter', () => {
  store.allow(1000)
  const notLast = store.relabel(fact(1, 2, 3), (at) => 1 - at)
  const box = boxAround(
    store,
    new Map([
      [0, 1],
      [1, 0],
      [5, 0],
    ]),
    [fact(0, 1), notLast],
    (level) => (level === 1 ? 3 : 2),
  )
  expect(box).toEqual(
    new Map([
      [0, new Set([1])],
      [1, new Set([0, 1])],
    ]),
  )
})
