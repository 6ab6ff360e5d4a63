import { ArticleRef } from '../articles/graphql.ts'
import { read } from '../audit/doors.ts'
import { builder, type ObjectTypeRef } from '../platform/builder.ts'
import { AudienceEnum, VersionStateEnum } from '../platform/enums.ts'
import { contentJson } from './load-content.ts'
import { seatsOf } from './load-details.ts'
import { versionsOfArticle } from './load-version.ts'
import { renderedVersion } from './rendered-version.ts'
import { savedStatesOf } from './saved-states.ts'
import { ownScratch } from './scratch.ts'
import { ScratchRef } from './scratch-graphql.ts'
import type { Version } from './version.ts'
import { checks, contributors, events, largeImpacts, options, versions, votes } from './version-loaders.ts'
import {
  CheckResultRef,
  MoveOptionRef,
  PersonRef,
  SavedStateRef,
  SeatRef,
  VersionEventRef,
  VoteRef,
} from './version-parts-graphql.ts'

export const ArticleVersionRef: ObjectTypeRef<Version> & { readonly name: string } =
  builder.objectRef<Version>('ArticleVersion')

builder.objectType(ArticleVersionRef, {
  description: 'A version of an article, for people of the board.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    articleId: t.exposeID('articleId', { description: 'Id of its article.' }),
    slug: t.exposeString('slug', { description: 'Name of its article in addresses.' }),
    number: t.exposeInt('number', { description: 'Its number, counted without gaps.' }),
    state: t.expose('state', { type: VersionStateEnum, description: 'Where it stands.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    question: t.exposeString('question', { description: 'Its clinical question.' }),
    lock: t.exposeInt('lock', { description: 'The token that a writer shows; every write gives a new one.' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of its content: what people sign.' }),
    content: t.field({
      type: 'JSON',
      description: 'The whole document, for people of the board.',
      resolve: ({ id }, _args, ctx) => read(ctx, (tx) => contentJson(tx, id)),
    }),
    basedOn: t.field({
      type: ArticleVersionRef,
      nullable: true,
      description: 'The version it grew from.',
      resolve: async ({ basedOnVersionId }, _args, ctx) =>
        basedOnVersionId === null ? null : versions(ctx).load(basedOnVersionId),
    }),
    versions: t.field({
      type: [ArticleVersionRef],
      description: 'Every version of its article, the latest first.',
      resolve: ({ articleId }, _args, ctx) => read(ctx, (tx) => versionsOfArticle(tx, articleId)),
    }),
    savedStates: t.field({
      type: [SavedStateRef],
      description: 'Its explicit saves, the first one first.',
      resolve: ({ id }, _args, ctx) => read(ctx, (tx) => savedStatesOf(tx, id)),
    }),
    scratch: t.field({
      type: ScratchRef,
      nullable: true,
      description: 'What the viewer has typed into it and not saved.',
      resolve: ({ id }, _args, ctx) => read(ctx, (tx) => ownScratch(tx, id)),
    }),
    round: t.exposeInt('round', { description: 'Rounds of review that were opened.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last submitted.',
    }),
    underReviewAt: t.expose('underReviewAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its review was last opened.',
    }),
    approvedAt: t.expose('approvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved.',
    }),
    contributors: t.field({
      type: [PersonRef],
      description: 'Whoever wrote to it; none of them votes on it or approves it.',
      resolve: ({ id }, _args, ctx) => contributors(ctx).load(id),
    }),
    events: t.field({
      type: [VersionEventRef],
      description: 'What happened to it, oldest first.',
      resolve: ({ id }, _args, ctx) => events(ctx).load(id),
    }),
    votes: t.field({
      type: [VoteRef],
      description: 'Every vote, replaced ones included, oldest first.',
      resolve: ({ id }, _args, ctx) => votes(ctx).load(id),
    }),
    checks: t.field({
      type: [CheckResultRef],
      description: 'What the checks say of its present content.',
      resolve: ({ contentHash }, _args, ctx) => checks(ctx).load(contentHash),
    }),
    moves: t.field({
      type: [MoveOptionRef],
      description: 'Per move open to this state: may the viewer make it now, and what is unmet.',
      resolve: ({ id }, _args, ctx) => options(ctx).load(id),
    }),
    seats: t.field({
      type: [SeatRef],
      description: 'The quorum that its own policy asks for.',
      resolve: async (version, _args, ctx) =>
        seatsOf(version, await votes(ctx).load(version.id), await largeImpacts(ctx).load(version.id)),
    }),
    rendered: t.field({
      type: ArticleRef,
      description: 'The version as its readers will see it.',
      args: {
        audience: t.arg({
          type: AudienceEnum,
          required: false,
          description: "A clinician's words unless said.",
        }),
      },
      resolve: (version, { audience }, ctx) => renderedVersion(ctx, version, audience ?? 'clinician'),
    }),
  }),
})
