import { expect, it } from 'vitest'
import { spokenTime } from '../../../ui/dates.ts'
import { keptWords } from './kept-words.ts'

const at = '2026-11-27T12:04:00Z'

it.each([
  [{ kind: 'nothing' }, 'Not saved yet.'],
  [{ kind: 'typed' }, 'Not saved yet.'],
  [{ kind: 'kept', at }, `Kept ${spokenTime(at)}, not yet saved`],
  [
    { kind: 'failed', why: 'The server did not answer.', again: true },
    'Not kept: The server did not answer. Trying again; do not close this page.',
  ],
  [
    { kind: 'failed', why: 'Too long.', again: false },
    'Not kept: Too long. Save the draft before you leave this page.',
  ],
] as const)('says %o', (keeping, words) => {
  expect(keptWords(keeping)).toBe(words)
})
