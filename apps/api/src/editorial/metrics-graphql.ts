import type { Durations, Part, StateDurations } from '@guideboard/content'
import { builder } from '../platform/builder.ts'
import { VersionStateEnum } from '../platform/enums.ts'
import { type MetricsOfBoard, metricsOfBoard } from './board-metrics.ts'
import type { BoardPerson } from './version.ts'
import { PersonRef } from './version-parts-graphql.ts'

const DurationsRef = builder.objectRef<Durations>('Durations').implement({
  description: 'How long something took, over all times it happened; null where it never did.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How often it happened.' }),
    medianSeconds: t.exposeInt('medianSeconds', { nullable: true, description: 'Half took no longer.' }),
    p90Seconds: t.exposeInt('p90Seconds', { nullable: true, description: 'Nine of ten took no longer.' }),
    longestSeconds: t.exposeInt('longestSeconds', { nullable: true, description: 'None took longer.' }),
  }),
})

const StateDurationsRef = builder.objectRef<StateDurations>('StateDurations').implement({
  description: 'How long versions stood in a state.',
  fields: (t) => ({
    state: t.expose('state', { type: VersionStateEnum, description: 'The state.' }),
    took: t.field({ type: DurationsRef, description: 'How long.', resolve: (one) => one }),
  }),
})

const PartRef = builder.objectRef<Part>('PartOfWhole').implement({
  description: 'So many of so many.',
  fields: (t) => ({
    part: t.exposeInt('part', { description: 'So many.' }),
    whole: t.exposeInt('whole', { description: 'Of so many.' }),
  }),
})

interface VotesOfPerson {
  readonly reviewer: BoardPerson
  readonly approve: number
  readonly object: number
  readonly abstain: number
}

const ReviewerVotesRef = builder.objectRef<VotesOfPerson>('ReviewerVotes').implement({
  description: 'The votes of one person.',
  fields: (t) => ({
    reviewer: t.expose('reviewer', { type: PersonRef, description: 'Who.' }),
    approve: t.exposeInt('approve', { description: 'Approvals.' }),
    object: t.exposeInt('object', { description: 'Objections.' }),
    abstain: t.exposeInt('abstain', { description: 'Abstentions.' }),
  }),
})

const MetricsRef = builder.objectRef<MetricsOfBoard>('BoardMetrics').implement({
  description:
    'What the event log says of the work of the board in a period; no time in it comes from elsewhere.',
  fields: (t) => ({
    from: t.expose('from', { type: 'DateTime', description: 'Where the period begins.' }),
    until: t.expose('until', { type: 'DateTime', description: 'Where it ends: now at the latest.' }),
    timeInState: t.field({
      type: [StateDurationsRef],
      description: 'Per state, the stays that ended in the period, however long before it they began.',
      resolve: ({ timeInState }) => timeInState,
    }),
    queueAge: t.field({
      type: [StateDurationsRef],
      description: 'Per state, how long what waits at the end of the period has waited.',
      resolve: ({ queueAge }) => queueAge,
    }),
    submittedToApproved: t.expose('submittedToApproved', {
      type: DurationsRef,
      description: 'From the first submission to the approval, of versions approved in the period.',
    }),
    votes: t.field({
      type: [ReviewerVotesRef],
      description: 'Votes of the period by person, whoever cast most first.',
      resolve: ({ votes, people }) =>
        votes.map(({ voterId, ...cast }) => ({
          ...cast,
          reviewer: people.get(voterId) ?? { id: voterId, name: 'Unknown' },
        })),
    }),
    reopened: t.expose('reopened', {
      type: PartRef,
      description: 'Of the reviews begun in the period, those of a version that had been reviewed before.',
    }),
    objected: t.expose('objected', {
      type: PartRef,
      description: 'Of the versions voted on in the period, those that somebody objected to.',
    }),
    overdueReviews: t.exposeInt('overdueReviews', {
      description: 'Reviews of what is in force, or was withdrawn, past their day at the end of the period.',
    }),
    surveyToForce: t.field({
      type: DurationsRef,
      description: 'From a surveillance review that asked for an update to the approval that followed.',
      resolve: ({ evidenceToForce }) => evidenceToForce.sinceSurvey,
    }),
    referenceToForce: t.field({
      type: DurationsRef,
      description:
        'From the day on which the newest reference was published to the approval that brought it in; references without a month do not count, those without a day count from the first.',
      resolve: ({ evidenceToForce }) => evidenceToForce.sinceReference,
    }),
  }),
})

builder.queryField('boardMetrics', (t) =>
  t.field({
    type: MetricsRef,
    description: 'How the board works, from its event log. For people of the board.',
    args: {
      from: t.arg({ type: 'Date', description: 'The first day, UTC.' }),
      until: t.arg({ type: 'Date', description: 'The last day, UTC, at most ten years later.' }),
    },
    resolve: (_root, period, ctx) => metricsOfBoard(ctx, period),
  }),
)
