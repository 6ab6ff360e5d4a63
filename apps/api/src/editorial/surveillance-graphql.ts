import { builder } from '../platform/builder.ts'
import { changed, VersionResult } from './graphql.ts'
import { recordSurveillance } from './record-surveillance.ts'
import { reviewsDue } from './reviews-due.ts'
import { SignatureRef } from './signature-graphql.ts'
import type { ReviewDue, Surveillance, SurveillanceOutcome } from './surveillance.ts'
import { ArticleVersionRef } from './version-graphql.ts'
import { signatures, surveillances } from './version-loaders.ts'
import { PersonRef } from './version-parts-graphql.ts'

const SurveillanceOutcomeEnum = builder.enumType('SurveillanceOutcome', {
  description: 'What a look at new evidence leads to.',
  values: {
    NO_CHANGE: {
      value: 'no-change',
      description: 'It stays as it is, and is looked at again on another day.',
    },
    UPDATE: { value: 'update', description: 'A next version is to be written.' },
    WITHDRAW: { value: 'withdraw', description: 'It is to be taken out of force.' },
  } as const satisfies Readonly<Record<string, { value: SurveillanceOutcome; description: string }>>,
})

const SurveillanceRef = builder.objectRef<Surveillance>('SurveillanceReview').implement({
  description: 'A signed look at the evidence behind what is in force.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    statementKey: t.exposeString('statementKey', {
      nullable: true,
      description: 'The statement it is about; null for the whole article.',
    }),
    outcome: t.expose('outcome', { type: SurveillanceOutcomeEnum, description: 'What it leads to.' }),
    sources: t.field({
      type: ['String'],
      description: 'What was searched.',
      resolve: ({ sources }) => sources,
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    nextDueOn: t.expose('nextDueOn', {
      type: 'Date',
      nullable: true,
      description: 'When it is due next; with NO_CHANGE only.',
    }),
    reviewer: t.expose('reviewer', { type: PersonRef, description: 'Who looked and signed.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    signature: t.field({
      type: SignatureRef,
      nullable: true,
      description: 'What signed it.',
      resolve: ({ signatureId }, _args, ctx) => signatures(ctx).load(signatureId),
    }),
  }),
})

const ReviewDueRef = builder.objectRef<ReviewDue>('ReviewDue').implement({
  description: 'Something that is to be reviewed.',
  fields: (t) => ({
    version: t.field({
      type: ArticleVersionRef,
      description: 'The version.',
      resolve: ({ version }) => version,
    }),
    statementKey: t.exposeString('statementKey', {
      nullable: true,
      description: 'The statement; null for the whole article.',
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'By which day.' }),
    overdue: t.exposeBoolean('overdue', { description: 'Whether that day has passed.' }),
    taskId: t.exposeID('taskId', {
      nullable: true,
      description: 'The task that it settles, after a withdrawal.',
    }),
  }),
})

builder.objectFields(ArticleVersionRef, (t) => ({
  surveillance: t.field({
    type: [SurveillanceRef],
    description: 'Reviews of it after its approval, the latest first.',
    resolve: ({ id }, _args, ctx) => surveillances(ctx).load(id),
  }),
}))

const RecordSurveillanceInput = builder.inputType('RecordSurveillanceInput', {
  description: 'A look at the evidence behind what is in force.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    statementKey: t.string({
      required: false,
      description: 'The statement; the whole article unless given.',
    }),
    outcome: t.field({ type: SurveillanceOutcomeEnum, description: 'What it leads to.' }),
    sources: t.stringList({ description: 'What was searched, at least one.' }),
    reason: t.string({ description: 'Why.' }),
    nextDueOn: t.field({
      type: 'Date',
      required: false,
      description: 'When it is due next, within 24 months; with NO_CHANGE only.',
    }),
    taskId: t.id({ required: false, description: 'The task that it settles.' }),
    token: t.string({ description: 'From `confirmIdentity`, with the meaning SURVEYED.' }),
  }),
})

builder.queryFields((t) => ({
  reviewsDue: t.field({
    type: [ReviewDueRef],
    description: 'What is due for review, the overdue first; open tasks always. For people of the board.',
    args: {
      withinDays: t.arg.int({ required: false, description: 'How far ahead; 90 unless said.' }),
    },
    resolve: (_root, { withinDays }, ctx) => reviewsDue(ctx, withinDays ?? 90),
  }),
}))

builder.mutationFields((t) => ({
  recordSurveillance: t.field({
    type: VersionResult,
    description:
      'Records a look at the evidence behind what is in force, signed "surveyed". It never changes what was approved.',
    args: { input: t.arg({ type: RecordSurveillanceInput, description: 'What was found.' }) },
    resolve: (_root, { input }, ctx) => changed(() => recordSurveillance(ctx, input)),
  }),
}))
