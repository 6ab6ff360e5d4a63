import { ContentChangesRef } from '../articles/changes-graphql.ts'
import { builder } from '../platform/builder.ts'
import { connectionOf } from '../platform/connection.ts'
import type { Ctx } from '../platform/ctx.ts'
import { BoardRoleEnum, VersionStateEnum } from '../platform/enums.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { type ApproveVersion, approveVersion } from './approve-version.ts'
import { articleVersion } from './article-version.ts'
import { castVote } from './cast-vote.ts'
import { createArticle } from './create-article.ts'
import { dropScratch } from './drop-scratch.ts'
import { VoteChoiceEnum } from './editorial-enums.ts'
import { keepScratch } from './keep-scratch.ts'
import type { MoveVersion } from './move-version.ts'
import { recallVersion } from './recall-version.ts'
import { requestChanges } from './request-changes.ts'
import { reviewQueue } from './review-queue.ts'
import { reviseArticle } from './revise-article.ts'
import { saveDraft } from './save-draft.ts'
import type { Scratch } from './scratch.ts'
import { ScratchRef } from './scratch-graphql.ts'
import { startReview } from './start-review.ts'
import { submitVersion } from './submit-version.ts'
import type { Version } from './version.ts'
import { type VersionDiff, versionDiff } from './version-diff.ts'
import { ArticleVersionRef } from './version-graphql.ts'
import { withdrawVersion } from './withdraw-version.ts'

export const ChangedVersionRef = builder
  .objectRef<{ readonly version: Version }>('ChangedVersion')
  .implement({
    description: 'It was done.',
    fields: (t) => ({
      version: t.field({
        type: ArticleVersionRef,
        description: 'The version as it is now, with its new lock.',
        resolve: ({ version }) => version,
      }),
    }),
  })

export const VersionResult = resultUnion(
  'VersionResult',
  'The version as it is now, why it stays as it was, or that somebody was faster.',
  ChangedVersionRef,
  { conflict: true },
)

const CreateArticleInput = builder.inputType('CreateArticleInput', {
  description: 'An article to be.',
  fields: (t) => ({
    slug: t.string({ description: 'Its name in addresses: lower-case letters, digits, single dashes.' }),
    content: t.field({ type: 'JSON', description: 'The document of its first draft.' }),
  }),
})

const ReviseArticleInput = builder.inputType('ReviseArticleInput', {
  description: 'The next draft of an article.',
  fields: (t) => ({
    articleId: t.id({ description: 'The article.' }),
    fromVersionId: t.id({
      required: false,
      description: 'What it grows from; the approved version unless said.',
    }),
  }),
})

const SaveDraftInput = builder.inputType('SaveDraftInput', {
  description: 'The content of a draft.',
  fields: (t) => ({
    versionId: t.id({ description: 'The draft.' }),
    lock: t.int({ description: 'Its lock as it was read.' }),
    content: t.field({
      type: 'JSON',
      description: 'The whole document; its policy is replaced by the board’s.',
    }),
  }),
})

const MoveInput = builder.inputType('MoveInput', {
  description: 'A move of a version.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    lock: t.int({ description: 'Its lock as it was read.' }),
    reason: t.string({ required: false, description: 'Why; some moves take one.' }),
    token: t.string({ required: false, description: 'From `confirmIdentity`; some moves take one.' }),
  }),
})

const SeatAndPersonInput = builder.inputType('SeatAndPersonInput', {
  description: 'A seat of a review and who is asked to fill it.',
  fields: (t) => ({
    seat: t.field({ type: BoardRoleEnum, description: 'The seat: a role that the person holds.' }),
    assigneeId: t.id({ description: 'Who is asked.' }),
  }),
})

const StartReviewInput = builder.inputType('StartReviewInput', {
  description: 'A review to open.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    lock: t.int({ description: 'Its lock as it was read.' }),
    reason: t.string({ required: false, description: 'Why.' }),
    votesDueOn: t.field({
      type: 'Date',
      required: false,
      description: 'Until when votes are asked for; as the policy says unless given.',
    }),
    assign: t.field({
      type: [SeatAndPersonInput],
      required: false,
      description: 'Whom to ask for exactly which seats; those with the least to do unless given.',
    }),
  }),
})

const ApproveInput = builder.inputType('ApproveInput', {
  description: 'An approval, at once or for a later time.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    lock: t.int({ description: 'Its lock as it was read.' }),
    reason: t.string({ required: false, description: 'Why.' }),
    token: t.string({ required: false, description: 'From `confirmIdentity`, with the meaning APPROVED.' }),
    effectiveFrom: t.field({
      type: 'DateTime',
      required: false,
      description:
        'When it takes effect, at most a year ahead; at once unless given. Every gate is asked again then.',
    }),
  }),
})

const CastVoteInput = builder.inputType('CastVoteInput', {
  description: 'A vote on a version under review.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    lock: t.int({ description: 'Its lock as it was read.' }),
    choice: t.field({ type: VoteChoiceEnum, description: 'What the vote says.' }),
    seat: t.field({ type: BoardRoleEnum, description: 'The seat it is for: a role that the voter holds.' }),
    reason: t.string({ required: false, description: 'Why; an objection takes one.' }),
    token: t.string({ description: 'From `confirmIdentity`, with the meaning REVIEWED.' }),
  }),
})

const KeepScratchInput = builder.inputType('KeepScratchInput', {
  description: 'What was typed into a draft.',
  fields: (t) => ({
    versionId: t.id({ description: 'The draft.' }),
    lock: t.int({ description: 'The lock of the text it grew from.' }),
    content: t.field({ type: 'JSON', description: 'The whole document, finished or not.' }),
  }),
})

const KeptScratchRef = builder.objectRef<{ readonly scratch: Scratch }>('KeptScratch').implement({
  description: 'It is kept.',
  fields: (t) => ({
    scratch: t.field({
      type: ScratchRef,
      description: 'What is kept.',
      resolve: ({ scratch }) => scratch,
    }),
  }),
})

const KeepScratchResult = resultUnion('KeepScratchResult', 'What is kept, or why it is not.', KeptScratchRef)

const VersionDiffRef = builder.objectRef<VersionDiff>('VersionDiff').implement({
  description: 'What is different between two versions of an article.',
  fields: (t) => ({
    from: t.expose('from', { type: ArticleVersionRef, description: 'The earlier side.' }),
    to: t.expose('to', { type: ArticleVersionRef, description: 'The later side.' }),
    changes: t.expose('changes', { type: ContentChangesRef, description: 'The differences.' }),
  }),
})

const ArticleVersionConnectionRef = connectionOf('ArticleVersion', ArticleVersionRef)

const QueueFilterInput = builder.inputType('QueueFilterInput', {
  description: 'Which versions of the board; every condition that is given holds.',
  fields: (t) => ({
    mine: t.boolean({
      required: false,
      description: 'You wrote it, have a seat in its review, or are who starts its review.',
    }),
    overdue: t.boolean({ required: false, description: 'Its votes, or its next review, are overdue.' }),
    unassigned: t.boolean({
      required: false,
      description: 'A seat of its review is neither assigned nor filled.',
    }),
    text: t.string({ required: false, description: 'Words of its title or question, in any order.' }),
  }),
})

builder.queryFields((t) => ({
  versionDiff: t.field({
    type: VersionDiffRef,
    description:
      'What is different between two versions of one article, or saved states of them. For people of the board.',
    args: {
      fromVersionId: t.arg.id({ description: 'The earlier side.' }),
      toVersionId: t.arg.id({ description: 'The later side.' }),
      fromLock: t.arg.int({
        required: false,
        description: 'A saved state of the earlier side; what it holds now unless said.',
      }),
      toLock: t.arg.int({
        required: false,
        description: 'A saved state of the later side; what it holds now unless said.',
      }),
    },
    resolve: (_root, args, ctx) => versionDiff(ctx, args),
  }),
  reviewQueue: t.field({
    type: ArticleVersionConnectionRef,
    description: 'The versions on the board, the one changed last first. For people of the board.',
    args: {
      filter: t.arg({ type: QueueFilterInput, required: false, description: 'Only some of them.' }),
      first: t.arg.int({ required: false, description: 'Size of the page, 1 to 100; 20 unless said.' }),
      after: t.arg.string({ required: false, description: 'The `endCursor` of the page before.' }),
      states: t.arg({
        type: [VersionStateEnum],
        required: false,
        description: 'All but superseded and withdrawn unless said.',
      }),
    },
    resolve: (_root, args, ctx) => reviewQueue(ctx, args),
  }),
  articleVersion: t.field({
    type: ArticleVersionRef,
    nullable: true,
    description: 'One version, in any state. For people of the board.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_root, { id }, ctx) => articleVersion(ctx, id),
  }),
}))

export const changed = (verb: () => Promise<Version>) => asResult(async () => ({ version: await verb() }))

builder.mutationFields((t) => {
  const move = (description: string, verb: (ctx: Ctx, input: MoveVersion) => Promise<Version>) =>
    t.field({
      type: VersionResult,
      description,
      args: { input: t.arg({ type: MoveInput, description: 'Which version, and why.' }) },
      resolve: (_root, { input }, ctx) => changed(() => verb(ctx, input)),
    })
  return {
    createArticle: t.field({
      type: VersionResult,
      description: 'Starts an article with its first draft.',
      args: { input: t.arg({ type: CreateArticleInput, description: 'The article to be.' }) },
      resolve: (_root, { input }, ctx) => changed(() => createArticle(ctx, input)),
    }),
    reviseArticle: t.field({
      type: VersionResult,
      description: 'Starts the next draft of an article; what is in force stays in force.',
      args: { input: t.arg({ type: ReviseArticleInput, description: 'Which article, and from where.' }) },
      resolve: (_root, { input }, ctx) => changed(() => reviseArticle(ctx, input)),
    }),
    saveDraft: t.field({
      type: VersionResult,
      description: 'Writes the content of a draft and runs the checks on it.',
      args: { input: t.arg({ type: SaveDraftInput, description: 'The draft and its content.' }) },
      resolve: (_root, { input }, ctx) => changed(() => saveDraft(ctx, input)),
    }),
    keepScratch: t.field({
      type: KeepScratchResult,
      description: 'Keeps what was typed into a draft, for the writer alone; it saves nothing.',
      args: { input: t.arg({ type: KeepScratchInput, description: 'The draft and what was typed.' }) },
      resolve: (_root, { input }, ctx) => asResult(async () => ({ scratch: await keepScratch(ctx, input) })),
    }),
    dropScratch: t.field({
      type: VersionResult,
      description: 'Throws away what the writer typed into a draft and did not save.',
      args: { versionId: t.arg.id({ description: 'The draft.' }) },
      resolve: (_root, { versionId }, ctx) => changed(() => dropScratch(ctx, versionId)),
    }),
    submitVersion: move('Hands a draft in; signed "authored".', submitVersion),
    recallVersion: move('Takes a submitted version back before its review.', recallVersion),
    startReview: t.field({
      type: VersionResult,
      description: 'Opens a round of review, and asks people whose interests are clear to fill its seats.',
      args: { input: t.arg({ type: StartReviewInput, description: 'Of which version, whom, until when.' }) },
      resolve: (_root, { input }, ctx) => changed(() => startReview(ctx, input)),
    }),
    requestChanges: move('Sends a version back to its authors; takes a reason.', requestChanges),
    castVote: t.field({
      type: VersionResult,
      description: 'Votes on exactly the content that was signed; signed "reviewed".',
      args: { input: t.arg({ type: CastVoteInput, description: 'The vote.' }) },
      resolve: (_root, { input }, ctx) => changed(() => castVote(ctx, input)),
    }),
    approveVersion: t.field({
      type: VersionResult,
      description: 'Puts a version in force, now or later, ending the one before; signed "approved".',
      args: { input: t.arg({ type: ApproveInput, description: 'Which version, and from when.' }) },
      resolve: (_root, { input }, ctx) => changed(() => approveVersion(ctx, input satisfies ApproveVersion)),
    }),
    withdrawVersion: move(
      'Takes a version out of force at once, signed "withdrawn", or abandons one that never was; takes a reason.',
      withdrawVersion,
    ),
  }
})
