import { CertaintyEnum, DirectionEnum, StrengthEnum } from '../articles/grade-enums.ts'
import type { ReaderReference } from '../articles/reader-reference.ts'
import { CitationRef } from '../articles/reference-graphql.ts'
import { builder } from '../platform/builder.ts'
import type {
  BecauseJson,
  CautionJson,
  CitationJson,
  ContraindicationJson,
  MissingFactJson,
  RecommendationJson,
} from './guideline-result-json.ts'
import {
  AssessmentGroupEnum,
  IndicatorEnum,
  OutcomeKindEnum,
  OutcomeReasonEnum,
  TruthEnum,
  UrgencyEnum,
} from './result-enums.ts'

/** A part of a result with the references that its citations point to. */
export type Sourced<T> = T & { readonly references: ReadonlyMap<string, ReaderReference> }

function citations({ citations: all, references }: Sourced<{ readonly citations: readonly CitationJson[] }>) {
  return all.map((citation) => ({ ...citation, reference: references.get(citation.referenceId) ?? null }))
}

export const ActionRef = builder
  .objectRef<{ readonly verb: string; readonly code: string }>('Action')
  .implement({
    description:
      'What is recommended. Two recommendations are about the same action when verb and code agree.',
    fields: (t) => ({
      verb: t.exposeString('verb', { description: 'What to do, such as `order` or `start`.' }),
      code: t.exposeString('code', { description: 'With what.' }),
    }),
  })

export const MissingFactRef = builder.objectRef<MissingFactJson>('MissingFact').implement({
  description: 'A question whose answer matters.',
  fields: (t) => ({
    factId: t.exposeString('factId', { description: 'Id of the fact.' }),
    question: t.exposeString('question', { description: 'The question.' }),
    group: t.exposeString('group', { nullable: true, description: 'Facts of one group make one checklist.' }),
    type: t.exposeString('type', { description: '`boolean`, `code`, `quantity` or `date`.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'UCUM unit of a quantity.' }),
    codes: t.field({ type: ['String'], description: 'The codes of a code.', resolve: ({ codes }) => codes }),
    min: t.exposeFloat('min', { nullable: true, description: 'Lowest value of a quantity.' }),
    max: t.exposeFloat('max', { nullable: true, description: 'Highest value of a quantity.' }),
    integer: t.exposeBoolean('integer', { description: 'Whole numbers only.' }),
    decides: t.exposeInt('decides', { description: 'How many recommendations its answer can decide.' }),
    recommendationIds: t.field({
      type: ['String'],
      description: 'Which ones.',
      resolve: ({ recommendationIds }) => recommendationIds,
    }),
  }),
})

const CautionResultRef = builder.objectRef<Sourced<CautionJson>>('CautionResult').implement({
  description: 'A caution that is present, or possible.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its id in the rules.' }),
    statementKey: t.exposeString('statementKey', { description: 'Key of the statement that words it.' }),
    statement: t.exposeString('statement', { description: 'The statement.' }),
    truth: t.field({ type: TruthEnum, description: 'Unknown: not excluded.', resolve: ({ truth }) => truth }),
    citations: t.field({ type: [CitationRef], description: 'Its sources.', resolve: citations }),
    missing: t.field({
      type: [MissingFactRef],
      description: 'What would tell.',
      resolve: ({ missing }) => missing,
    }),
  }),
})

const ContraindicationResultRef = builder
  .objectRef<Sourced<ContraindicationJson>>('ContraindicationResult')
  .implement({
    description: 'Something that stands against the action, present or not.',
    fields: (t) => ({
      id: t.exposeString('id', { description: 'Its id in the rules.' }),
      statementKey: t.exposeString('statementKey', { description: 'Key of the statement that words it.' }),
      statement: t.exposeString('statement', { description: 'The statement.' }),
      truth: t.field({
        type: TruthEnum,
        description: 'Whether it is present.',
        resolve: ({ truth }) => truth,
      }),
      citations: t.field({ type: [CitationRef], description: 'Its sources.', resolve: citations }),
    }),
  })

const BecauseRef = builder.objectRef<BecauseJson>('Because').implement({
  description: 'One fact that the outcome rests on.',
  fields: (t) => ({
    factId: t.exposeString('factId', { description: 'Id of the fact.' }),
    label: t.exposeString('label', { description: 'The fact in words.' }),
    value: t.exposeString('value', { description: 'Its value in words.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where it comes from.' }),
  }),
})

export const RecommendationResultRef = builder
  .objectRef<Sourced<RecommendationJson>>('RecommendationResult')
  .implement({
    description: 'What one recommendation says of this patient, and why.',
    fields: (t) => ({
      id: t.exposeString('id', { description: 'Its id in the rules.' }),
      statementKey: t.exposeString('statementKey', { description: 'Key of the statement that words it.' }),
      statement: t.exposeString('statement', { description: 'The statement.' }),
      action: t.field({
        type: ActionRef,
        description: 'What is recommended.',
        resolve: ({ action }) => action,
      }),
      group: t.field({
        type: AssessmentGroupEnum,
        description: 'Where to show it.',
        resolve: ({ group }) => group,
      }),
      outcome: t.field({
        type: OutcomeKindEnum,
        description: 'What it says.',
        resolve: ({ outcome }) => outcome,
      }),
      outcomeReason: t.field({
        type: OutcomeReasonEnum,
        nullable: true,
        description: 'Why, where it is not plain.',
        resolve: ({ outcomeReason }) => outcomeReason,
      }),
      outcomeDetail: t.exposeString('outcomeDetail', {
        nullable: true,
        description: 'The same in a sentence.',
      }),
      settled: t.exposeBoolean('settled', { description: 'No answer to any open question can change it.' }),
      undetermined: t.exposeBoolean('undetermined', {
        description: 'Too large to be settled exactly; it rests on the reason tree alone.',
      }),
      direction: t.field({
        type: DirectionEnum,
        description: 'As written. A gate is written for its action, and speaks against it while it is shut.',
        resolve: ({ direction }) => direction,
      }),
      strength: t.field({
        type: StrengthEnum,
        description: 'How strongly.',
        resolve: ({ strength }) => strength,
      }),
      certainty: t.field({
        type: CertaintyEnum,
        description: 'How certain the evidence is.',
        resolve: ({ certainty }) => certainty,
      }),
      certaintyReason: t.exposeString('certaintyReason', {
        nullable: true,
        description: 'Why it is not graded.',
      }),
      indicator: t.field({
        type: IndicatorEnum,
        description: 'How much attention it asks for.',
        resolve: ({ indicator }) => indicator,
      }),
      urgency: t.field({
        type: UrgencyEnum,
        nullable: true,
        description: 'How soon.',
        resolve: ({ urgency }) => urgency,
      }),
      line: t.exposeInt('line', {
        nullable: true,
        description: 'Its place among alternatives: 1 is the first choice.',
      }),
      citations: t.field({ type: [CitationRef], description: 'Its sources.', resolve: citations }),
      cautions: t.field({
        type: [CautionResultRef],
        description: 'What to mind.',
        resolve: ({ cautions, references }) => cautions.map((one) => ({ ...one, references })),
      }),
      contraindications: t.field({
        type: [ContraindicationResultRef],
        description: 'What could stand against it.',
        resolve: ({ contraindications, references }) =>
          contraindications.map((one) => ({ ...one, references })),
      }),
      missing: t.field({
        type: [MissingFactRef],
        description: 'The questions that decide it, in the order in which to ask them.',
        resolve: ({ missing }) => missing,
      }),
      quickest: t.field({
        type: t.listRef(['String']),
        description: 'Minimal sets of questions that can settle it.',
        resolve: ({ quickest }) => quickest.map((set) => [...set]),
      }),
      because: t.field({
        type: [BecauseRef],
        description: 'The facts that it rests on.',
        resolve: ({ because }) => because,
      }),
      tree: t.field({
        type: 'JSON',
        description: 'The reason tree: { kind, text, truth, path?, exact?, facts?, children[] }.',
        resolve: ({ tree }) => tree,
      }),
    }),
  })
