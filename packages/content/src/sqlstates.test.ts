import { describe, expect, it } from 'vitest'
import { guardMeaning, lifecycleConstraints, sqlstates } from './sqlstates.ts'

/** The codes that clients may rely on: a change here is a change of the API. */
const codes = {
  WF001: 'CONTENT_FROZEN',
  WF002: 'ILLEGAL_MOVE',
  WF003: 'ROLE_REQUIRED',
  WF004: 'SELF_APPROVAL',
  WF005: 'QUORUM_NOT_MET',
  WF006: 'OBJECTION_OPEN',
  WF007: 'THREAD_OPEN',
  WF008: 'CHECKS_NOT_GREEN',
  WF009: 'CONFLICT',
  WF010: 'VOTE_NOT_OPEN',
  WF011: 'VOTE_STALE',
  WF012: 'VOTER_IS_CONTRIBUTOR',
  WF013: 'INTERESTS_NOT_CLEAR',
  WF014: 'REASON_REQUIRED',
  WF015: 'APPEND_ONLY',
  WF016: 'ACTOR_MISSING',
  WF017: 'SIGNATURE_REQUIRED',
  WF018: 'ASSESSMENT_PINNED',
  WF019: 'DERIVED_COLUMN',
  WF020: 'SECOND_FACTOR_REQUIRED',
  WF021: 'CODE_USED',
  WF022: 'CONFIRMATION_TOO_OLD',
  WF023: 'NO_LIVE_OBJECTION',
  WF024: 'OWN_INTERESTS',
  WF025: 'EFFECTIVE_DATE',
  WF026: 'SCHEDULE_ENDED',
  WF027: 'REVIEW_DOES_NOT_FIT',
  WF030: 'ASSIGNEE_NOT_CLEAR',
  WF031: 'SEAT_NOT_OPEN',
  WF032: 'DEADLINE_OUT_OF_RANGE',
}

describe('what a guard of the database means', () => {
  it('gives every guard its code', () => {
    expect(Object.fromEntries(Object.entries(sqlstates).map(([state, { code }]) => [state, code]))).toEqual(
      codes,
    )
  })

  it('gives every guard one sentence', () => {
    for (const { message } of [...Object.values(sqlstates), ...Object.values(lifecycleConstraints)]) {
      expect(message).toMatch(/^[A-Z][^.]+\.$/)
    }
  })

  it('keeps to itself what no client can mend', () => {
    const internal = Object.keys(sqlstates).filter((sqlstate) => guardMeaning({ sqlstate })?.internal)
    expect(internal).toEqual(['WF016', 'WF019'])
  })

  it.each([
    ['23505', 'one_in_review', 'REVIEW_ALREADY_OPEN'],
    ['23505', 'one_approved', 'CONFLICT'],
    ['23P01', 'one_in_force', 'CONFLICT'],
    ['23505', 'one_live_schedule', 'SCHEDULE_EXISTS'],
  ])('reads %s on %s as %s', (sqlstate, constraint, code) => {
    expect(guardMeaning({ sqlstate, constraint })?.code).toBe(code)
  })

  it.each([
    { sqlstate: '23505', constraint: 'person_email' },
    { sqlstate: '23505' },
    { sqlstate: '23503', constraint: 'one_in_review' },
    { sqlstate: 'WF099' },
    { sqlstate: 'toString' },
    { sqlstate: '23505', constraint: 'constructor' },
  ])('does not know %o', (error) => {
    expect(guardMeaning(error)).toBeUndefined()
  })
})
