import { describe, expect, it } from 'vitest'
import type { Inline } from './document.ts'
import { plainText } from './plain-text.ts'

const cite: Inline = { cite: 'acp', locator: 'rec 1' }

describe('plain text', () => {
  it.each<[string, readonly Inline[], string]>([
    [
      'joins marked and unmarked words',
      [{ text: 'Stay ' }, { text: 'active', mark: 'strong' }, { text: '.' }],
      'Stay active.',
    ],
    ['leaves out a citation at the end', [{ text: 'Stay active.' }, cite], 'Stay active.'],
    ['leaves out the space before a citation at the end', [{ text: 'Stay active ' }, cite], 'Stay active'],
    [
      'closes up before punctuation',
      [{ text: 'Stay active ' }, cite, { text: '; rest little.' }],
      'Stay active; rest little.',
    ],
    ['keeps one space in the middle', [{ text: 'Heat ' }, cite, { text: ' and rest' }], 'Heat and rest'],
    ['keeps the space that follows', [{ text: 'Heat' }, cite, { text: ' and rest' }], 'Heat and rest'],
    ['closes up over several citations', [{ text: 'Heat ' }, cite, cite, { text: '.' }], 'Heat.'],
    ['starts with the words when a citation stands first', [cite, { text: ' Heat' }], 'Heat'],
    ['keeps a decimal point that no citation precedes', [{ text: 'p < ' }, { text: '.05' }], 'p < .05'],
    ['is empty for citations alone', [cite], ''],
  ])('%s', (_, inline, expected) => {
    expect(plainText(inline)).toBe(expected)
  })
})
