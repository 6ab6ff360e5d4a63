import { expect, it } from 'vitest'
import { readImpactNotice, writeImpactNotice } from './impact-notices.ts'

const [from, to] = ['a'.repeat(64), 'b'.repeat(64)]

it.each([
  { fromHash: from, toHash: to, percent: 0 },
  { fromHash: '', toHash: to, percent: 100 },
  { fromHash: from, toHash: to, percent: null },
])('reads what it wrote: $percent', (notice) => {
  expect(readImpactNotice(writeImpactNotice(notice))).toEqual(notice)
})

it.each([
  undefined,
  '',
  'end',
  `${from} ${to}`,
  `${from} ${to} 101`,
  `${from} ${to} -1`,
  `${from} ${to} 1 x`,
])('takes %j for nothing', (payload) => {
  expect(readImpactNotice(payload)).toBeUndefined()
})
