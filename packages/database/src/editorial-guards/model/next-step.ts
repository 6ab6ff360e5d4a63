import { type Move, movesFrom } from '@guideboard/content'
import type { Act, Flaw } from './act.ts'
import { isGreenToSubmit, meaningOf, moveRefusals, standingVotes, voteRefusals } from './board-model.ts'
import {
  type BoardModel,
  type ModelVersion,
  type Refusals,
  type SeatRole,
  waitingSchedule,
} from './model-state.ts'
import { blockingThreads, turnRefusals } from './talk-model.ts'
import { scheduleRefusals, surveyRefusals } from './time-model.ts'

/** The step that takes a version on: made by somebody who may, so that runs reach every state. */
export function nextStep(model: BoardModel, version: ModelVersion, pick: number): Act | undefined {
  const at = model.versions.indexOf(version)
  switch (version.state) {
    case 'DRAFT':
    case 'CHANGES_REQUESTED':
      if (!isGreenToSubmit(model, version)) return { kind: 'check', version: at, green: true }
      return moving(model, version, version.state === 'DRAFT' ? 'SUBMIT' : 'RESUBMIT', pick)
    case 'SUBMITTED':
      return moving(model, version, 'START_REVIEW', pick)
    case 'UNDER_REVIEW':
      return (
        putOff(model, version, pick) ??
        talkedOut(model, version, pick) ??
        disregarded(model, version, pick) ??
        moving(model, version, 'APPROVE', pick) ??
        voting(model, version) ??
        moving(model, version, 'REQUEST_CHANGES', pick)
      )
    case 'APPROVED': {
      const again = pick % 3 === 0 && version.surveys.length === 0 ? lookedAgain(model, version) : undefined
      return again ?? { kind: 'draft', who: [0, 1, 8, 8][pick % 4] ?? 0, base: at }
    }
    default:
      return { kind: 'draft', who: [0, 1, 8, 8][pick % 4] ?? 0, base: at }
  }
}

/** A blocking thread: its end, by somebody who may end it, or an approval that does not wait for that. */
function talkedOut(model: BoardModel, version: ModelVersion, pick: number): Act | undefined {
  for (const { on, thread } of blockingThreads(version)) {
    if (pick % 4 === 1) return flawedStep(model, version, pick, 'nobody waits for what is unmet')
    const turn = { version: on, thread, open: false, reason: 'It is settled.' }
    const who = model.people.findIndex(
      (_person, place) => turnRefusals(model, { ...turn, who: place }).size === 0,
    )
    if (who < 0) continue
    return {
      kind: 'talk',
      who,
      version: model.versions.indexOf(on),
      what: 'resolve',
      thread: on.threads.indexOf(thread),
      stale: false,
      reason: turn.reason,
    }
  }
  return undefined
}

/** Where an approval could be made: now and then one for later, then its time, its end, or a thread that comes between. */
function putOff(model: BoardModel, version: ModelVersion, pick: number): Act | undefined {
  const at = model.versions.indexOf(version)
  const blocking = {
    kind: 'talk',
    who: 5,
    version: at,
    what: 'block',
    thread: 0,
    stale: false,
    reason: '',
  } as const
  if (waitingSchedule(version) !== undefined) {
    if (pick === 1) return undefined
    if (pick === 5) return { kind: 'cancel', who: 7, version: at, reason: 'Not yet.' }
    return pick % 4 === 0 || blockingThreads(version).length > 0 ? { kind: 'come', version: at } : blocking
  }
  const attempt = { version, past: false, stale: false, signature: 'right' } as const
  const who = model.people.findIndex(
    (_person, place) => scheduleRefusals(model, { ...attempt, who: place }).size === 0,
  )
  if (who < 0) return undefined
  if (pick === 3) return blocking
  const silent = version.declarations.has(6) && version.votes.every(({ voter }) => voter !== 6)
  const objection = pick === 6 || silent ? objecting(model, version) : undefined
  if (objection !== undefined) return objection
  if (![0, 2, 4].includes(pick)) return undefined
  return { ...attempt, kind: 'schedule', past: pick === 4, who, version: at }
}

/** An approval that does not wait for a live objection. */
function disregarded(model: BoardModel, version: ModelVersion, pick: number): Act | undefined {
  const objected = version.votes.some(({ choice, voided }) => choice === 'object' && !voided)
  return objected && pick % 2 === 1
    ? flawedStep(model, version, pick, 'nobody waits for what is unmet')
    : undefined
}

/** The patient representative objects, or declares interests first. */
function objecting(model: BoardModel, version: ModelVersion): Act | undefined {
  const vote = {
    who: 6,
    seat: 'patient-representative',
    choice: 'object',
    reason: 'No.',
    signature: 'right',
  } as const
  const refusals = voteRefusals(model, { ...vote, version, hash: 'current' })
  const at = model.versions.indexOf(version)
  if (onlyUndeclared(version, vote.who, refusals)) {
    return { kind: 'declare', who: vote.who, version: at, entries: false }
  }
  return refusals.size > 0 ? undefined : { ...vote, kind: 'vote', version: at, stale: false }
}

/** Somebody looks at what is in force again. */
function lookedAgain(model: BoardModel, version: ModelVersion): Act | undefined {
  const attempt = {
    outcome: 'no-change',
    next: 'in time',
    sources: true,
    reason: 'Nothing new.',
    signature: 'right',
  } as const
  const who = model.people.findIndex(
    (_person, place) => surveyRefusals(model, { ...attempt, version, who: place }).size === 0,
  )
  return who < 0 ? undefined : { ...attempt, kind: 'survey', who, version: model.versions.indexOf(version) }
}

/** The same with something wrong about it, which the database must notice. */
export function flawedStep(
  model: BoardModel,
  version: ModelVersion,
  pick: number,
  flaw: Flaw,
): Act | undefined {
  const [contributor] = [...version.contributors].toSorted((a, b) => b - a)
  const onward = movesFrom(version.state).find(({ move }) => onwardMoves.has(move))
  if (contributor === undefined || onward === undefined) return undefined
  const step = {
    kind: 'move',
    version: model.versions.indexOf(version),
    move: onward.move,
    pick,
    stale: false,
    reason: '',
    signature: 'right',
  } as const
  const maker = { SUBMIT: contributor, RESUBMIT: contributor, START_REVIEW: 2, APPROVE: 7 }[
    onward.move as OnwardMove
  ]
  switch (flaw) {
    case 'nobody waits for what is unmet':
      return { ...step, who: maker }
    case 'no signature':
      return { ...step, who: maker, signature: 'none' }
    case 'one component':
      return { ...step, who: maker, signature: 'one component' }
    case 'a contributor judges':
      if (version.state !== 'UNDER_REVIEW') return undefined
      return pick % 2 === 0
        ? { ...step, who: contributor }
        : { ...step, kind: 'vote', who: contributor, seat: 'reviewer', choice: 'approve' }
    default:
      return flaw satisfies never
  }
}

type OnwardMove = 'SUBMIT' | 'RESUBMIT' | 'START_REVIEW' | 'APPROVE'
const onwardMoves: ReadonlySet<string> = new Set<OnwardMove>([
  'SUBMIT',
  'RESUBMIT',
  'START_REVIEW',
  'APPROVE',
])

/** One of the moves open to the state, by somebody who may make it. */
export function someMove(model: BoardModel, version: ModelVersion, pick: number): Act | undefined {
  const open = movesFrom(version.state)
  const rule = open[pick % open.length]
  return rule === undefined ? undefined : moving(model, version, rule.move, pick)
}

function moving(model: BoardModel, version: ModelVersion, move: Move, pick: number): Act | undefined {
  const reason = 'It is time.'
  const may = model.people.flatMap((_person, who) =>
    moveRefusals(model, { who, version, move, lock: 'current', reason, signature: 'right' }).size === 0
      ? [who]
      : [],
  )
  const at = model.versions.indexOf(version)
  const who = may[pick % may.length]
  if (who === undefined) {
    const attempt = { version, move, lock: 'current', reason, signature: 'right' } as const
    const undeclared = model.people.findIndex((_person, place) =>
      onlyUndeclared(version, place, moveRefusals(model, { ...attempt, who: place })),
    )
    return undeclared < 0 ? undefined : { kind: 'declare', who: undeclared, version: at, entries: false }
  }
  const signature = meaningOf(move) === null ? 'none' : 'right'
  return { kind: 'move', who, version: at, move, pick, stale: false, reason, signature }
}

/** Nothing but a declaration keeps them from it, and they have made none yet. */
function onlyUndeclared(version: ModelVersion, who: number, refusals: Refusals): boolean {
  return refusals.size === 1 && refusals.has('WF013') && !version.declarations.has(who)
}

/** A vote that is still missing, or the change of mind of somebody who objects. */
function voting(model: BoardModel, version: ModelVersion): Act | undefined {
  const filled = standingVotes(model, version, undefined)
  const done = new Set(filled.map(({ voter }) => voter))
  const objectors = version.votes.flatMap(({ voter, choice, voided }) =>
    choice === 'object' && !voided ? [voter] : [],
  )
  const wanted: readonly SeatRole[] = [
    ...(objectors.length > 0 ? (['reviewer', 'methodologist', 'patient-representative'] as const) : []),
    ...(filled.filter(({ seat }) => seat === 'reviewer').length < 2 ? (['reviewer'] as const) : []),
    ...(filled.some(({ seat }) => seat === 'methodologist') ? [] : (['methodologist'] as const)),
  ]
  const candidates = objectors.length > 0 ? objectors : model.people.map((_person, who) => who)
  for (const seat of wanted) {
    for (const who of candidates) {
      const vote = {
        who,
        version,
        seat,
        choice: 'approve',
        hash: 'current',
        reason: '',
        signature: 'right',
      } as const
      const refusals = voteRefusals(model, vote)
      const at = model.versions.indexOf(version)
      if (onlyUndeclared(version, who, refusals)) return { kind: 'declare', who, version: at, entries: false }
      if (done.has(who) || refusals.size > 0) continue
      return {
        kind: 'vote',
        who,
        version: at,
        seat,
        choice: 'approve',
        stale: false,
        reason: '',
        signature: 'right',
      }
    }
  }
  return undefined
}
