import { installation } from '../accounts/installation.ts'
import { ReferenceRef } from '../articles/reference-graphql.ts'
import { builder } from '../platform/builder.ts'
import type { GuidelineResultJson, SnapshotFactJson } from './guideline-result-json.ts'
import { ActionRef, MissingFactRef, RecommendationResultRef } from './recommendation-graphql.ts'
import { ActionVerdictEnum, TruthEnum } from './result-enums.ts'

const ActionVerdictRef = builder
  .objectRef<GuidelineResultJson['actions'][number]>('ActionVerdict')
  .implement({
    description: 'What all recommendations on one action say together.',
    fields: (t) => ({
      action: t.field({ type: ActionRef, description: 'The action.', resolve: ({ action }) => action }),
      verdict: t.field({
        type: ActionVerdictEnum,
        description: 'What they say.',
        resolve: ({ verdict }) => verdict,
      }),
      settled: t.exposeBoolean('settled', { description: 'No answer to any open question can change it.' }),
      recommendationIds: t.field({
        type: ['String'],
        description: 'The recommendations.',
        resolve: ({ recommendationIds }) => recommendationIds,
      }),
    }),
  })

const ScoreResultRef = builder.objectRef<GuidelineResultJson['scores'][number]>('ScoreResult').implement({
  description: 'A score; an interval while facts are missing.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name in the rules.' }),
    low: t.exposeFloat('low', { description: 'Lowest value that can still be reached.' }),
    high: t.exposeFloat('high', { description: 'Highest value that can still be reached.' }),
    band: t.exposeString('band', {
      nullable: true,
      description: 'The band, when every reachable value lies in it.',
    }),
    settled: t.exposeBoolean('settled', { description: 'One band, or one value, is left.' }),
    missing: t.field({
      type: ['String'],
      description: 'Facts that would tell.',
      resolve: ({ missing }) => missing,
    }),
  }),
})

const OutputResultRef = builder.objectRef<GuidelineResultJson['outputs'][number]>('OutputResult').implement({
  description: 'A result in its own right, named by the rules.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name in the rules.' }),
    truth: t.field({
      type: TruthEnum,
      nullable: true,
      description: 'The answer of a yes-or-no result.',
      resolve: ({ truth }) => truth,
    }),
    label: t.exposeString('label', { nullable: true, description: 'The label or band of any other.' }),
    settled: t.exposeBoolean('settled', { description: 'No answer to any open question can change it.' }),
    missing: t.field({
      type: ['String'],
      description: 'Facts that would tell.',
      resolve: ({ missing }) => missing,
    }),
  }),
})

const SnapshotFactRef = builder.objectRef<SnapshotFactJson>('SnapshotFact').implement({
  description: 'A fact as it was known.',
  fields: (t) => ({
    factId: t.exposeString('factId', { description: 'Its id.' }),
    label: t.exposeString('label', { description: 'The fact in words.' }),
    value: t.exposeString('value', { description: 'Its value in words.' }),
    known: t.exposeBoolean('known', { description: 'Whether anything is known of it.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where it comes from.' }),
    effectiveOn: t.expose('effectiveOn', {
      type: 'Date',
      nullable: true,
      description: 'The day that the value belongs to.',
    }),
    conflict: t.exposeString('conflict', { nullable: true, description: 'What the record says otherwise.' }),
  }),
})

/** A result, with its id where it was stored. */
export type ShownResult = GuidelineResultJson & { readonly id?: string }

export const GuidelineResultRef = builder.objectRef<ShownResult>('GuidelineResult').implement({
  description: 'What one guideline says of one set of facts.',
  fields: (t) => ({
    id: t.id({ nullable: true, description: 'Its id, where it was stored.', resolve: ({ id }) => id }),
    slug: t.exposeString('slug', { nullable: true, description: 'Slug of the guideline.' }),
    title: t.exposeString('title', { description: 'Title of the guideline.' }),
    versionId: t.exposeID('versionId', { nullable: true, description: 'The version that was run.' }),
    versionNumber: t.exposeInt('versionNumber', { nullable: true, description: 'Its number.' }),
    contentHash: t.exposeString('contentHash', {
      nullable: true,
      description: 'The hash that the board signed.',
    }),
    ruleSetHash: t.exposeString('ruleSetHash', { description: 'SHA-256 of the rules.' }),
    snapshotHash: t.exposeString('snapshotHash', { description: 'SHA-256 of the facts.' }),
    engineVersion: t.exposeString('engineVersion', { description: 'Version of the meaning of the rules.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day for which it answers.' }),
    preview: t.exposeBoolean('preview', {
      description: 'True for an inline rule set or an unapproved version: never advice.',
    }),
    demonstration: t.boolean({
      description: 'This installation shows made-up people and data.',
      resolve: async (_result, _args, ctx) => (await installation(ctx)).demonstration,
    }),
    eligible: t.field({
      type: TruthEnum,
      description: 'Whether the guideline is for this patient.',
      resolve: ({ eligible }) => eligible,
    }),
    recommendations: t.field({
      type: [RecommendationResultRef],
      description: 'What each recommendation says, in the order of the rules.',
      resolve: ({ recommendations, references }) => {
        const byId = new Map(references.map((reference) => [reference.id, reference]))
        return recommendations.map((one) => ({ ...one, references: byId }))
      },
    }),
    actions: t.field({
      type: [ActionVerdictRef],
      description: 'What they say together, per action.',
      resolve: ({ actions }) => actions,
    }),
    scores: t.field({ type: [ScoreResultRef], description: 'The scores.', resolve: ({ scores }) => scores }),
    outputs: t.field({
      type: [OutputResultRef],
      description: 'Other results.',
      resolve: ({ outputs }) => outputs,
    }),
    missing: t.field({
      type: [MissingFactRef],
      description: 'Decisive missing facts, ranked by what each would decide.',
      resolve: ({ missing }) => missing,
    }),
    eligibilityQuestions: t.field({
      type: [MissingFactRef],
      description: 'Facts that decide whether the guideline is about this patient at all: ask them first.',
      resolve: ({ eligibilityQuestions }) => eligibilityQuestions,
    }),
    cautionQuestions: t.field({
      type: [MissingFactRef],
      description: 'Facts that would only change a caution.',
      resolve: ({ cautionQuestions }) => cautionQuestions,
    }),
    facts: t.field({
      type: [SnapshotFactRef],
      description: 'The facts as they were known.',
      resolve: ({ facts }) => facts,
    }),
    dataConflicts: t.field({
      type: ['String'],
      description: 'Facts that cannot all be true.',
      resolve: ({ dataConflicts }) => dataConflicts,
    }),
    references: t.field({
      type: [ReferenceRef],
      description: 'The sources cited.',
      resolve: ({ references }) => references,
    }),
  }),
})
