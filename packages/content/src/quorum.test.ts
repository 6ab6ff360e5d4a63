import { describe, expect, it } from 'vitest'
import type { SeatRole } from './board-role.ts'
import { defaultPolicy } from './default-policy.ts'
import { countQuorum, liveObjections, type QuorumQuestion, type Vote, whyVoteDoesNotCount } from './quorum.ts'

const now = 'hash-now'

const vote = (voter: string, seat: SeatRole, change: Partial<Vote> = {}): Vote => ({
  voter,
  seat,
  choice: 'APPROVE',
  contentHash: now,
  voided: false,
  ...change,
})

const full = [vote('ravi', 'reviewer'), vote('lena', 'reviewer'), vote('kofi', 'methodologist')]

const question = (change: Partial<QuorumQuestion> = {}): QuorumQuestion => ({
  seats: defaultPolicy.seats,
  votes: full,
  contributors: ['ana'],
  chair: 'sofia',
  contentHash: now,
  ...change,
})

const unmet = (change: Partial<QuorumQuestion>) => countQuorum(question(change)).unmet.map((u) => u.message)

describe('the quorum', () => {
  it('is met by two reviewers and a methodologist, and says who fills which seat', () => {
    expect(countQuorum(question())).toEqual({
      met: true,
      seats: [
        { role: 'reviewer', needed: 2, filledBy: ['ravi', 'lena'] },
        { role: 'methodologist', needed: 1, filledBy: ['kofi'] },
      ],
      unmet: [],
    })
  })

  it('names every seat that is still open when nobody voted', () => {
    expect(unmet({ votes: [] })).toEqual([
      '2 more reviewers must approve this very content.',
      '1 more methodologist must approve this very content.',
      'At least 2 people who did not contribute must approve, besides the chair.',
    ])
  })

  it.each(full)('is not met without the vote of $voter', (missing) => {
    const open = unmet({ votes: full.filter((cast) => cast !== missing) })
    expect(open).toEqual([`1 more ${missing.seat} must approve this very content.`])
  })

  it.each<[string, Partial<Vote>, string]>([
    ['objects', { choice: 'OBJECT' }, 'An objection.'],
    ['abstains', { choice: 'ABSTAIN' }, 'An abstention.'],
    ['signed other content', { contentHash: 'hash-before' }, 'The content changed after this vote.'],
    ['was voided', { voided: true }, 'Replaced by a later vote.'],
    ['contributed', { voter: 'ana' }, 'The voter contributed to this version.'],
    ['is the approving chair', { voter: 'sofia' }, 'The approving chair fills no seat.'],
  ])('does not count a vote that %s', (_, change, why) => {
    const cast = vote('kofi', 'methodologist', change)
    const asked = question({ votes: [...full.slice(0, 2), cast] })
    expect(whyVoteDoesNotCount(cast, asked)).toBe(why)
    expect(countQuorum(asked).unmet).toHaveLength(1)
    expect(countQuorum(asked).seats.flatMap((seat) => seat.filledBy)).toEqual(['ravi', 'lena'])
  })

  it('lets one person fill one seat only: the last vote stands', () => {
    const votes = [vote('ravi', 'reviewer'), vote('lena', 'reviewer'), vote('ravi', 'methodologist')]
    const counted = countQuorum(question({ votes }))
    expect(counted.seats.map((seat) => seat.filledBy)).toEqual([['lena'], ['ravi']])
    expect(counted.unmet.map((u) => u.message)).toEqual(['1 more reviewer must approve this very content.'])
  })

  it('counts a new approval after a voided one', () => {
    const votes = [vote('ravi', 'reviewer', { voided: true, contentHash: 'hash-before' }), ...full]
    expect(countQuorum(question({ votes })).met).toBe(true)
  })

  it('holds a later objection against an earlier approval of the same person', () => {
    const votes = [...full, vote('ravi', 'reviewer', { choice: 'OBJECT' })]
    expect(unmet({ votes })).toEqual(['1 more reviewer must approve this very content.'])
  })

  it('counts a chair of the board who does not approve this version as any other voter', () => {
    const { chair: _, ...withoutChair } = question()
    const votes = [vote('sofia', 'methodologist'), ...full.slice(0, 2)]
    expect(countQuorum({ ...withoutChair, votes }).met).toBe(true)
  })

  it.each([
    [[], []],
    [[{ role: 'reviewer' as const, needed: 1 }], [vote('ravi', 'reviewer')]],
  ])('keeps a floor of two people under any policy: %j', (seats, votes) => {
    expect(unmet({ seats, votes })).toEqual([
      'At least 2 people who did not contribute must approve, besides the chair.',
    ])
  })

  it('asks for a patient representative when the policy does', () => {
    const seats = [...defaultPolicy.seats, { role: 'patient-representative' as const, needed: 1 }]
    expect(unmet({ seats })).toEqual(['1 more patient representative must approve this very content.'])
    expect(unmet({ seats, votes: [...full, vote('joan', 'patient-representative')] })).toEqual([])
  })
})

describe('live objections', () => {
  it('outlive an edit, and end with a new vote', () => {
    const stale = vote('ravi', 'reviewer', { choice: 'OBJECT', contentHash: 'hash-before' })
    expect(liveObjections([stale, vote('lena', 'reviewer')])).toEqual([stale])
    expect(liveObjections([{ ...stale, voided: true }, vote('ravi', 'reviewer')])).toEqual([])
  })
})
