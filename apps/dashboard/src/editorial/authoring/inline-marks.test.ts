import type { Inline } from '@guideboard/content'
import { expect, it } from 'vitest'
import { readInline, writeInline } from './inline-marks.ts'

const written: readonly (readonly [string, Inline[]])[] = [
  ['', []],
  ['Stay active.', [{ text: 'Stay active.' }]],
  [
    'Give **one** NSAID[[acr | Rec. 1]].',
    [
      { text: 'Give ' },
      { text: 'one', mark: 'strong' },
      { text: ' NSAID' },
      { cite: 'acr', locator: 'Rec. 1' },
      { text: '.' },
    ],
  ],
  ['An *early* sign', [{ text: 'An ' }, { text: 'early', mark: 'emphasis' }, { text: ' sign' }]],
  ['2 \\* 3, \\[[x]], a \\\\ b', [{ text: '2 * 3, [[x]], a \\ b' }]],
  ['Range [1, 2]', [{ text: 'Range [1, 2]' }]],
  ['Move[[acr | ]].', [{ text: 'Move' }, { cite: 'acr', locator: '' }, { text: '.' }]],
  ['[[acr | pp. 5–6 [table]]]', [{ cite: 'acr', locator: 'pp. 5–6 [table]' }]],
]

it.each(written)('reads and writes "%s"', (line, inline) => {
  expect(readInline(line)).toEqual(inline)
  expect(writeInline(inline)).toBe(line)
})

it.each(['a * b', 'half **open', '[[no locator]]', 'ends with \\'])('keeps "%s" as typed', (line) => {
  expect(readInline(line)).toEqual([{ text: line }])
})
