import { builder } from '../platform/builder.ts'
import { BoardRoleEnum } from '../platform/enums.ts'
import { approvalWith } from './approval-with.ts'
import { cancelScheduledApproval } from './cancel-scheduled-approval.ts'
import { VoteChoiceEnum } from './editorial-enums.ts'
import { changed, VersionResult } from './graphql.ts'
import type { Schedule, SetAside } from './schedule.ts'
import { setAsideObjection } from './set-aside-objection.ts'
import { SignatureRef } from './signature-graphql.ts'
import { ArticleVersionRef } from './version-graphql.ts'
import { schedules, setAsides, signatures } from './version-loaders.ts'
import { PersonRef, UnmetRef } from './version-parts-graphql.ts'
import { withdrawObjection } from './withdraw-objection.ts'

const ScheduleOutcomeEnum = builder.enumType('ScheduleOutcome', {
  description: 'How a scheduled approval ended.',
  values: {
    ACTIVATED: { value: 'activated', description: 'It took effect.' },
    CANCELLED: { value: 'cancelled', description: 'It did not, for the reason given.' },
  } as const,
})

const ScheduledApprovalRef = builder.objectRef<Schedule>('ScheduledApproval').implement({
  description: 'An approval that was signed for a later time.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    chair: t.expose('chair', { type: PersonRef, description: 'Who signed it.' }),
    effectiveFrom: t.expose('effectiveFrom', { type: 'DateTime', description: 'When it takes effect.' }),
    scheduledAt: t.expose('scheduledAt', { type: 'DateTime', description: 'When it was signed.' }),
    outcome: t.expose('outcome', {
      type: ScheduleOutcomeEnum,
      nullable: true,
      description: 'Null while it waits for its time.',
    }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    endedReason: t.exposeString('endedReason', {
      nullable: true,
      description: 'Why it was cancelled: the gate that failed, a move, or what a chair said.',
    }),
    signature: t.field({
      type: SignatureRef,
      nullable: true,
      description: 'What signed it.',
      resolve: ({ signatureId }, _args, ctx) => signatures(ctx).load(signatureId),
    }),
  }),
})

const SetAsideRef = builder.objectRef<SetAside>('ObjectionSetAside').implement({
  description: 'One of the two signatures that set an objection aside.',
  fields: (t) => ({
    voteId: t.exposeID('voteId', { description: 'The objection.' }),
    role: t.expose('role', { type: BoardRoleEnum, description: 'Chair or methodologist.' }),
    person: t.expose('person', { type: PersonRef, description: 'Who signed.' }),
    reason: t.exposeString('reason', { description: 'Why; published with the version.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    signature: t.field({
      type: SignatureRef,
      nullable: true,
      description: 'What signed it.',
      resolve: ({ signatureId }, _args, ctx) => signatures(ctx).load(signatureId),
    }),
  }),
})

const AssumedVoteInput = builder.inputType('AssumedVoteInput', {
  description: 'A vote that nobody has cast.',
  fields: (t) => ({
    voterId: t.id({ description: 'Whose it would be, in place of their own.' }),
    seat: t.field({ type: BoardRoleEnum, description: 'The seat it would be for.' }),
    choice: t.field({ type: VoteChoiceEnum, description: 'What it would say.' }),
  }),
})

builder.objectFields(ArticleVersionRef, (t) => ({
  schedules: t.field({
    type: [ScheduledApprovalRef],
    description: 'Approvals signed for a later time, ended ones included, the latest first.',
    resolve: ({ id }, _args, ctx) => schedules(ctx).load(id),
  }),
  setAsides: t.field({
    type: [SetAsideRef],
    description: 'Signatures that set objections aside; an objection takes two.',
    resolve: ({ id }, _args, ctx) => setAsides(ctx).load(id),
  }),
  approvalWith: t.field({
    type: [UnmetRef],
    description: 'What would keep the viewer from approving it if these votes were cast.',
    args: { assumed: t.arg({ type: [AssumedVoteInput], description: 'The votes that are assumed.' }) },
    resolve: ({ id }, { assumed }, ctx) => approvalWith(ctx, id, assumed),
  }),
}))

const SetAsideObjectionInput = builder.inputType('SetAsideObjectionInput', {
  description: 'A signature that sets an objection aside.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    lock: t.int({ description: 'Its lock as it was read.' }),
    voteId: t.id({ description: 'The objection.' }),
    signAs: t.field({
      type: BoardRoleEnum,
      description: 'The role in which you sign, which you hold: CHAIR or METHODOLOGIST.',
    }),
    reason: t.string({ description: 'Why; published with the version.' }),
    token: t.string({ description: 'From `confirmIdentity`, with the meaning SET_ASIDE.' }),
  }),
})

const WithdrawObjectionInput = builder.inputType('WithdrawObjectionInput', {
  description: 'An objection of your own that you take back.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    lock: t.int({ description: 'Its lock as it was read.' }),
    reason: t.string({ description: 'Why.' }),
  }),
})

const CancelScheduledApprovalInput = builder.inputType('CancelScheduledApprovalInput', {
  description: 'An approval that is not to take effect.',
  fields: (t) => ({
    scheduleId: t.id({ description: 'The scheduled approval.' }),
    reason: t.string({ description: 'Why.' }),
  }),
})

builder.mutationFields((t) => ({
  setAsideObjection: t.field({
    type: VersionResult,
    description:
      'Signs that an absent objector’s objection is set aside; it is once the chair and a methodologist both have.',
    args: { input: t.arg({ type: SetAsideObjectionInput, description: 'Which objection, and why.' }) },
    resolve: (_root, { input }, ctx) => changed(() => setAsideObjection(ctx, input)),
  }),
  withdrawObjection: t.field({
    type: VersionResult,
    description: 'Takes your live objection back.',
    args: { input: t.arg({ type: WithdrawObjectionInput, description: 'Of which version, and why.' }) },
    resolve: (_root, { input }, ctx) => changed(() => withdrawObjection(ctx, input)),
  }),
  cancelScheduledApproval: t.field({
    type: VersionResult,
    description: 'Cancels an approval before its time; the version stays under review.',
    args: { input: t.arg({ type: CancelScheduledApprovalInput, description: 'Which, and why.' }) },
    resolve: (_root, { input }, ctx) => changed(() => cancelScheduledApproval(ctx, input)),
  }),
}))
