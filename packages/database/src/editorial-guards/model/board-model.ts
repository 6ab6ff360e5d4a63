import { isEditable, type Move, moves, type SignatureMeaning, type VersionState } from '@guideboard/content'
import {
  type BoardModel,
  holds,
  isClear,
  isDisabled,
  type ModelVersion,
  type ModelVote,
  type Refusals,
  refusalsOf,
  roles,
  type SeatRole,
  type SignatureKind,
  signatureRefusal,
  waitingSchedule,
} from './model-state.ts'
import { blockingThreads } from './talk-model.ts'

// What the board's rules say, written apart from the database: a run of random acts is made on both.

export interface MoveAttempt {
  readonly who: number
  readonly version: ModelVersion
  readonly move: Move
  readonly lock: 'current' | 'stale'
  readonly reason: string
  readonly signature: SignatureKind
}

export interface VoteAttempt {
  readonly who: number
  readonly version: ModelVersion
  readonly seat: SeatRole
  readonly choice: ModelVote['choice']
  readonly hash: 'current' | 'stale'
  readonly reason: string
  readonly signature: SignatureKind
}

export function draftRefusals(model: BoardModel, who: number): Refusals {
  return refusalsOf(!holds(model, who, 'author') && 'WF003')
}

export function saveRefusals(
  model: BoardModel,
  who: number,
  version: ModelVersion,
  stale: boolean,
): Refusals {
  return refusalsOf(
    !holds(model, who, 'author') && 'WF003',
    stale && 'WF009',
    !isEditable(version.state) && 'WF001',
  )
}

export function moveRefusals(model: BoardModel, attempt: MoveAttempt): Refusals {
  const { who, version, move, lock, reason, signature } = attempt
  const rule = moves.find((one) => one.move === move && one.from === version.state)
  return refusalsOf(
    isDisabled(model, who) && 'WF003',
    lock === 'stale' && 'WF009',
    ...moveBlockers(model, who, version, move),
    rule?.needsReason === true && reason.trim() === '' && 'WF014',
    rule?.meaning != null && signatureRefusal(signature, rule.meaning),
    // The signature comes first, whatever becomes of the move.
    signature === 'one component' && signatureRefusal(signature, meaningOf(move) ?? 'AUTHORED'),
  )
}

/** What raw SQL that sets the state meets: the same, with neither a reason nor a signature. */
export function rawStateRefusals(
  model: BoardModel,
  who: number,
  version: ModelVersion,
  to: VersionState,
): Refusals {
  const rule = moves.find((one) => one.from === version.state && one.to === to)
  return refusalsOf(
    isDisabled(model, who) && 'WF003',
    rule === undefined && 'WF002',
    ...(rule === undefined ? [] : ruleRefusals(model, who, version, rule)),
    rule?.needsReason === true && 'WF014',
    rule?.needsSignature === true && 'WF017',
  )
}

/** What the evaluator of the database answers for a move by somebody. */
export function moveBlockers(
  model: BoardModel,
  who: number,
  version: ModelVersion,
  move: Move,
): readonly (string | false)[] {
  const rule = moves.find((one) => one.move === move && one.from === version.state)
  return rule === undefined ? ['WF002'] : ruleRefusals(model, who, version, rule)
}

function ruleRefusals(
  model: BoardModel,
  who: number,
  version: ModelVersion,
  rule: (typeof moves)[number],
): readonly (string | false)[] {
  const contributed = version.contributors.has(who)
  const makers = rule.who.filter(({ role }) => holds(model, who, role))
  const may = makers.some(
    ({ contribution }) => contribution === 'either' || (contribution === 'required') === contributed,
  )
  const forbidden = makers.some(({ contribution }) => contribution === 'forbidden')
  return [
    !may && (forbidden ? 'WF004' : 'WF003'),
    ...(rule.to === 'SUBMITTED' ? submissionRefusals(model, version) : []),
    ...(rule.to === 'APPROVED' ? approvalRefusals(model, version, who) : []),
  ]
}

/** The text that readers last had before a version: one of the checks at submission sees it. */
export function baseOf({ basedOn }: ModelVersion): number | undefined {
  if (basedOn === undefined) return undefined
  return basedOn.wasInForce ? basedOn.content : baseOf(basedOn)
}

/** Green as things stand now: a check that saw another base is asked for again. */
export function isGreenToSubmit({ checks }: BoardModel, version: ModelVersion): boolean {
  const said = checks.get(version.content)
  return said?.green === true && said.base === baseOf(version)
}

function submissionRefusals(model: BoardModel, version: ModelVersion): readonly (string | false)[] {
  const rival = model.versions.some(
    (other) => other !== version && (other.state === 'SUBMITTED' || other.state === 'UNDER_REVIEW'),
  )
  return [!isGreenToSubmit(model, version) && 'WF008', rival && '23505']
}

const seatsAsked: readonly (readonly [SeatRole, number])[] = [
  ['reviewer', 2],
  ['methodologist', 1],
]

function approvalRefusals(
  model: BoardModel,
  version: ModelVersion,
  approver: number,
): readonly (string | false)[] {
  const counting = standingVotes(model, version, approver)
  const filled = seatsAsked.every(
    ([role, needed]) => counting.filter(({ seat }) => seat === role).length >= needed,
  )
  const voters = new Set(counting.map(({ voter }) => voter)).size
  return [
    (!filled || voters < 2) && 'WF005',
    version.votes.some(({ choice, voided }) => choice === 'object' && !voided) && 'WF006',
    blockingThreads(version).length > 0 && 'WF007',
    holds(model, approver, 'chair') && !isClear(version, approver) && 'WF013',
    model.checks.get(version.content)?.green !== true && 'WF008',
  ]
}

/** The approving votes that fill a seat now. */
export function standingVotes(
  model: BoardModel,
  version: ModelVersion,
  approver: number | undefined,
): readonly ModelVote[] {
  const chair = approver !== undefined && holds(model, approver, 'chair') ? approver : undefined
  return version.votes.filter(
    ({ voter, seat, choice, content, voided }) =>
      choice === 'approve' &&
      !voided &&
      content === version.content &&
      !version.contributors.has(voter) &&
      holds(model, voter, seat) &&
      isClear(version, voter) &&
      voter !== chair,
  )
}

export function voteRefusals(model: BoardModel, attempt: VoteAttempt): Refusals {
  const { who, version, seat, choice, hash, reason, signature } = attempt
  return refusalsOf(
    isDisabled(model, who) && 'WF003',
    version.state !== 'UNDER_REVIEW' && 'WF010',
    hash === 'stale' && 'WF011',
    !holds(model, who, seat) && 'WF003',
    version.contributors.has(who) && 'WF012',
    choice === 'object' && reason.trim() === '' && 'WF014',
    !isClear(version, who) && 'WF013',
    signatureRefusal(signature, 'REVIEWED'),
  )
}

export function declareRefusals(model: BoardModel, who: number): Refusals {
  return refusalsOf(!roles.some((role) => holds(model, who, role)) && 'WF003')
}

export function judgeRefusals(model: BoardModel, who: number, whose: number): Refusals {
  return refusalsOf(!holds(model, who, 'editor') && 'WF003', who === whose && 'WF024')
}

/** Makes a move that nothing refuses. */
export function applyMove(model: BoardModel, version: ModelVersion, to: VersionState): void {
  if (to === 'APPROVED') {
    for (const other of model.versions.filter(({ state }) => state === 'APPROVED')) {
      enter(other, 'SUPERSEDED')
    }
    version.wasInForce = true
  }
  if (to === 'UNDER_REVIEW') version.round += 1
  enter(version, to)
}

function enter(version: ModelVersion, to: VersionState): void {
  const overtaken = waitingSchedule(version)
  if (overtaken !== undefined) overtaken.outcome = 'cancelled'
  version.state = to
  version.lock += 1
  version.events.push(to)
}

export function applyDraft(
  model: BoardModel,
  who: number,
  content: number,
  base: ModelVersion | undefined,
): void {
  const inherited = base !== undefined && !base.wasInForce ? base.contributors : []
  model.versions.push({
    number: model.versions.length + 1,
    state: 'DRAFT',
    lock: 1,
    round: 0,
    content,
    wasInForce: false,
    basedOn: base,
    contributors: new Set([...inherited, who]),
    votes: [],
    declarations: new Map(),
    events: ['DRAFT'],
    threads: [],
    schedules: [],
    surveys: [],
  })
}

export function applySave(version: ModelVersion, who: number, content: number): void {
  if (content === version.content) return
  version.content = content
  version.lock += 1
  version.contributors.add(who)
}

export function applyVote(version: ModelVersion, vote: Omit<ModelVote, 'voided'>): void {
  for (const earlier of version.votes) if (earlier.voter === vote.voter) earlier.voided = true
  version.votes.push({ ...vote, voided: false })
}

/** The meaning that a move's signature has; none where it takes none. */
export function meaningOf(move: Move): SignatureMeaning | null {
  return moves.find((rule) => rule.move === move)?.meaning ?? null
}
