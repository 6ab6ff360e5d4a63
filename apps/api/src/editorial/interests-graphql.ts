import type { InterestEntry, InterestMatch } from '@guideboard/content'
import { builder } from '../platform/builder.ts'
import { declareInterests } from './declare-interests.ts'
import { changed, VersionResult } from './graphql.ts'
import { AmountBandEnum, InterestKindEnum, InterestStatusEnum, VerdictEnum } from './interest-enums.ts'
import type { DeclaredInterests, Judgement, ShownEntry } from './interests.ts'
import { judgeInterests } from './judge-interests.ts'
import { ArticleVersionRef } from './version-graphql.ts'
import { interests } from './version-loaders.ts'
import { PersonRef } from './version-parts-graphql.ts'

const InterestEntryRef = builder.objectRef<ShownEntry>('InterestEntry').implement({
  description: 'One tie to somebody who gains or loses by what an article says.',
  fields: (t) => ({
    organization: t.exposeString('organization', { description: 'To whom.' }),
    product: t.string({
      nullable: true,
      description: 'To which product.',
      resolve: ({ product }) => product,
    }),
    drugClass: t.string({
      nullable: true,
      description: 'To which class of drugs.',
      resolve: ({ drugClass }) => drugClass,
    }),
    kind: t.expose('kind', { type: InterestKindEnum, description: 'What kind of tie.' }),
    amountBand: t.expose('amountBand', {
      type: AmountBandEnum,
      nullable: true,
      description: 'What it is worth in a year; for the declarer, editors and chairs.',
    }),
    from: t.exposeString('from', { description: 'Since which month, YYYY-MM.' }),
    to: t.string({
      nullable: true,
      description: 'Until which month, YYYY-MM; null while it goes on.',
      resolve: ({ to }) => to,
    }),
  }),
})

const InterestMatchRef = builder.objectRef<InterestMatch>('InterestMatch').implement({
  description: 'Where the article speaks of what was declared. It proposes a conflict and decides nothing.',
  fields: (t) => ({
    entry: t.exposeInt('entry', { description: 'Which entry, from 0.' }),
    term: t.exposeString('term', { description: 'The words of the declaration.' }),
    where: t.exposeString('where', { description: 'Where in the article.' }),
  }),
})

const JudgementRef = builder.objectRef<Judgement>('InterestJudgement').implement({
  description: 'What an editor decided.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'Whether they conflict.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    judge: t.expose('judge', { type: PersonRef, description: 'Who decided.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
})

const DeclaredInterestsRef = builder.objectRef<DeclaredInterests>('DeclaredInterests').implement({
  description: 'What a person declared for a version, and what stands of it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the declaration.' }),
    person: t.expose('person', { type: PersonRef, description: 'Whose they are.' }),
    status: t.expose('status', {
      type: InterestStatusEnum,
      description: 'Only what is clear lets somebody vote or approve.',
    }),
    entries: t.field({
      type: [InterestEntryRef],
      description: 'The interests; empty for none.',
      resolve: ({ entries }) => entries,
    }),
    matches: t.field({
      type: [InterestMatchRef],
      description: 'Where the article speaks of them.',
      resolve: ({ matches }) => matches,
    }),
    judgement: t.expose('judgement', {
      type: JudgementRef,
      nullable: true,
      description: 'The latest decision of an editor.',
    }),
    declaredAt: t.expose('declaredAt', { type: 'DateTime', description: 'When they were declared.' }),
  }),
})

builder.objectFields(ArticleVersionRef, (t) => ({
  interests: t.field({
    type: [DeclaredInterestsRef],
    description: 'The latest declaration of each person who made one.',
    resolve: ({ id }, _args, ctx) => interests(ctx).load(id),
  }),
}))

const InterestEntryInput = builder.inputType('InterestEntryInput', {
  description: 'One tie to somebody who gains or loses by what an article says.',
  fields: (t) => ({
    organization: t.string({ description: 'To whom.' }),
    product: t.string({ required: false, description: 'To which product.' }),
    drugClass: t.string({ required: false, description: 'To which class of drugs.' }),
    kind: t.field({ type: InterestKindEnum, description: 'What kind of tie.' }),
    amountBand: t.field({ type: AmountBandEnum, description: 'What it is worth in a year.' }),
    from: t.string({ description: 'Since which month, YYYY-MM.' }),
    to: t.string({ required: false, description: 'Until which month, YYYY-MM; nothing while it goes on.' }),
  }),
})

const DeclareInterestsInput = builder.inputType('DeclareInterestsInput', {
  description: 'Your interests in what a version is about.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    entries: t.field({ type: [InterestEntryInput], description: 'Each of them; an empty list for none.' }),
  }),
})

const JudgeInterestsInput = builder.inputType('JudgeInterestsInput', {
  description: 'A decision about declared interests.',
  fields: (t) => ({
    declarationId: t.id({ description: 'The declaration, the latest one of its person.' }),
    verdict: t.field({ type: VerdictEnum, description: 'Whether they conflict with the article.' }),
    reason: t.string({ description: 'Why.' }),
  }),
})

builder.mutationFields((t) => ({
  declareInterests: t.field({
    type: VersionResult,
    description: 'Declares your interests for a version. None is clear at once; others wait for an editor.',
    args: { input: t.arg({ type: DeclareInterestsInput, description: 'What you declare.' }) },
    resolve: (_root, { input }, ctx) =>
      changed(() => declareInterests(ctx, { ...input, entries: input.entries.map(entryOf) })),
  }),
  judgeInterests: t.field({
    type: VersionResult,
    description: 'Decides whether declared interests conflict with a version; not your own.',
    args: { input: t.arg({ type: JudgeInterestsInput, description: 'The decision.' }) },
    resolve: (_root, { input }, ctx) => changed(() => judgeInterests(ctx, input)),
  }),
}))

/** An entry without the fields that were not given. */
function entryOf(given: typeof InterestEntryInput.$inferInput): InterestEntry {
  const { organization, kind, amountBand, from, product, drugClass, to } = given
  return {
    organization,
    kind,
    amountBand,
    from,
    ...(product == null ? {} : { product }),
    ...(drugClass == null ? {} : { drugClass }),
    ...(to == null ? {} : { to }),
  }
}
