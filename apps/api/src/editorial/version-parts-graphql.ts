import type { Finding } from '@guideboard/content'
import { builder } from '../platform/builder.ts'
import { BoardRoleEnum, VersionStateEnum } from '../platform/enums.ts'
import { CheckStatusEnum, MoveEnum, VoteChoiceEnum } from './editorial-enums.ts'
import type { KeptCheck } from './load-details.ts'
import type { SavedState } from './saved-states.ts'
import { SignatureRef } from './signature-graphql.ts'
import type { BoardPerson, CastVote, MoveOption, Seat, Unmet, VersionEvent } from './version.ts'
import { signatures } from './version-loaders.ts'

export const PersonRef = builder.objectRef<BoardPerson>('Person').implement({
  description: 'A person of the board.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Their id.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
  }),
})

export const VersionEventRef = builder.objectRef<VersionEvent>('VersionEvent').implement({
  description: 'One change of state, as it is kept for ever.',
  fields: (t) => ({
    seq: t.exposeInt('seq', { description: 'Its place in the chain of the article, without gaps.' }),
    move: t.expose('move', {
      type: MoveEnum,
      nullable: true,
      description: 'Null for the start of a version.',
    }),
    from: t.expose('from', {
      type: VersionStateEnum,
      nullable: true,
      description: 'The state before; null for the start of a version.',
    }),
    to: t.expose('to', { type: VersionStateEnum, description: 'The state after.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.exposeString('actor', { description: 'Who made the move.' }),
    reason: t.exposeString('reason', { description: 'Why; the name of the move where no reason was given.' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the content that moved.' }),
    signature: t.field({
      type: SignatureRef,
      nullable: true,
      description: 'What signed it; null where the move takes none.',
      resolve: ({ signatureId }, _args, ctx) =>
        signatureId === null ? null : signatures(ctx).load(signatureId),
    }),
  }),
})

export const VoteRef = builder.objectRef<CastVote>('Vote').implement({
  description: 'A signed opinion on one content. Never changed: a later vote takes its place.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    voter: t.expose('voter', { type: PersonRef, description: 'Whose it is.' }),
    choice: t.expose('choice', { type: VoteChoiceEnum, description: 'What it says.' }),
    seat: t.expose('seat', { type: BoardRoleEnum, description: 'The seat of the quorum it is cast for.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why.' }),
    round: t.exposeInt('round', { description: 'The round of review it was cast in.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the content it is on.' }),
    signature: t.field({
      type: SignatureRef,
      nullable: true,
      description: 'What signed it.',
      resolve: ({ signatureId }, _args, ctx) => signatures(ctx).load(signatureId),
    }),
    counts: t.exposeBoolean('counts', { description: 'Whether it fills a seat now.' }),
    whyNot: t.exposeString('whyNot', { nullable: true, description: 'Why it fills none.' }),
  }),
})

export const CheckFindingRef = builder.objectRef<Finding>('CheckFinding').implement({
  description: 'One thing that a check found.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What it is.' }),
    path: t.string({
      nullable: true,
      description: 'JSON Pointer into the document.',
      resolve: ({ path }) => path,
    }),
    statementKey: t.string({
      nullable: true,
      description: 'The statement it is about.',
      resolve: ({ statementKey }) => statementKey,
    }),
    severity: t.expose('severity', { type: CheckStatusEnum, description: 'How bad it is.' }),
    fix: t.string({ nullable: true, description: 'How to mend it.', resolve: ({ fix }) => fix }),
    region: t.string({
      nullable: true,
      description: 'Whom it concerns, in words.',
      resolve: ({ region }) => region,
    }),
    example: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Facts of a patient of whom it is true.',
      resolve: ({ example }) => example,
    }),
    suggestion: t.field({
      type: 'JSON',
      nullable: true,
      description: 'A case that mends it, once somebody agrees with what it expects.',
      resolve: ({ suggestion }) => suggestion,
    }),
  }),
})

export const CheckResultRef = builder.objectRef<KeptCheck>('CheckResult').implement({
  description: 'What a check said of exactly this content.',
  fields: (t) => ({
    checkId: t.exposeString('checkId', { description: 'Which check.' }),
    status: t.expose('status', { type: CheckStatusEnum, description: 'Its answer.' }),
    findings: t.field({
      type: [CheckFindingRef],
      description: 'What it found.',
      resolve: ({ findings }) => findings,
    }),
    ranAt: t.expose('ranAt', { type: 'DateTime', description: 'When it ran.' }),
  }),
})

export const UnmetRef = builder.objectRef<Unmet>('Unmet').implement({
  description: 'One condition that is not met.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    message: t.exposeString('message', { description: 'One sentence, for people.' }),
  }),
})

export const MoveOptionRef = builder.objectRef<MoveOption>('MoveOption').implement({
  description: 'A move that starts from this state, and what keeps the viewer from making it.',
  fields: (t) => ({
    move: t.expose('move', { type: MoveEnum, description: 'The move.' }),
    allowed: t.boolean({
      description: 'Whether the viewer may make it now.',
      resolve: ({ unmet }) => unmet.length === 0,
    }),
    needsReason: t.exposeBoolean('needsReason', { description: 'Whether it takes a reason.' }),
    needsSignature: t.boolean({
      description: 'Whether it takes a token from `confirmIdentity`.',
      resolve: ({ meaning }) => meaning !== null,
    }),
    unmet: t.field({
      type: [UnmetRef],
      description: 'Every condition that is not met, all at once.',
      resolve: ({ unmet }) => unmet,
    }),
  }),
})

export const SeatRef = builder.objectRef<Seat>('Seat').implement({
  description: 'A place in the quorum, and who fills it.',
  fields: (t) => ({
    role: t.expose('role', { type: BoardRoleEnum, description: 'The role it takes.' }),
    needed: t.exposeInt('needed', { description: 'How many such votes are needed.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it takes more than the policy alone asks for.',
    }),
    filledBy: t.field({
      type: [PersonRef],
      description: 'Whose votes fill it now.',
      resolve: ({ filledBy }) => filledBy,
    }),
  }),
})

export const SavedStateRef = builder.objectRef<SavedState>('SavedState').implement({
  description: 'One explicit save of a draft.',
  fields: (t) => ({
    lock: t.exposeInt('lock', { description: 'The lock that the save gave.' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of its content.' }),
    savedBy: t.expose('savedBy', { type: PersonRef, description: 'Who saved.' }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When.' }),
  }),
})
