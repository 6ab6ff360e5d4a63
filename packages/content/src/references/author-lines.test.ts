import { expect, it } from 'vitest'
import type { CslName } from '../csl.ts'
import { readAuthors, writeAuthors } from './author-lines.ts'

it.each<[string, readonly CslName[]]>([
  ['', []],
  [
    'Chou, R\nQaseem, A',
    [
      { family: 'Chou', given: 'R' },
      { family: 'Qaseem', given: 'A' },
    ],
  ],
  ['Hippocrates,', [{ family: 'Hippocrates' }]],
  ['World Health Organization', [{ literal: 'World Health Organization' }]],
  ['{US National Library of Medicine, DailyMed}', [{ literal: 'US National Library of Medicine, DailyMed' }]],
])('writes and reads %j', (lines, names) => {
  expect(readAuthors(lines)).toEqual(names)
  expect(writeAuthors(names)).toBe(lines)
})
