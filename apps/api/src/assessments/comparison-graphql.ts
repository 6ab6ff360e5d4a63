import { CertaintyEnum, StrengthEnum } from '../articles/grade-enums.ts'
import { builder } from '../platform/builder.ts'
import type { EnumValues } from '../platform/enum-values.ts'
import { adviceChangedSince, type ChangedAdvice } from './advice-changed-since.ts'
import { type Comparison, compareAssessments } from './compare-assessments.ts'
import type {
  FactDifference,
  GuidelineDifference,
  RecommendationDifference,
  SaidAdvice,
} from './compare-results.ts'
import { AssessmentRef } from './graphql.ts'
import { AssessmentGroupEnum, OutcomeKindEnum } from './result-enums.ts'

const SaidAdviceRef = builder.objectRef<SaidAdvice>('SaidAdvice').implement({
  description: 'What one recommendation said of a patient.',
  fields: (t) => ({
    group: t.expose('group', { type: AssessmentGroupEnum, description: 'Where it was shown.' }),
    outcome: t.expose('outcome', { type: OutcomeKindEnum, description: 'Its outcome.' }),
    strength: t.expose('strength', { type: StrengthEnum, description: 'How strongly.' }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'On what certainty of evidence.' }),
    cautions: t.exposeStringList('cautions', { description: 'The cautions that hold.' }),
  }),
})

const RecommendationDifferenceRef = builder
  .objectRef<RecommendationDifference>('RecommendationDifference')
  .implement({
    description: 'A recommendation that says something else of the same patient.',
    fields: (t) => ({
      recommendationId: t.exposeString('recommendationId', { description: 'Its id in the rules.' }),
      statement: t.exposeString('statement', { description: 'Its statement, as it reads later.' }),
      before: t.field({
        type: SaidAdviceRef,
        nullable: true,
        description: 'What it said; null where the earlier rules do not have it.',
        resolve: ({ before }) => before,
      }),
      after: t.field({
        type: SaidAdviceRef,
        nullable: true,
        description: 'What it says; null where the later rules do not have it.',
        resolve: ({ after }) => after,
      }),
    }),
  })

const FactDifferenceRef = builder.objectRef<FactDifference>('FactDifference').implement({
  description: 'A fact that is known otherwise.',
  fields: (t) => ({
    factId: t.exposeString('factId', { description: 'The id that the rule set declares.' }),
    label: t.exposeString('label', { description: 'The fact in words.' }),
    before: t.string({
      nullable: true,
      description: 'Its value before, in words; null where it was not asked for.',
      resolve: ({ before }) => before,
    }),
    after: t.string({
      nullable: true,
      description: 'Its value after, in words; null where it is not asked for.',
      resolve: ({ after }) => after,
    }),
  }),
})

const GuidelineDifferenceRef = builder.objectRef<GuidelineDifference>('GuidelineDifference').implement({
  description: 'What one guideline says otherwise.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The slug of its article.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    versionBefore: t.int({
      nullable: true,
      description: 'The version before; null where it gave no result.',
      resolve: ({ versionBefore }) => versionBefore,
    }),
    versionAfter: t.int({
      nullable: true,
      description: 'The version after; null where it gives no result.',
      resolve: ({ versionAfter }) => versionAfter,
    }),
    recommendations: t.field({
      type: [RecommendationDifferenceRef],
      description: 'The recommendations that say something else.',
      resolve: ({ recommendations }) => recommendations,
    }),
    facts: t.field({
      type: [FactDifferenceRef],
      description: 'The facts that are known otherwise.',
      resolve: ({ facts }) => facts,
    }),
  }),
})

const ChangeCauseEnum = builder.enumType('AdviceChangeCause', {
  description: 'Why a guideline says something else.',
  values: {
    NEWER_VERSION: { value: 'newer-version', description: 'A newer version is in force.' },
    WITHDRAWN: { value: 'withdrawn', description: 'No version is in force any more.' },
  } as const satisfies EnumValues<ChangedAdvice['cause']>,
})

const ChangedAdviceRef = builder.objectRef<ChangedAdvice>('ChangedAdvice').implement({
  description: 'A guideline of an assessment that would say something else now, of the same record.',
  fields: (t) => ({
    cause: t.expose('cause', { type: ChangeCauseEnum, description: 'Why.' }),
    difference: t.field({
      type: GuidelineDifferenceRef,
      description: 'What it says otherwise.',
      resolve: (changed) => changed,
    }),
  }),
})

const ComparisonRef = builder.objectRef<Comparison>('AssessmentComparison').implement({
  description: 'Two assessments of one patient side by side.',
  fields: (t) => ({
    before: t.field({
      type: AssessmentRef,
      description: 'The one made first.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: AssessmentRef,
      description: 'The one made later.',
      resolve: ({ after }) => after,
    }),
    guidelines: t.field({
      type: [GuidelineDifferenceRef],
      description: 'What differs, by guideline; one that says the same is left out.',
      resolve: ({ guidelines }) => guidelines,
    }),
  }),
})

builder.objectField(AssessmentRef, 'changedSince', (t) =>
  t.field({
    type: [ChangedAdviceRef],
    description:
      'Its guidelines that would say something else of the same record by now. Empty: the advice still stands.',
    resolve: (assessment, _args, ctx) => adviceChangedSince(ctx, assessment),
  }),
)

builder.queryField('compareAssessments', (t) =>
  t.field({
    type: ComparisonRef,
    description: 'What two assessments of one patient say differently.',
    args: {
      id: t.arg.id({ description: 'One of them.' }),
      with: t.arg.id({ description: 'The other.' }),
    },
    resolve: (_root, { id, with: other }, ctx) => compareAssessments(ctx, id, other),
  }),
)
