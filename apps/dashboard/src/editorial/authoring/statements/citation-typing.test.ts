import { expect, it } from 'vitest'
import { readInline } from '../inline-marks.ts'
import { citationTyping, citeAt } from './citation-typing.ts'

it.each([
  ['Rest [', { start: 5, search: '' }],
  ['Rest [[ac', { start: 5, search: 'ac' }],
  ['Rest [ACP 2017', { start: 5, search: 'acp 2017' }],
  ['Rest', null],
  ['Rest [1]', null],
  ['Rest [[acp | ', null],
  ['Rest \\[x', null],
])('sees in "%s" what is being cited', (line, typing) => {
  expect(citationTyping(line, line.length)).toEqual(typing)
})

it('looks only at what stands before the caret', () => {
  expect(citationTyping('Rest [ac and more', 8)).toEqual({ start: 5, search: 'ac' })
})

it('writes a mark that the form reads as a citation, with the caret at its locator', () => {
  const typing = citationTyping('Rest [ac.', 8)
  if (!typing) throw new Error('nothing is being cited')
  const { line, caret } = citeAt('Rest [ac.', 8, typing, 'acp-2017')
  expect(line).toBe('Rest [[acp-2017 | ]].')
  const filled = `${line.slice(0, caret)}rec 2${line.slice(caret)}`
  expect(readInline(filled)).toEqual([
    { text: 'Rest ' },
    { cite: 'acp-2017', locator: 'rec 2' },
    { text: '.' },
  ])
})
