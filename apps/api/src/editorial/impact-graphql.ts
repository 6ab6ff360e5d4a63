import type {
  CohortImpact,
  ExampleAnswer,
  ExamplePatient,
  OutcomeCount,
  RecommendationImpact,
  SubgroupImpact,
} from '@guideboard/rules'
import { builder } from '../platform/builder.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { cohortImpactState, type ImpactState } from './cohort-impact.ts'
import { computeCohortImpact } from './compute-cohort-impact.ts'
import { ImpactDimensionEnum, ImpactOutcomeEnum, ImpactStatusEnum } from './impact-enums.ts'
import { type ImpactProgress, watchCohortImpact } from './watch-cohort-impact.ts'

const TransitionRef = builder.objectRef<OutcomeCount>('CohortTransition').implement({
  description: 'Patients who went from one outcome to another, or stayed.',
  fields: (t) => ({
    from: t.expose('from', { type: ImpactOutcomeEnum, description: 'In force now.' }),
    to: t.expose('to', { type: ImpactOutcomeEnum, description: 'In the candidate.' }),
    patients: t.exposeInt('patients', { description: 'How many.' }),
  }),
})

const RecommendationRef = builder.objectRef<RecommendationImpact>('CohortRecommendation').implement({
  description: 'What becomes of one recommendation, matched by its id.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the recommendation.' }),
    statement: t.exposeString('statement', { description: 'Key of the statement that words it.' }),
    redFlag: t.exposeBoolean('critical', { description: 'A red flag in either version.' }),
    changed: t.exposeInt('changed', { description: 'Patients for whom it comes out otherwise.' }),
    transitions: t.expose('transitions', {
      type: [TransitionRef],
      description: 'Every pair of outcomes that occurs, those that stay the same too.',
    }),
  }),
})

const SubgroupRef = builder.objectRef<SubgroupImpact>('CohortSubgroup').implement({
  description: 'A part of the cohort.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Which part.' }),
    name: t.exposeString('name', { description: 'In words.' }),
    dimension: t.expose('dimension', { type: ImpactDimensionEnum, description: 'By what it is told apart.' }),
    patients: t.exposeInt('patients', { description: 'How many belong to it.' }),
    changed: t.exposeInt('changed', { description: 'How many of them get different advice.' }),
  }),
})

const AnswerRef = builder.objectRef<ExampleAnswer>('CohortExampleAnswer').implement({
  description: 'What one version says of a made-up patient.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: ImpactOutcomeEnum, description: 'The outcome.' }),
    reasons: t.exposeStringList('reasons', {
      description: 'The known facts without which it would not stand, or what it lacks.',
    }),
  }),
})

const ChangeRef = builder.objectRef<ExamplePatient['changes'][number]>('CohortExampleChange').implement({
  description: 'One recommendation that comes out otherwise for a made-up patient.',
  fields: (t) => ({
    recommendation: t.exposeID('recommendation', { description: 'Its id.' }),
    before: t.expose('before', { type: AnswerRef, description: 'In force now.' }),
    after: t.expose('after', { type: AnswerRef, description: 'In the candidate.' }),
  }),
})

const ExampleRef = builder.objectRef<ExamplePatient>('CohortExample').implement({
  description: 'A made-up patient whose advice changes.',
  fields: (t) => ({
    patient: t.exposeInt('patient', { description: 'Place in the cohort, from 0.' }),
    facts: t.exposeStringList('facts', { description: 'The facts that the changed answers rest on.' }),
    changes: t.expose('changes', { type: [ChangeRef], description: 'What changes.' }),
  }),
})

const ImpactRef = builder.objectRef<CohortImpact>('CohortImpact').implement({
  description: 'Whose advice a version changes, on a synthetic cohort: never on patients in care.',
  fields: (t) => ({
    patients: t.exposeInt('patients', { description: 'Patients of the cohort.' }),
    changed: t.exposeInt('changed', { description: 'Patients who get different advice.' }),
    redFlagsChanged: t.exposeInt('redFlagsChanged', {
      description: 'Patients for whom a red flag comes out otherwise.',
    }),
    recommendations: t.expose('recommendations', {
      type: [RecommendationRef],
      description: 'Per recommendation of either version.',
    }),
    subgroups: t.expose('subgroups', { type: [SubgroupRef], description: 'Per part of the cohort.' }),
    examples: t.expose('examples', { type: [ExampleRef], description: 'Up to five patients who change.' }),
    assumptions: t.exposeStringList('assumptions', { description: 'How the patients were drawn.' }),
    cohortVersion: t.exposeString('cohortVersion', { description: 'Which cohort.' }),
    engineVersion: t.exposeString('engineVersion', { description: 'Which engine answered.' }),
  }),
})

export const CohortImpactStateRef = builder.objectRef<ImpactState>('CohortImpactState').implement({
  description: 'What is known of whose advice a version changes.',
  fields: (t) => ({
    versionId: t.exposeID('versionId', { description: 'The version.' }),
    status: t.expose('status', { type: ImpactStatusEnum, description: 'Whether it is computed.' }),
    newArticle: t.field({
      type: 'Boolean',
      nullable: true,
      description: 'Nothing is in force: whatever it says is new. Null until it is computed.',
      resolve: ({ stored }) => stored && stored.fromHash === '',
    }),
    large: t.field({
      type: 'Boolean',
      nullable: true,
      description: 'So large that one methodologist more must approve. Null until it is computed.',
      resolve: ({ stored }) => stored?.large,
    }),
    computedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was computed.',
      resolve: ({ stored }) => stored?.computedAt,
    }),
    impact: t.field({
      type: ImpactRef,
      nullable: true,
      description: 'The comparison with what is in force now.',
      resolve: ({ stored }) => stored?.impact,
    }),
  }),
})

const ProgressRef = builder.objectRef<ImpactProgress>('CohortImpactProgress').implement({
  description: 'How far a comparison is.',
  fields: (t) => ({
    versionId: t.exposeID('versionId', { description: 'The version.' }),
    percent: t.exposeInt('percent', { description: '0 to 100; never less than before.' }),
    finished: t.exposeBoolean('finished', { description: 'It can be read.' }),
  }),
})

const ComputeImpactResult = resultUnion(
  'ComputeCohortImpactResult',
  'The comparison as it stands now, or why there is none.',
  CohortImpactStateRef,
)

builder.queryField('cohortImpact', (t) =>
  t.field({
    type: CohortImpactStateRef,
    description: 'Whose advice a version changes against what is in force. For people of the board.',
    args: { versionId: t.arg.id({ description: 'The version.' }) },
    resolve: (_root, { versionId }, ctx) => cohortImpactState(ctx, versionId),
  }),
)

builder.mutationField('computeCohortImpact', (t) =>
  t.field({
    type: ComputeImpactResult,
    description: 'Starts the comparison unless it is done or under way. For people of the board.',
    args: { versionId: t.arg.id({ description: 'The version.' }) },
    resolve: (_root, { versionId }, ctx) => asResult(() => computeCohortImpact(ctx, versionId)),
  }),
)

builder.subscriptionField('cohortImpactProgress', (t) =>
  t.field({
    type: ProgressRef,
    description: 'Follows the comparison of a version to its end. For people of the board.',
    args: { versionId: t.arg.id({ description: 'The version.' }) },
    subscribe: (_root, { versionId }, ctx) => watchCohortImpact(ctx, versionId, ctx.watching),
    resolve: (progress) => progress,
  }),
)
