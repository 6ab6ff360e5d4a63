import { expect, it } from 'vitest'
import { readCslDate, writeCslDate } from './csl-date.ts'

it.each([
  ['2017', '2017'],
  ['2017/04/04/', '2017-04-04'],
  ['2017-4', '2017-04'],
  ['2017 Apr 4', '2017-04-04'],
  ['2017 April', '2017-04'],
  ['c2017', '2017'],
  ['2017-13', '2017'],
  ['2017-02-30', '2017-02'],
])('reads %s', (text, written) => {
  const date = readCslDate(text)
  expect(date && writeCslDate(date)).toBe(written)
})

it.each([undefined, '', 'in press', '17', '1200', '3017'])('finds no date in %s', (text) => {
  expect(readCslDate(text)).toBeUndefined()
})
