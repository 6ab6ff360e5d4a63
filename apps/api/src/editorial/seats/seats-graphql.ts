import { builder } from '../../platform/builder.ts'
import { BoardRoleEnum } from '../../platform/enums.ts'
import { changed, VersionResult } from '../graphql.ts'
import { ArticleVersionRef } from '../version-graphql.ts'
import { assignments, claims, votesDue } from '../version-loaders.ts'
import { PersonRef, UnmetRef } from '../version-parts-graphql.ts'
import { assignSeat } from './assign-seat.ts'
import { assignees } from './assignees.ts'
import { claimSeat } from './claim-seat.ts'
import { releaseSeat } from './release-seat.ts'
import type { Assignee, SeatAssignment, SeatClaim } from './seat-assignment.ts'
import { setVotesDue } from './set-votes-due.ts'

const SeatAssignmentRef = builder.objectRef<SeatAssignment>('SeatAssignment').implement({
  description: 'That somebody was asked to fill a seat of a review, or took it. It gives no right to a vote.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    round: t.exposeInt('round', { description: 'The round of review it is for.' }),
    seat: t.expose('seat', { type: BoardRoleEnum, description: 'The seat of the quorum.' }),
    person: t.expose('person', { type: PersonRef, description: 'Who is asked.' }),
    assignedBy: t.expose('assignedBy', {
      type: PersonRef,
      description: 'Who asked: the person themselves where they claimed it.',
    }),
    assignedAt: t.expose('assignedAt', { type: 'DateTime', description: 'When.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it holds.',
    }),
    endedReason: t.exposeString('endedReason', { nullable: true, description: 'Why it ended.' }),
  }),
})

const SeatClaimRef = builder.objectRef<SeatClaim>('SeatClaim').implement({
  description: 'A seat that the viewer holds the role for, and what keeps them from claiming it.',
  fields: (t) => ({
    seat: t.expose('seat', { type: BoardRoleEnum, description: 'The seat of the quorum.' }),
    allowed: t.boolean({
      description: 'Whether the viewer may claim it now.',
      resolve: ({ unmet }) => unmet.length === 0,
    }),
    unmet: t.field({
      type: [UnmetRef],
      description: 'Every condition that is not met, all at once.',
      resolve: ({ unmet }) => unmet,
    }),
  }),
})

const AssigneeRef = builder.objectRef<Assignee>('Assignee').implement({
  description: 'Somebody who holds the role of a seat.',
  fields: (t) => ({
    person: t.expose('person', { type: PersonRef, description: 'Who.' }),
    seats: t.field({
      type: [BoardRoleEnum],
      description: 'The seats they could fill.',
      resolve: ({ seats }) => seats,
    }),
    load: t.exposeInt('load', { description: 'Reviews they have a seat in and have not voted on.' }),
    unmet: t.field({
      type: [UnmetRef],
      description: 'What keeps them from being asked; nothing when they may be.',
      resolve: ({ unmet }) => unmet,
    }),
  }),
})

builder.objectFields(ArticleVersionRef, (t) => ({
  assignments: t.field({
    type: [SeatAssignmentRef],
    description: 'Who was asked to fill its seats, ended assignments included, oldest first.',
    resolve: ({ id }, _args, ctx) => assignments(ctx).load(id),
  }),
  claims: t.field({
    type: [SeatClaimRef],
    description: 'While it is under review: the seats that the viewer holds the role for.',
    resolve: ({ id }, _args, ctx) => claims(ctx).load(id),
  }),
  votesDueOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'Until when its votes are asked for; null unless it is under review.',
    resolve: ({ id }, _args, ctx) => votesDue(ctx).load(id),
  }),
  votesOverdue: t.boolean({
    description: 'Whether that day has passed, in UTC.',
    resolve: async ({ id }, _args, ctx) => {
      const due = await votesDue(ctx).load(id)
      return due !== null && due < ctx.clock.now().toISOString().slice(0, 10)
    },
  }),
}))

const AssignSeatInput = builder.inputType('AssignSeatInput', {
  description: 'A seat of a review and who is asked to fill it.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version, which is under review.' }),
    seat: t.field({ type: BoardRoleEnum, description: 'The seat: a role that the person holds.' }),
    assigneeId: t.id({ description: 'Who is asked.' }),
    insteadOf: t.id({ required: false, description: 'Whose seat ends for it.' }),
  }),
})

const ClaimSeatInput = builder.inputType('ClaimSeatInput', {
  description: 'An open seat of a review.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version, which is under review.' }),
    seat: t.field({ type: BoardRoleEnum, description: 'The seat: a role that you hold.' }),
  }),
})

const ReleaseSeatInput = builder.inputType('ReleaseSeatInput', {
  description: 'A seat of a review that is given back.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    assigneeId: t.id({
      required: false,
      description: 'Whose; your own unless said. Of others by an editor.',
    }),
    reason: t.string({ required: false, description: 'Why.' }),
  }),
})

const SetVotesDueInput = builder.inputType('SetVotesDueInput', {
  description: 'Until when the votes of an open review are asked for.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version, which is under review.' }),
    dueOn: t.field({ type: 'Date', description: 'The last day: today or later, within a year.' }),
  }),
})

builder.queryField('assignees', (t) =>
  t.field({
    type: [AssigneeRef],
    description: 'Whom an editor can ask to fill the seats of a version, and why not. For editors.',
    args: { versionId: t.arg.id({ description: 'The version.' }) },
    resolve: (_root, { versionId }, ctx) => assignees(ctx, versionId),
  }),
)

builder.mutationFields((t) => ({
  assignSeat: t.field({
    type: VersionResult,
    description:
      'Asks somebody to fill a seat of a review. Never somebody who contributed or whose interests match.',
    args: { input: t.arg({ type: AssignSeatInput, description: 'Which seat, and who.' }) },
    resolve: (_root, { input }, ctx) => changed(() => assignSeat(ctx, input)),
  }),
  claimSeat: t.field({
    type: VersionResult,
    description: 'Takes an open seat of a review yourself.',
    args: { input: t.arg({ type: ClaimSeatInput, description: 'Which seat.' }) },
    resolve: (_root, { input }, ctx) => changed(() => claimSeat(ctx, input)),
  }),
  releaseSeat: t.field({
    type: VersionResult,
    description: 'Gives a seat of a review back, for others to claim.',
    args: { input: t.arg({ type: ReleaseSeatInput, description: 'Whose, and why.' }) },
    resolve: (_root, { input }, ctx) => changed(() => releaseSeat(ctx, input)),
  }),
  setVotesDue: t.field({
    type: VersionResult,
    description: 'Says anew until when the votes of an open review are asked for.',
    args: { input: t.arg({ type: SetVotesDueInput, description: 'Of which version, and when.' }) },
    resolve: (_root, { input }, ctx) => changed(() => setVotesDue(ctx, input)),
  }),
}))
