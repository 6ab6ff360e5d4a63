import type { SignatureMeaning, VersionState } from '@guideboard/content'

// What the model knows of an article and its board, and the few questions that every rule asks of it.

export const roles = [
  'author',
  'editor',
  'reviewer',
  'methodologist',
  'patient-representative',
  'chair',
] as const
export type Role = (typeof roles)[number]
export type SeatRole = Exclude<Role, 'author' | 'editor' | 'chair'>

/** One vote that was cast; `content` is the number of the text it is on. */
export interface ModelVote {
  readonly voter: number
  readonly seat: SeatRole
  readonly choice: 'approve' | 'object' | 'abstain'
  readonly content: number
  voided: boolean
}

interface Declaration {
  /** Whether anything was declared; "none" is clear at once. */
  readonly entries: boolean
  verdict?: { readonly kind: 'clear' | 'conflicted'; readonly content: number }
}

export interface ModelVersion {
  readonly number: number
  state: VersionState
  lock: number
  round: number
  /** Number of its text; equal texts have equal hashes. */
  content: number
  wasInForce: boolean
  readonly contributors: Set<number>
  /** What it was drafted from. */
  readonly basedOn: ModelVersion | undefined
  readonly votes: ModelVote[]
  /** The latest declaration of interests of each who made one. */
  readonly declarations: Map<number, Declaration>
  /** One entry per change of state, the start included. */
  readonly events: VersionState[]
  readonly threads: ModelThread[]
  readonly schedules: ModelSchedule[]
  readonly surveys: SurveyOutcome[]
}

/** One article, its board by place, and what the checks said of each text. */
export interface BoardModel {
  readonly people: readonly { readonly roles: Set<Role>; readonly disabled: boolean }[]
  readonly versions: ModelVersion[]
  /** What the checks said of a text, and which text readers had then; absent where they never ran. */
  readonly checks: Map<number, { readonly green: boolean; readonly base: number | undefined }>
}

export type SignatureKind = 'right' | 'one component' | 'none' | 'another meaning' | 'another version'

/** A thread on a version; a blocking one that is open keeps that version, and all that grew from it, from approval. */
export interface ModelThread {
  readonly opener: number
  readonly kind: 'note' | 'blocking'
  open: boolean
  /** Replies and turns. */
  entries: number
}

/** An approval signed for a later time, until it takes effect or something ends it. */
export interface ModelSchedule {
  readonly chair: number
  outcome: 'waiting' | 'activated' | 'cancelled'
}

export const surveyOutcomes = ['no-change', 'update', 'withdraw'] as const
export type SurveyOutcome = (typeof surveyOutcomes)[number]

export const holds = (model: BoardModel, who: number, role: Role) => {
  const person = model.people[who]
  return person !== undefined && !person.disabled && person.roles.has(role)
}

export const isDisabled = (model: BoardModel, who: number) => model.people[who]?.disabled ?? true

/** Declared and clear, of the very content where an editor said so. */
export function isClear({ declarations, content }: ModelVersion, who: number): boolean {
  const declared = declarations.get(who)
  if (declared === undefined || declared.verdict?.kind === 'conflicted') return false
  return !declared.entries || declared.verdict?.content === content
}

/** Approving and withdrawing take a second factor; submitting and voting the password alone. */
export function signatureRefusal(kind: SignatureKind, meaning: SignatureMeaning): string | false {
  if (kind === 'right') return false
  if (kind !== 'one component') return 'WF017'
  return meaning === 'APPROVED' || meaning === 'WITHDRAWN' ? 'WF020' : false
}

/** The codes that may refuse an act; it is done exactly when there is none. */
export type Refusals = ReadonlySet<string>

export const refusalsOf = (...given: readonly (string | false)[]): Refusals =>
  new Set(given.filter((code) => code !== false))

export const waitingSchedule = ({ schedules }: ModelVersion): ModelSchedule | undefined =>
  schedules.find(({ outcome }) => outcome === 'waiting')
