import { expect, it } from 'vitest'
import { openCommentsWords } from './open-comments.tsx'

it.each([
  [{ all: 1, blocking: 0 }, '1 open comment'],
  [{ all: 1, blocking: 1 }, '1 open comment, which blocks approval'],
  [{ all: 3, blocking: 1 }, '3 open comments, 1 blocking'],
  [{ all: 2, blocking: 2 }, '2 open comments, all blocking'],
])('says of %o: %s', (open, words) => {
  expect(openCommentsWords(open)).toBe(words)
})
