import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moves as allowed, type VersionState } from '../lifecycle.ts'
import type { BoardEvent, MoveEvent, SignedDates } from './board-event.ts'
import { boardMetrics, passedStates, waitingStates } from './board-metrics.ts'
import { durationsOf } from './durations.ts'

const hour = 3_600_000
const at = (moment: string) => Date.parse(moment)
const move = (
  moment: string,
  versionId: string,
  from: VersionState | null,
  to: VersionState,
  contentHash = versionId,
): BoardEvent => ({ kind: 'move', at: at(moment), articleId: 'a', versionId, from, to, contentHash })

const march = { from: at('2026-03-01T00:00:00Z'), until: at('2026-04-01T00:00:00Z') }
const noDates = new Map<string, SignedDates>()

/** v1 goes into force after a second round; v2 waits under review when March ends. */
const log: readonly BoardEvent[] = [
  move('2026-02-27T00:00:00Z', 'v1', null, 'DRAFT'),
  move('2026-03-01T00:00:00Z', 'v1', 'DRAFT', 'SUBMITTED'),
  move('2026-03-02T00:00:00Z', 'v1', 'SUBMITTED', 'UNDER_REVIEW'),
  { kind: 'vote', at: at('2026-03-02T06:00:00Z'), versionId: 'v1', voterId: 'ana', choice: 'OBJECT' },
  move('2026-03-03T00:00:00Z', 'v1', 'UNDER_REVIEW', 'CHANGES_REQUESTED'),
  move('2026-03-04T00:00:00Z', 'v1', 'CHANGES_REQUESTED', 'SUBMITTED'),
  move('2026-03-04T12:00:00Z', 'v1', 'SUBMITTED', 'UNDER_REVIEW'),
  { kind: 'vote', at: at('2026-03-05T00:00:00Z'), versionId: 'v1', voterId: 'ana', choice: 'APPROVE' },
  { kind: 'vote', at: at('2026-03-05T01:00:00Z'), versionId: 'v1', voterId: 'ben', choice: 'APPROVE' },
  move('2026-03-06T12:00:00Z', 'v1', 'UNDER_REVIEW', 'APPROVED'),
  move('2026-03-20T00:00:00Z', 'v2', null, 'DRAFT'),
  move('2026-03-30T00:00:00Z', 'v2', 'DRAFT', 'SUBMITTED'),
  move('2026-03-31T00:00:00Z', 'v2', 'SUBMITTED', 'UNDER_REVIEW'),
]

it('says how long versions stood in each state, and how long what waits has waited', () => {
  const metrics = boardMetrics(log, noDates, march)
  const inState = new Map(metrics.timeInState.map((one) => [one.state, one]))
  expect(inState.get('UNDER_REVIEW')).toMatchObject({
    count: 2,
    medianSeconds: 36 * 3600,
    p90Seconds: 48 * 3600,
  })
  expect(inState.get('DRAFT')).toMatchObject({ count: 2, longestSeconds: 10 * 86_400 })
  expect(inState.get('APPROVED')).toEqual({
    state: 'APPROVED',
    count: 0,
    medianSeconds: null,
    p90Seconds: null,
    longestSeconds: null,
  })
  expect(metrics.queueAge.find(({ state }) => state === 'UNDER_REVIEW')).toMatchObject({
    count: 1,
    medianSeconds: 86_400,
  })
  expect(metrics.submittedToApproved).toMatchObject({ count: 1, medianSeconds: 5.5 * 86_400 })
})

it('says who voted, what was objected to and what came back for another review', () => {
  const { votes, objected, reopened } = boardMetrics(log, noDates, march)
  expect(votes).toEqual([
    { voterId: 'ana', approve: 1, object: 1, abstain: 0 },
    { voterId: 'ben', approve: 1, object: 0, abstain: 0 },
  ])
  expect(objected).toEqual({ part: 1, whole: 1 })
  expect(reopened).toEqual({ part: 1, whole: 3 })
})

it('counts a review from the day after it is due, until somebody says when it is due next', () => {
  const dates = new Map<string, SignedDates>([
    [
      'v1',
      {
        reviewDue: [
          { statementKey: null, dueOn: '2026-03-30' },
          { statementKey: 'S1', dueOn: '2026-03-31' },
        ],
        newestReference: null,
      },
    ],
  ])
  expect(boardMetrics(log, dates, march).overdueReviews).toBe(1)
  expect(boardMetrics(log, dates, { ...march, until: at('2026-04-02T00:00:00Z') }).overdueReviews).toBe(2)
  const surveyed: BoardEvent = {
    kind: 'survey',
    at: at('2026-03-31T06:00:00Z'),
    versionId: 'v1',
    outcome: 'no-change',
    statementKey: null,
    nextDueOn: '2027-01-01',
    settlesTask: false,
  }
  expect(boardMetrics([...log, surveyed], dates, march).overdueReviews).toBe(0)
})

it('counts the review that a withdrawal asks for within 72 hours, until it is settled', () => {
  const withdrawn = [...log, move('2026-03-27T23:00:00Z', 'v1', 'APPROVED', 'WITHDRAWN')]
  expect(boardMetrics(withdrawn, noDates, march).overdueReviews).toBe(1)
  const settled: BoardEvent = {
    kind: 'survey',
    at: at('2026-03-28T06:00:00Z'),
    versionId: 'v1',
    outcome: 'update',
    statementKey: null,
    nextDueOn: null,
    settlesTask: true,
  }
  expect(boardMetrics([...withdrawn, settled], noDates, march).overdueReviews).toBe(0)
  // A draft that is given up asks for nothing.
  const abandoned = [...log, move('2026-03-25T00:00:00Z', 'v3', 'DRAFT', 'WITHDRAWN')]
  expect(boardMetrics(abandoned, noDates, march).overdueReviews).toBe(0)
})

it('counts from the review that asked for an update, and from a reference that the version before did not have', () => {
  const update: BoardEvent = {
    kind: 'survey',
    at: at('2026-03-08T00:00:00Z'),
    versionId: 'v1',
    outcome: 'update',
    statementKey: 'S1',
    nextDueOn: null,
    settlesTask: false,
  }
  const dates = new Map<string, SignedDates>([
    ['v1', { reviewDue: [], newestReference: '2026-01-15' }],
    ['v2', { reviewDue: [], newestReference: '2026-03-01' }],
  ])
  const approval = move('2026-03-31T12:00:00Z', 'v2', 'UNDER_REVIEW', 'APPROVED')
  const { sinceSurvey, sinceReference } = boardMetrics([...log, update, approval], dates, {
    ...march,
    from: at('2026-03-10T00:00:00Z'),
  }).evidenceToForce
  expect(sinceSurvey).toMatchObject({ count: 1, medianSeconds: 23.5 * 86_400 })
  expect(sinceReference).toMatchObject({ count: 1, medianSeconds: 30.5 * 86_400 })
})

it('is empty for an empty log', () => {
  const metrics = boardMetrics([], noDates, march)
  expect(metrics.votes).toEqual([])
  expect(metrics.timeInState.every(({ count }) => count === 0)).toBe(true)
})

it.each([
  [[], null, null],
  [[5], 5, 5],
  [[1, 3], 2, 3],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 6, 9],
])('takes the median and the ninetieth percentile of %j', (seconds, median, p90) => {
  expect(durationsOf(seconds.map((one) => one * 1000))).toMatchObject({
    medianSeconds: median,
    p90Seconds: p90,
  })
})

/** A log in which every version walks by allowed moves, with votes between them. */
const logs = fc
  .array(
    fc.record({
      version: fc.integer({ min: 0, max: 3 }),
      pick: fc.nat(),
      gap: fc.integer({ min: 0, max: 24 * hour }),
      vote: fc.constantFrom('APPROVE', 'OBJECT', 'ABSTAIN', undefined, undefined),
    }),
    { minLength: 20, maxLength: 120 },
  )
  .map((steps) => {
    const states = new Map<string, VersionState>()
    let now = march.from - 200 * hour
    return steps.flatMap(({ version, pick, gap, vote }): BoardEvent[] => {
      now += gap
      const versionId = `v${version}`
      const state = states.get(versionId)
      if (vote !== undefined && state === 'UNDER_REVIEW')
        return [{ kind: 'vote', at: now, versionId, voterId: `p${pick % 3}`, choice: vote }]
      // Giving up is rare, or nothing would ever be approved.
      const ways = allowed.filter(({ from, to }) => from === state && (to !== 'WITHDRAWN' || pick % 10 === 0))
      const way = state === undefined ? undefined : ways[pick % Math.max(1, ways.length)]
      if (state !== undefined && way === undefined) return []
      const to = way?.to ?? 'DRAFT'
      states.set(versionId, to)
      return [
        { kind: 'move', at: now, articleId: 'a', versionId, from: state ?? null, to, contentHash: versionId },
      ]
    })
  })

/** The same by looking, for each event, through the whole log again. */
function byBruteForce(events: readonly BoardEvent[]) {
  const before = events.filter((event) => event.at < march.until)
  const moves = before.filter((event): event is MoveEvent => event.kind === 'move')
  const nextOf = (one: MoveEvent) =>
    moves.slice(moves.indexOf(one) + 1).find(({ versionId }) => versionId === one.versionId)
  const spans = (state: VersionState) =>
    moves.flatMap((one) => {
      const left = nextOf(one)
      return one.to === state && left !== undefined && left.at >= march.from ? [left.at - one.at] : []
    })
  const ages = (state: VersionState) =>
    moves.flatMap((one) => (one.to === state && nextOf(one) === undefined ? [march.until - one.at] : []))
  const cycles = moves.flatMap((one) => {
    const first = moves.find(({ versionId, to }) => versionId === one.versionId && to === 'SUBMITTED')
    return one.to === 'APPROVED' && one.at >= march.from && first ? [one.at - first.at] : []
  })
  const inside = before.filter((event) => event.at >= march.from)
  const reviews = inside.filter((event) => event.kind === 'move' && event.to === 'UNDER_REVIEW')
  const voted = inside.filter((event) => event.kind === 'vote')
  const versions = [...new Set(voted.map(({ versionId }) => versionId))]
  return {
    timeInState: passedStates.map((state) => ({ state, ...durationsOf(spans(state)) })),
    queueAge: waitingStates.map((state) => ({ state, ...durationsOf(ages(state)) })),
    submittedToApproved: durationsOf(cycles),
    votes: Object.fromEntries(
      voted.map(({ voterId }) => [
        voterId,
        (['APPROVE', 'OBJECT', 'ABSTAIN'] as const).map(
          (choice) => voted.filter((vote) => vote.voterId === voterId && vote.choice === choice).length,
        ),
      ]),
    ),
    reopened: {
      whole: reviews.length,
      part: reviews.filter((one) =>
        moves.some(
          (other) =>
            other.to === 'UNDER_REVIEW' &&
            other.versionId === one.versionId &&
            events.indexOf(other) < events.indexOf(one),
        ),
      ).length,
    },
    objected: {
      whole: versions.length,
      part: versions.filter((id) => voted.some((vote) => vote.versionId === id && vote.choice === 'OBJECT'))
        .length,
    },
  }
}

it('is what looking through the whole log for each event gives, whatever the log', () => {
  const seen = { approved: 0, reopened: 0, objected: 0 }
  fc.assert(
    fc.property(logs, (events) => {
      const {
        overdueReviews: _,
        evidenceToForce: __,
        votes,
        ...folded
      } = boardMetrics(events, noDates, march)
      const said = {
        ...folded,
        votes: Object.fromEntries(
          votes.map(({ voterId, approve, object, abstain }) => [voterId, [approve, object, abstain]]),
        ),
      }
      expect(said).toEqual(byBruteForce(events))
      seen.approved += folded.submittedToApproved.count
      seen.reopened += folded.reopened.part
      seen.objected += folded.objected.part
    }),
    { numRuns: 500 },
  )
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
})
