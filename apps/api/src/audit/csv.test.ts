import { expect, it } from 'vitest'
import { csvLine } from './csv.ts'

it.each([
  ['plain', '"plain"'],
  ['says "no"', '"says ""no"""'],
  ['a,b\nc', '"a,b\nc"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\tx', `"'\tx"`],
  ['\rx', `"'\rx"`],
  ['', '""'],
])('%j becomes %s', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`)
})
