import { expect, it } from 'vitest'
import { wordRuns } from './word-runs.ts'

it('cuts a text where a quote starts and ends, across nodes and around citations', () => {
  const inline = [
    { text: 'Heat helps. ' },
    { cite: 'acp', locator: 'p. 1' },
    { text: 'Stop', mark: 'strong' as const },
  ]
  expect(wordRuns(inline, [{ start: 5, end: 14 }])).toEqual([
    { start: 0, text: 'Heat ', mark: undefined, marked: false },
    { start: 5, text: 'helps. ', mark: undefined, marked: true },
    { start: 12, cite: 'acp', locator: 'p. 1' },
    { start: 12, text: 'St', mark: 'strong', marked: true },
    { start: 14, text: 'op', mark: 'strong', marked: false },
  ])
  expect(wordRuns(inline, [])).toHaveLength(3)
})
