import { type Move, moves, type VersionState, versionStates } from '@guideboard/content'
import fc from 'fast-check'
import {
  type ModelVote,
  type Role,
  roles,
  type SeatRole,
  type SignatureKind,
  type SurveyOutcome,
  surveyOutcomes,
} from './model-state.ts'
import type { SurveyAttempt } from './time-model.ts'

/** How many people stand in the model's board; see `people.ts` for who they are. */
const peopleCount = 12

/** One random act. Numbers choose by remainder, so that whatever is left after shrinking still means something. */
export type Act =
  | {
      readonly kind: 'onward'
      readonly version: number
      readonly pick: number
      readonly flaw: Flaw | undefined
      /** So many steps one after the other; a flawed one is made once. */
      readonly steps: number
    }
  | { readonly kind: 'draft'; readonly who: number; readonly base: number }
  | {
      readonly kind: 'save'
      readonly who: number
      readonly version: number
      readonly stale: boolean
      readonly same: boolean
    }
  | { readonly kind: 'check'; readonly version: number; readonly green: boolean }
  | {
      readonly kind: 'move'
      readonly who: number
      readonly version: number
      /** Absent: one that starts from the version's state, by somebody whose role makes it. */
      readonly move: Move | undefined
      readonly pick: number
      readonly stale: boolean
      readonly reason: string
      readonly signature: SignatureKind
    }
  | {
      readonly kind: 'vote'
      readonly who: number
      readonly version: number
      readonly seat: SeatRole
      readonly choice: ModelVote['choice']
      readonly stale: boolean
      readonly reason: string
      readonly signature: SignatureKind
    }
  | { readonly kind: 'declare'; readonly who: number; readonly version: number; readonly entries: boolean }
  | {
      readonly kind: 'judge'
      readonly who: number
      readonly version: number
      readonly whose: number
      readonly verdict: 'clear' | 'conflicted'
    }
  | TalkAct
  | TimeAct
  | { readonly kind: 'role'; readonly who: number; readonly role: Role; readonly give: boolean }
  | {
      readonly kind: 'raw'
      readonly who: number
      readonly version: number
      readonly what: RawAct
      readonly to: VersionState
    }

/** Threads: opened, answered, resolved and reopened. */
export interface TalkAct {
  readonly kind: 'talk'
  readonly who: number
  readonly version: number
  readonly what: 'open' | 'block' | 'reply' | 'resolve' | 'reopen'
  /** Which of the version's threads. */
  readonly thread: number
  readonly stale: boolean
  readonly reason: string
}

/** What is put off until later, and what is looked at again. */
export type TimeAct =
  | {
      readonly kind: 'schedule'
      readonly who: number
      readonly version: number
      readonly past: boolean
      readonly stale: boolean
      readonly signature: SignatureKind
    }
  | { readonly kind: 'cancel'; readonly who: number; readonly version: number; readonly reason: string }
  /** The time of a scheduled approval comes. */
  | { readonly kind: 'come'; readonly version: number }
  | {
      readonly kind: 'survey'
      readonly who: number
      readonly version: number
      readonly outcome: SurveyOutcome
      readonly next: SurveyAttempt['next']
      readonly sources: boolean
      readonly reason: string
      readonly signature: SignatureKind
    }

/** What is wrong with a step that is right otherwise. */
export type Flaw =
  | 'nobody waits for what is unmet'
  | 'a contributor judges'
  | 'no signature'
  | 'one component'

/** What somebody with a connection of their own may try. */
const rawActs = [
  'set the state',
  'set the text',
  'set the number',
  'delete the version',
  'rewrite an event',
  'rewrite a vote',
  'vote for another',
  'act as nobody',
  'rewrite a thread',
  'bring an approval forward',
] as const
export type RawAct = (typeof rawActs)[number]

const who = fc.nat(peopleCount - 1)
const version = fc.nat(5)
const pick = fc.nat(7)
const rarely = fc.nat(9).map((number) => number === 0)
const reason = fc.constantFrom('', 'Because of the trial.', 'See the note.')
const signature = fc.oneof(
  { weight: 8, arbitrary: fc.constant<SignatureKind>('right') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<SignatureKind>('none', 'one component', 'another meaning', 'another version'),
  },
)
const steps = fc.integer({ min: 1, max: 3 })
const editors = fc.constantFrom(2, 11)
const chairs = fc.constantFrom(7, 8)
const flaw: fc.Arbitrary<Flaw | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Flaw>(
      'nobody waits for what is unmet',
      'a contributor judges',
      'a contributor judges',
      'no signature',
      'one component',
    ),
  },
)
const seat = fc.constantFrom<SeatRole>('reviewer', 'methodologist', 'patient-representative')
const choice = fc.constantFrom<ModelVote['choice']>('approve', 'approve', 'object', 'abstain')
const move = fc.option(fc.constantFrom(...moves.map((rule) => rule.move)), { nil: undefined, freq: 2 })

/** Mostly the next right step, so that a run gets far; beside it whatever anybody may try. */
export const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    {
      weight: 18,
      arbitrary: fc.record({ kind: fc.constant('onward' as const), version, pick, flaw, steps }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('draft' as const), who, base: version }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('save' as const),
        who,
        version,
        stale: rarely,
        same: rarely,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('check' as const), version, green: fc.boolean() }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('move' as const),
        who,
        version,
        move,
        pick,
        stale: rarely,
        reason,
        signature,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('vote' as const),
        who,
        version,
        seat,
        choice,
        stale: rarely,
        reason,
        signature,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('declare' as const),
        who: fc.oneof(editors, who),
        version,
        entries: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('judge' as const),
        who: fc.oneof(editors, who),
        version,
        whose: fc.oneof(editors, who),
        verdict: fc.constantFrom('clear' as const, 'clear' as const, 'conflicted' as const),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('talk' as const),
        who,
        version,
        what: fc.constantFrom('open', 'block', 'reply', 'resolve', 'resolve', 'reopen'),
        thread: fc.nat(3),
        stale: rarely,
        reason,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.oneof(
        fc.record({
          kind: fc.constant('schedule' as const),
          who: fc.oneof(chairs, who),
          version,
          past: rarely,
          stale: rarely,
          signature,
        }),
        fc.record({ kind: fc.constant('cancel' as const), who: fc.oneof(chairs, who), version, reason }),
        fc.record({ kind: fc.constant('come' as const), version }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('survey' as const),
        who,
        version,
        outcome: fc.constantFrom(...surveyOutcomes),
        next: fc.constantFrom('none', 'in time', 'too late'),
        sources: fc.boolean(),
        reason,
        signature,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('role' as const),
        who,
        role: fc.constantFrom(...roles),
        give: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('raw' as const),
        who,
        version,
        what: fc.constantFrom(...rawActs),
        to: fc.constantFrom(...versionStates),
      }),
    },
  ),
  { minLength: 30, maxLength: 70, size: 'max' },
)
