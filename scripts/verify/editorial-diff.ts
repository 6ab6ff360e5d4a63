import { article } from '../../packages/content/src/content.test-kit.ts'
import { diffContent } from '../../packages/content/src/diff/diff-content.ts'
import { drawFrom } from '../../packages/content/src/diff/random-content.test-kit.ts'
import {
  edited,
  operationName,
  steadyContent,
} from '../../packages/content/src/diff/random-edits.test-kit.ts'
import type { Figure } from './figure.ts'

const seeds = 40
const editsPerSeed = 8

/** The difference of articles of 40 statements: how long it takes, and how often it is not the edits that were made. */
export function editorialDiff(): readonly Figure[] {
  const times: number[] = []
  let wrong = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const draw = drawFrom(seed)
    const before = steadyContent(draw, article)
    const { content: after, operations } = edited(before, draw, editsPerSeed)
    const started = performance.now()
    const found = diffContent(before, after)
    times.push(performance.now() - started)
    const told = found.map(operationName).sort()
    if (JSON.stringify(told) !== JSON.stringify([...operations].sort())) wrong += 1
  }
  const median = times.sort((a, b) => a - b)[Math.floor(seeds / 2)] ?? 0
  return [
    { name: 'editorial.diff_ms', value: Math.round(median * 10) / 10, bar: { atMost: 50 } },
    { name: 'editorial.diff_not_the_edits', value: wrong, bar: { atMost: 0 } },
  ]
}
