import { overrideReason } from '@guideboard/content'
import { ArticleVersionRef } from '../editorial/version-graphql.ts'
import { builder } from '../platform/builder.ts'
import type { EnumValues } from '../platform/enum-values.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { AssessmentRef } from './graphql.ts'
import { quietInAssessment, responsesOfAssessment } from './read-responses.ts'
import { respondToRecommendation } from './respond-to-recommendation.ts'
import type { Quiet, RecommendationResponse, ResponseKind } from './response.ts'
import { type ResponseTotals, responseTotals } from './response-totals.ts'
import { setQuietDays } from './set-quiet-days.ts'

const ResponseKindEnum = builder.enumType('ResponseKind', {
  description: 'What a clinician does with a recommendation.',
  values: {
    ACCEPT: { value: 'accept', description: 'It is followed.' },
    DEFER: { value: 'defer', description: 'It is left for later; it comes again.' },
    OVERRIDE: { value: 'override', description: 'It is not followed, for a reason.' },
  } as const satisfies EnumValues<ResponseKind>,
})

const ReasonRef = builder.objectRef<{ readonly code: string }>('OverrideReason').implement({
  description: 'Why a recommendation is not followed: a code of non-adherence-reason-codes.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code.' }),
    display: t.string({
      description: 'The code in words.',
      resolve: ({ code }) => overrideReason(code)?.display ?? code,
    }),
  }),
})

const RecommendationResponseRef = builder
  .objectRef<RecommendationResponse>('RecommendationResponse')
  .implement({
    description: 'What a clinician answered to one recommendation of an assessment; the last answer counts.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      assessmentId: t.exposeID('assessmentId', { description: 'The assessment.' }),
      versionId: t.exposeID('versionId', { description: 'The version of the guideline.' }),
      recommendationId: t.exposeString('recommendationId', { description: 'The recommendation.' }),
      kind: t.expose('kind', { type: ResponseKindEnum, description: 'What was done with it.' }),
      reason: t.field({
        type: ReasonRef,
        nullable: true,
        description: 'Why it was overridden.',
        resolve: ({ reasonCode }) => (reasonCode === null ? null : { code: reasonCode }),
      }),
      words: t.exposeString('words', { description: 'What was said of it.' }),
      respondedBy: t.exposeString('respondedBy', { description: 'Who answered.' }),
      respondedAt: t.expose('respondedAt', { type: 'DateTime', description: 'When.' }),
    }),
  })

const QuietRef = builder.objectRef<Quiet>('QuietRecommendation').implement({
  description:
    'A recommendation that is not repeated: rules and facts are as they were when it was overridden.',
  fields: (t) => ({
    versionId: t.exposeID('versionId', { description: 'The version of the guideline.' }),
    recommendationId: t.exposeString('recommendationId', { description: 'The recommendation.' }),
    override: t.field({
      type: RecommendationResponseRef,
      description: 'The override: since when, by whom and why.',
      resolve: (quiet) => quiet,
    }),
    until: t.expose('until', { type: 'DateTime', description: 'Until when, unless something changes.' }),
  }),
})

builder.objectFields(AssessmentRef, (t) => ({
  responses: t.field({
    type: [RecommendationResponseRef],
    description: 'What clinicians answered to it, latest first.',
    resolve: (assessment, _args, ctx) => responsesOfAssessment(ctx).load(assessment),
  }),
  quiet: t.field({
    type: [QuietRef],
    description: 'What had been overridden before it was made, with the same rules and facts.',
    resolve: (assessment, _args, ctx) => quietInAssessment(ctx, assessment),
  }),
}))

const ReasonTotalRef = builder.objectRef<ResponseTotals['reasons'][number]>('OverrideReasonTotal').implement({
  description: 'How often a reason was given; ten times or more.',
  fields: (t) => ({
    reason: t.field({ type: ReasonRef, description: 'The reason.', resolve: ({ code }) => ({ code }) }),
    responses: t.exposeInt('responses', { description: 'How often.' }),
  }),
})

const EvidenceThreadRef = builder.objectRef<ResponseTotals['threads'][number]>('EvidenceThread').implement({
  description: 'The thread that overrides for a reason opened.',
  fields: (t) => ({
    reason: t.field({
      type: ReasonRef,
      description: 'The reason.',
      resolve: ({ reasonCode }) => ({ code: reasonCode }),
    }),
    threadId: t.exposeID('threadId', { description: 'The thread.' }),
  }),
})

const ResponseTotalsRef = builder.objectRef<ResponseTotals>('ResponseTotals').implement({
  description:
    'How clinicians of all organizations answered one recommendation, as totals alone. Below ten responses nothing is told.',
  fields: (t) => ({
    recommendationId: t.exposeString('recommendationId', { description: 'The recommendation.' }),
    accepted: t.exposeInt('accepted', { description: 'How often it was accepted.' }),
    deferred: t.exposeInt('deferred', { description: 'How often it was deferred.' }),
    overridden: t.exposeInt('overridden', { description: 'How often it was overridden.' }),
    overrideRate: t.float({
      nullable: true,
      description: 'Overrides per response; null below ten responses.',
      resolve: ({ accepted, deferred, overridden }) => {
        const all = accepted + deferred + overridden
        return all === 0 ? null : overridden / all
      },
    }),
    reasons: t.field({
      type: [ReasonTotalRef],
      description: 'Reasons that were given ten times or more.',
      resolve: ({ reasons }) => reasons,
    }),
    threads: t.field({
      type: [EvidenceThreadRef],
      description: 'Threads that the responses opened.',
      resolve: ({ threads }) => threads,
    }),
  }),
})

builder.objectField(ArticleVersionRef, 'responseTotals', (t) =>
  t.field({
    type: [ResponseTotalsRef],
    description: 'How clinicians answered its recommendations, over all organizations.',
    resolve: ({ id }, _args, ctx) => responseTotals(ctx, id),
  }),
)

const RespondToRecommendationInput = builder.inputType('RespondToRecommendationInput', {
  description: 'An answer to one recommendation of an assessment.',
  fields: (t) => ({
    assessmentId: t.id({ description: 'The assessment.' }),
    versionId: t.id({ description: 'The version of the guideline, as its result names it.' }),
    recommendationId: t.string({ description: 'The recommendation.' }),
    kind: t.field({ type: ResponseKindEnum, description: 'What is done with it.' }),
    reason: t.string({
      required: false,
      description: 'Why it is overridden: a code of non-adherence-reason-codes. Needed for an override.',
    }),
    words: t.string({ required: false, description: 'More on that, 2000 characters at most.' }),
  }),
})

const RespondedRef = builder
  .objectRef<{ readonly response: RecommendationResponse }>('RespondedToRecommendation')
  .implement({
    description: 'The response has been kept.',
    fields: (t) => ({
      response: t.field({
        type: RecommendationResponseRef,
        description: 'The response.',
        resolve: ({ response }) => response,
      }),
    }),
  })

const RespondResult = resultUnion(
  'RespondToRecommendationResult',
  'The response, or why it was not kept.',
  RespondedRef,
)

const QuietDaysRef = builder.objectRef<{ readonly days: number }>('QuietDays').implement({
  description: 'How long an override is honoured now.',
  fields: (t) => ({ days: t.exposeInt('days', { description: 'Days; 0 repeats every time.' }) }),
})

const SetQuietDaysResult = resultUnion(
  'SetQuietDaysResult',
  'The window, or why it was not set.',
  QuietDaysRef,
)

builder.mutationFields((t) => ({
  respondToRecommendation: t.field({
    type: RespondResult,
    description: 'Accepts, defers or overrides one recommendation of an assessment.',
    args: { input: t.arg({ type: RespondToRecommendationInput, description: 'The answer.' }) },
    resolve: (_root, { input }, ctx) =>
      asResult(async () => ({ response: await respondToRecommendation(ctx, input) })),
  }),
  setQuietDays: t.field({
    type: SetQuietDaysResult,
    description:
      'Sets for how many days an overridden recommendation stays quiet in your organization while rules and facts are the same.',
    args: { days: t.arg.int({ description: '0 to 365; 0 repeats every time.' }) },
    resolve: (_root, { days }, ctx) => asResult(async () => ({ days: await setQuietDays(ctx, days) })),
  }),
}))
