import type { VersionState } from '../lifecycle.ts'
import { type BoardEvent, isWithin, type Period, type SignedDates, type VoteEvent } from './board-event.ts'
import { type Durations, durationsOf } from './durations.ts'
import { evidenceToForce } from './evidence-to-force.ts'
import { overdueReviews } from './overdue-reviews.ts'
import { type Stay, staysOf } from './stays.ts'

/** States that a version leaves again; the others are its end. */
export const passedStates = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
] as const satisfies readonly VersionState[]
export type PassedState = (typeof passedStates)[number]

/** States in which somebody of the board has to do something. */
export const waitingStates = passedStates.filter((state) => state !== 'APPROVED')

export interface StateDurations extends Durations {
  readonly state: PassedState
}

export interface ReviewerVotes {
  readonly voterId: string
  readonly approve: number
  readonly object: number
  readonly abstain: number
}

/** So many of so many. */
export interface Part {
  readonly part: number
  readonly whole: number
}

/** What the event log says of the board's work in a period. */
export interface BoardMetrics {
  /** Stays that ended in the period, however long before it they began. */
  readonly timeInState: readonly StateDurations[]
  /** Age, at the end of the period, of what waits then. */
  readonly queueAge: readonly StateDurations[]
  /** From the first submission of a version to its approval, of those approved in the period. */
  readonly submittedToApproved: Durations
  /** Votes of the period, whoever cast most first. */
  readonly votes: readonly ReviewerVotes[]
  /** Of the reviews begun, those of a version that had been reviewed before. */
  readonly reopened: Part
  /** Of the versions voted on, those that somebody objected to. */
  readonly objected: Part
  /** Reviews past their day at the end of the period. */
  readonly overdueReviews: number
  readonly evidenceToForce: { readonly sinceSurvey: Durations; readonly sinceReference: Durations }
}

/**
 * Folds the board's log into its metrics.
 * @param events the whole log in its order; what comes after the period is left aside
 * @param dates of the contents that the approvals name, by hash
 */
export function boardMetrics(
  events: readonly BoardEvent[],
  dates: ReadonlyMap<string, SignedDates>,
  period: Period,
): BoardMetrics {
  const known = events.filter(({ at }) => at < period.until)
  const moves = known.filter((event) => event.kind === 'move')
  const votes = known.filter(
    (event): event is VoteEvent => event.kind === 'vote' && isWithin(period, event.at),
  )
  const surveys = known.filter((event) => event.kind === 'survey')
  const stays = staysOf(moves)
  const evidence = evidenceToForce(moves, surveys, dates, (at) => isWithin(period, at))
  const per = <S extends PassedState>(states: readonly S[], spanOf: (stay: Stay) => number | undefined) =>
    states.map((state) => ({
      state,
      ...durationsOf(stays.filter((stay) => stay.state === state).flatMap((stay) => spanOf(stay) ?? [])),
    }))
  return {
    timeInState: per(passedStates, ({ since, until }) =>
      until !== null && until >= period.from ? until - since : undefined,
    ),
    queueAge: per(waitingStates, ({ since, until }) => (until === null ? period.until - since : undefined)),
    submittedToApproved: durationsOf(cycles(stays, period)),
    votes: votesOf(votes),
    reopened: reopenedOf(stays, period),
    objected: {
      part: new Set(votes.filter(({ choice }) => choice === 'OBJECT').map(({ versionId }) => versionId)).size,
      whole: new Set(votes.map(({ versionId }) => versionId)).size,
    },
    overdueReviews: overdueReviews(stays, surveys, dates, period.until - 1),
    evidenceToForce: {
      sinceSurvey: durationsOf(evidence.sinceSurvey),
      sinceReference: durationsOf(evidence.sinceReference),
    },
  }
}

function cycles(stays: readonly Stay[], period: Period): readonly number[] {
  const first = new Map<string, number>()
  return stays.flatMap(({ versionId, state, since }) => {
    if (state === 'SUBMITTED' && !first.has(versionId)) first.set(versionId, since)
    const submitted = first.get(versionId)
    return state === 'APPROVED' && submitted !== undefined && isWithin(period, since)
      ? [since - submitted]
      : []
  })
}

function votesOf(votes: readonly VoteEvent[]): readonly ReviewerVotes[] {
  const count = (own: readonly VoteEvent[], choice: VoteEvent['choice']) =>
    own.filter((vote) => vote.choice === choice).length
  return [...Map.groupBy(votes, ({ voterId }) => voterId)]
    .map(([voterId, own]) => ({
      voterId,
      approve: count(own, 'APPROVE'),
      object: count(own, 'OBJECT'),
      abstain: count(own, 'ABSTAIN'),
    }))
    .sort((a, b) => totalOf(b) - totalOf(a) || (a.voterId < b.voterId ? -1 : 1))
}

const totalOf = ({ approve, object, abstain }: ReviewerVotes) => approve + object + abstain

function reopenedOf(stays: readonly Stay[], period: Period): Part {
  const seen = new Set<string>()
  let [part, whole] = [0, 0]
  for (const { versionId, state, since } of stays) {
    if (state !== 'UNDER_REVIEW') continue
    if (isWithin(period, since)) {
      whole += 1
      if (seen.has(versionId)) part += 1
    }
    seen.add(versionId)
  }
  return { part, whole }
}
