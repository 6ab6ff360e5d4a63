import type { BoardVersion } from './board-query.ts'

/** A version on the board as a test needs it: a draft of Ana's unless said. */
export const boardVersion = (given: Partial<BoardVersion> = {}): BoardVersion => ({
  id: 'one',
  slug: 'sore-throat',
  number: 1,
  state: 'DRAFT',
  title: 'McIsaac score',
  question: 'When does a sore throat need an antibiotic?',
  round: 0,
  lock: 1,
  contentHash: 'abc',
  updatedAt: '2026-01-05T08:00:00Z',
  contributors: [{ id: 'ana', name: 'Ana Ferreira' }],
  events: [],
  votes: [],
  moves: [],
  seats: [],
  interests: [],
  assignments: [],
  claims: [],
  votesDueOn: null,
  votesOverdue: false,
  openThreads: { all: 0, blocking: 0 },
  ...given,
})

/** A move open to a state, allowed unless something is unmet. */
export const option = (
  move: BoardVersion['moves'][number]['move'],
  given: Partial<BoardVersion['moves'][number]> = {},
): BoardVersion['moves'][number] => ({
  move,
  allowed: (given.unmet ?? []).length === 0,
  needsReason: false,
  needsSignature: false,
  unmet: [],
  ...given,
})
