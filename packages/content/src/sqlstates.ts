/** What a guard of the database means to a client. Internal ones are faults of ours, never shown. */
export interface GuardMeaning {
  readonly code: string
  readonly message: string
  readonly internal?: true
}

/** SQLSTATEs that the guards of the database raise, one per guard. */
export const sqlstates = {
  WF001: {
    code: 'CONTENT_FROZEN',
    message: 'This version is frozen: content changes only in Draft or Changes Requested.',
  },
  WF002: { code: 'ILLEGAL_MOVE', message: 'A version in this state cannot make this move.' },
  WF003: { code: 'ROLE_REQUIRED', message: 'You do not hold the role that this takes.' },
  WF004: {
    code: 'SELF_APPROVAL',
    message: 'You contributed to this version, so someone else must approve it.',
  },
  WF005: { code: 'QUORUM_NOT_MET', message: 'Approving votes for this very content are still missing.' },
  WF006: { code: 'OBJECTION_OPEN', message: 'An objection is still open.' },
  WF007: { code: 'THREAD_OPEN', message: 'A blocking thread is still open.' },
  WF008: { code: 'CHECKS_NOT_GREEN', message: 'A required check is missing or red for this very content.' },
  WF009: { code: 'CONFLICT', message: 'Someone changed this version meanwhile: reload, then try again.' },
  WF010: { code: 'VOTE_NOT_OPEN', message: 'Votes are taken only while a version is Under Review.' },
  WF011: { code: 'VOTE_STALE', message: 'The content changed since you read it: read it again, then vote.' },
  WF012: {
    code: 'VOTER_IS_CONTRIBUTOR',
    message: 'You contributed to this version, so you cannot vote on it.',
  },
  WF013: {
    code: 'INTERESTS_NOT_CLEAR',
    message: 'Declare your interests first: whoever has a conflict may comment but not decide.',
  },
  WF014: { code: 'REASON_REQUIRED', message: 'Say why: this takes a reason.' },
  WF015: {
    code: 'APPEND_ONLY',
    message: 'These records are kept as they are: nothing is changed or removed.',
  },
  WF016: { code: 'ACTOR_MISSING', message: 'A write without an actor was refused.', internal: true },
  WF017: {
    code: 'SIGNATURE_REQUIRED',
    message: 'Sign this very content: confirm your identity, then try again.',
  },
  WF018: {
    code: 'ASSESSMENT_PINNED',
    message: 'An assessment stands on the version in force and is never moved to another.',
  },
  WF019: {
    code: 'DERIVED_COLUMN',
    message: 'A number, lock or in-force period was set by hand and refused.',
    internal: true,
  },
  WF020: {
    code: 'SECOND_FACTOR_REQUIRED',
    message: 'This signature takes your password and a code from your authenticator app.',
  },
  WF021: { code: 'CODE_USED', message: 'This code has been used: wait for the next one.' },
  WF022: {
    code: 'CONFIRMATION_TOO_OLD',
    message: 'Your last confirmation does not carry this act: give your password again.',
  },
  WF023: { code: 'NO_LIVE_OBJECTION', message: 'There is no such live objection to this version.' },
  WF024: {
    code: 'OWN_INTERESTS',
    message: 'These are interests of your own: another editor judges them.',
  },
  WF025: {
    code: 'EFFECTIVE_DATE',
    message: 'An approval takes effect at a later time, and within a year.',
  },
  WF026: { code: 'SCHEDULE_ENDED', message: 'This scheduled approval has ended already.' },
  WF027: {
    code: 'REVIEW_DOES_NOT_FIT',
    message: 'This review does not fit what it is about: look at its date, sources and statement.',
  },
  WF030: {
    code: 'ASSIGNEE_NOT_CLEAR',
    message: 'Whoever contributed to a version, or has interests that match it, is not asked to judge it.',
  },
  WF031: {
    code: 'SEAT_NOT_OPEN',
    message:
      'There is no such open seat: the review is closed, the seats are assigned, or the person has one.',
  },
  WF032: {
    code: 'DEADLINE_OUT_OF_RANGE',
    message: 'Votes are due on a day of an open review, today or later and within a year.',
  },
} as const satisfies { readonly [sqlstate: `WF${string}`]: GuardMeaning }

export type GuardSqlstate = keyof typeof sqlstates

/** Constraints of the lifecycle, which Postgres reports as 23505 (unique) or 23P01 (exclusion) by name. */
export const lifecycleConstraints = {
  one_in_review: {
    sqlstate: '23505',
    code: 'REVIEW_ALREADY_OPEN',
    message: 'Another version of this article is already submitted or under review.',
  },
  one_approved: {
    sqlstate: '23505',
    code: 'CONFLICT',
    message: 'Another version of this article was approved meanwhile: reload, then try again.',
  },
  one_in_force: {
    sqlstate: '23P01',
    code: 'CONFLICT',
    message: 'Another version of this article is in force in that period: reload, then try again.',
  },
  one_live_schedule: {
    sqlstate: '23505',
    code: 'SCHEDULE_EXISTS',
    message: 'An approval of this version is scheduled already: cancel that one first.',
  },
} as const satisfies { readonly [constraint: string]: GuardMeaning & { readonly sqlstate: string } }

/** What a database error means to a client; undefined when it is none of the lifecycle's. */
export function guardMeaning(error: {
  readonly sqlstate: string
  readonly constraint?: string | undefined
}): GuardMeaning | undefined {
  if (Object.hasOwn(sqlstates, error.sqlstate)) return sqlstates[error.sqlstate as GuardSqlstate]
  if (error.constraint === undefined || !Object.hasOwn(lifecycleConstraints, error.constraint))
    return undefined
  const { sqlstate, code, message } =
    lifecycleConstraints[error.constraint as keyof typeof lifecycleConstraints]
  return sqlstate === error.sqlstate ? { code, message } : undefined
}
