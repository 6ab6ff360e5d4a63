import { SignatureMeaningEnum } from '../accounts/graphql.ts'
import { installation } from '../accounts/installation.ts'
import { builder } from '../platform/builder.ts'
import { connectionOf } from '../platform/connection.ts'
import { AudienceEnum, BoardRoleEnum, VersionStateEnum } from '../platform/enums.ts'
import { article, contents } from './article.ts'
import { ContentChangesRef } from './changes-graphql.ts'
import { factQuestions } from './fact-questions.ts'
import { listArticles } from './list-articles.ts'
import type { Signatory } from './load-reader-versions.ts'
import type { ApprovedVersion, ReaderArticle } from './reader-article.ts'
import { readerChanges } from './reader-changes.ts'
import { fallsBack, readerReferences, readerSections } from './reader-text.ts'
import { ReferenceRef } from './reference-graphql.ts'
import { FactQuestionRef, SectionRef } from './text-graphql.ts'

const ReaderPageEnum = builder.enumType('ReaderPage', {
  description: 'What the page of an article shows.',
  values: {
    TEXT: { description: 'The text of a version.' },
    WITHDRAWN_NOTICE: { description: 'A notice in place of a text that was withdrawn.' },
    BEING_PREPARED: { description: 'Nothing yet.' },
  } as const,
})

const SignatoryRef = builder.objectRef<Signatory>('Signatory').implement({
  description: 'Somebody whose signature stands behind a version.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Their name as printed when they signed.' }),
    role: t.field({
      type: BoardRoleEnum,
      description: 'The role they signed in.',
      resolve: ({ role }) => role,
    }),
    meaning: t.field({
      type: SignatureMeaningEnum,
      description: 'What the signature says.',
      resolve: ({ meaning }) => meaning,
    }),
    signedAt: t.field({
      type: 'DateTime',
      description: 'When they signed.',
      resolve: ({ signedAt }) => signedAt,
    }),
  }),
})

const ApprovedVersionRef = builder.objectRef<ApprovedVersion>('ApprovedVersion').implement({
  description: 'A version of an article that is or was in force.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number; `article(version)` opens it.' }),
    inForceFrom: t.expose('inForceFrom', { type: 'DateTime', description: 'Since when.' }),
    inForceTo: t.expose('inForceTo', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when; null while it is in force.',
    }),
    changeNote: t.string({
      nullable: true,
      description: 'What its authors say is new in it.',
      resolve: async ({ id }, _args, ctx) => (await contents(ctx).load(id))?.changeNote.summary,
    }),
  }),
})

export const ArticleRef = builder.objectRef<ReaderArticle>('Article').implement({
  description: 'A clinical question and its answer, as a reader may see it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the article, the same over all its versions.' }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    question: t.exposeString('question', { description: 'The clinical question.' }),
    title: t.exposeString('title', { description: 'The subject in few words.' }),
    page: t.field({ type: ReaderPageEnum, description: 'What the page shows.', resolve: ({ page }) => page }),
    reviewStatus: t.field({
      type: VersionStateEnum,
      nullable: true,
      description: 'State of the version shown; null when the article is being prepared.',
      resolve: ({ reviewStatus }) => reviewStatus,
    }),
    banner: t.exposeString('banner', {
      nullable: true,
      description: 'A warning that stands above everything.',
    }),
    notices: t.field({
      type: ['String'],
      description: 'What else a reader should know.',
      resolve: (a) => a.notices,
    }),
    versionNumber: t.exposeInt('versionNumber', {
      nullable: true,
      description: 'Number of the version shown.',
    }),
    versionId: t.exposeID('versionId', { nullable: true, description: 'Id of the version shown.' }),
    contentHash: t.exposeString('contentHash', {
      nullable: true,
      description: 'SHA-256 of exactly what was signed: text, references, rules and cases.',
    }),
    inForceSince: t.expose('inForceSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is in force.',
    }),
    reviewDueOn: t.expose('reviewDueOn', {
      type: 'Date',
      nullable: true,
      description: 'First day on which something in it is due for review.',
    }),
    overdue: t.exposeBoolean('overdue', { description: 'Whether that day has passed.' }),
    demonstration: t.boolean({
      description: 'This installation shows made-up people and data.',
      resolve: async (_article, _args, ctx) => (await installation(ctx)).demonstration,
    }),
    lastUpdated: t.expose('lastUpdated', {
      type: 'DateTime',
      nullable: true,
      description: 'When the version shown last changed.',
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted.',
    }),
    underReviewAt: t.expose('underReviewAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its review began.',
    }),
    approvedAt: t.expose('approvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved.',
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn.',
    }),
    withdrawnReason: t.exposeString('withdrawnReason', {
      nullable: true,
      description: 'Why it was withdrawn.',
    }),
    signatories: t.field({
      type: [SignatoryRef],
      description: 'Who stands behind it, in the order of signing.',
      resolve: (a) => a.signatories(),
    }),
    audience: t.field({
      type: AudienceEnum,
      description: 'Whose words were asked for.',
      resolve: (a) => a.audience,
    }),
    fallback: t.boolean({
      description: "True when some text stands in another audience's words.",
      resolve: async (a) => {
        const content = await a.content()
        return content !== undefined && fallsBack(content, a.audience)
      },
    }),
    language: t.exposeString('language', { description: 'BCP 47 tag of the text.' }),
    intendedUser: t.string({
      nullable: true,
      description: 'Who is meant to use it.',
      resolve: async (a) => (await a.content())?.intendedUser,
    }),
    limits: t.string({
      nullable: true,
      description: 'What it does not cover.',
      resolve: async (a) => (await a.content())?.limits,
    }),
    sections: t.field({
      type: [SectionRef],
      description: 'The text.',
      resolve: async (a) => {
        const content = await a.content()
        return content === undefined ? [] : readerSections(content, a.audience)
      },
    }),
    references: t.field({
      type: [ReferenceRef],
      description: 'The sources, in the order of their numbers.',
      resolve: async (a) => {
        const content = await a.content()
        return content === undefined ? [] : readerReferences(content)
      },
    }),
    disclaimer: t.string({
      nullable: true,
      description: 'What a reader must not take it for.',
      resolve: async (a) => (await a.content())?.disclaimer,
    }),
    changeNote: t.string({
      nullable: true,
      description: 'What is new in this version.',
      resolve: async (a) => (await a.content())?.changeNote.summary,
    }),
    approvedVersions: t.field({
      type: [ApprovedVersionRef],
      description: 'Every version that was approved and may be opened, the latest first; at most 100.',
      resolve: (a) => a.approvedVersions,
    }),
    changes: t.field({
      type: ContentChangesRef,
      nullable: true,
      description: 'What changed since an earlier approved version; null unless both were approved.',
      args: { since: t.arg.int({ description: 'Number of the earlier version.' }) },
      resolve: (a, { since }, ctx) => readerChanges(ctx, a, since),
    }),
    facts: t.field({
      type: [FactQuestionRef],
      description: 'Facts that `evaluate` understands for this guideline.',
      resolve: async (a) => {
        const content = await a.content()
        return content === undefined ? [] : factQuestions(content, a.audience)
      },
    }),
  }),
})

const ArticleConnectionRef = connectionOf('Article', ArticleRef)

builder.queryFields((t) => ({
  articles: t.field({
    type: ArticleConnectionRef,
    description:
      'The articles that readers can open; with `search`, those whose text has the words, best first.',
    args: {
      search: t.arg.string({ required: false, description: 'Words to look for.' }),
      reviewStatus: t.arg({
        type: VersionStateEnum,
        required: false,
        description: 'Only those whose version for readers stands so.',
      }),
      topic: t.arg.string({
        required: false,
        description: 'Only those about this topic: the id of a MeSH descriptor, such as D017116.',
      }),
      updatedSince: t.arg({
        type: 'Date',
        required: false,
        description: 'Only those that changed on this day or later.',
      }),
      latestFirst: t.arg.boolean({
        required: false,
        description: 'The latest change first; else the best match, or by title.',
      }),
      first: t.arg.int({ required: false, description: 'Size of the page, 1 to 100; 20 unless said.' }),
      after: t.arg.string({ required: false, description: 'The `endCursor` of the page before.' }),
    },
    resolve: (_root, args, ctx) => listArticles(ctx, args),
  }),
  article: t.field({
    type: ArticleRef,
    nullable: true,
    description: 'The article as a reader may see it. `version` opens a permalink.',
    args: {
      slug: t.arg.string({ description: 'Its name in addresses.' }),
      audience: t.arg({
        type: AudienceEnum,
        required: false,
        description: 'Whose words; your own unless said.',
      }),
      version: t.arg.int({ required: false, description: 'Number of one version.' }),
    },
    resolve: (_root, args, ctx) => article(ctx, args),
  }),
}))
