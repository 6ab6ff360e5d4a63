import type { InterestEntry } from '@guideboard/content'
import { builder } from '../platform/builder.ts'
import { BoardRoleEnum } from '../platform/enums.ts'
import { ArticleRef } from './graphql.ts'
import type { PublishedCheck, PublishedInterests, PublishedSetAside } from './load-published-governance.ts'
import { publishedChecks, publishedInterests, publishedSetAsides } from './published-governance.ts'

const PublishedInterestRef = builder
  .objectRef<Omit<InterestEntry, 'amountBand'>>('PublishedInterest')
  .implement({
    description: 'One tie to somebody who gains or loses by what the article says.',
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
      kind: t.exposeString('kind', { description: 'What kind of tie, such as `consulting`.' }),
      from: t.exposeString('from', { description: 'Since which month, YYYY-MM.' }),
      to: t.string({
        nullable: true,
        description: 'Until which month; null while it goes on.',
        resolve: ({ to }) => to,
      }),
    }),
  })

const PublishedInterestsRef = builder.objectRef<PublishedInterests>('PublishedInterests').implement({
  description: 'What somebody whose judgement put a version in force had declared.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Their name.' }),
    role: t.expose('role', { type: BoardRoleEnum, description: 'The role in which they judged.' }),
    entries: t.field({
      type: [PublishedInterestRef],
      description: 'The interests; empty for none.',
      resolve: ({ entries }) => entries,
    }),
  }),
})

const PublishedSetAsideRef = builder.objectRef<PublishedSetAside>('PublishedSetAside').implement({
  description: 'One of the two reasons for which an objection did not stop a version.',
  fields: (t) => ({
    seat: t.expose('seat', { type: BoardRoleEnum, description: 'The seat that objected.' }),
    objection: t.exposeString('objection', { description: 'What the objection said.' }),
    role: t.expose('role', { type: BoardRoleEnum, description: 'Who set it aside, chair or methodologist.' }),
    name: t.exposeString('name', { description: 'Their name as printed when they signed.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
})

const PublishedCheckRef = builder.objectRef<PublishedCheck>('PublishedCheck').implement({
  description: 'A look at new evidence that changed nothing.',
  fields: (t) => ({
    statementKey: t.exposeString('statementKey', {
      nullable: true,
      description: 'The statement it was about; null for the whole article.',
    }),
    checkedOn: t.expose('checkedOn', { type: 'Date', description: 'On which day.' }),
    nextDueOn: t.expose('nextDueOn', { type: 'Date', description: 'When it is looked at again.' }),
    sources: t.field({
      type: ['String'],
      description: 'What was searched.',
      resolve: ({ sources }) => sources,
    }),
  }),
})

builder.objectFields(ArticleRef, (t) => ({
  interests: t.field({
    type: [PublishedInterestsRef],
    description: 'What those who voted for the version shown and approved it had declared.',
    resolve: ({ versionId }, _args, ctx) =>
      versionId === null ? [] : publishedInterests(ctx).load(versionId),
  }),
  objectionsSetAside: t.field({
    type: [PublishedSetAsideRef],
    description: 'Objections that did not stop the version shown, and why.',
    resolve: ({ versionId }, _args, ctx) =>
      versionId === null ? [] : publishedSetAsides(ctx).load(versionId),
  }),
  checked: t.field({
    type: [PublishedCheckRef],
    description: 'Looks at new evidence since the version shown was approved, the latest first.',
    resolve: ({ versionId }, _args, ctx) => (versionId === null ? [] : publishedChecks(ctx).load(versionId)),
  }),
}))
