import { builder } from '../platform/builder.ts'
import { AudienceEnum } from '../platform/enums.ts'
import type { FactQuestion } from './fact-questions.ts'
import { CertaintyEnum, DirectionEnum, StrengthEnum } from './grade-enums.ts'
import type { ReaderInline, ReaderSection, ReaderStatement } from './reader-text.ts'
import { CitationRef } from './reference-graphql.ts'

type Text = Extract<ReaderInline, { kind: 'text' }>
type CitationMark = Extract<ReaderInline, { kind: 'citation' }>

const TextNodeRef = builder.objectRef<Text>('TextNode').implement({
  description: 'A stretch of text.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words, spaces included.' }),
    mark: t.exposeString('mark', { nullable: true, description: '`strong` or `emphasis`.' }),
  }),
})

const CitationNodeRef = builder.objectRef<CitationMark>('CitationNode').implement({
  description: 'A citation where it is read.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number of the source in this article.' }),
    referenceId: t.exposeString('referenceId', { description: 'Id of the source.' }),
    locator: t.exposeString('locator', { description: 'Where in the source.' }),
  }),
})

const InlineRef = builder.unionType('Inline', {
  description: 'A piece of a sentence.',
  types: [TextNodeRef, CitationNodeRef],
  resolveType: (node) => (node.kind === 'text' ? 'TextNode' : 'CitationNode'),
})

const DifferenceRef = builder
  .objectRef<ReaderStatement['differsFrom'][number]>('DifferenceOnPurpose')
  .implement({
    description: 'Another article whose advice is contradicted on purpose.',
    fields: (t) => ({
      slug: t.string({ description: 'Its name in addresses.', resolve: ({ article }) => article }),
      reason: t.exposeString('reason', { description: 'Why.' }),
    }),
  })

export const StatementRef = builder.objectRef<ReaderStatement>('Statement').implement({
  description: 'One claim or recommendation.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key, stable over all versions of the article.' }),
    inline: t.field({
      type: [InlineRef],
      description: 'The text with its citations.',
      resolve: (s) => s.inline,
    }),
    text: t.exposeString('text', { description: 'The text alone, without citation marks.' }),
    audience: t.field({
      type: AudienceEnum,
      description: 'Whose words these are.',
      resolve: (s) => s.audience,
    }),
    fallbackFrom: t.field({
      type: AudienceEnum,
      nullable: true,
      description: 'The audience that was asked for and has no words of its own.',
      resolve: (s) => s.fallbackFrom,
    }),
    direction: t.field({
      type: DirectionEnum,
      nullable: true,
      description: 'For or against, where it recommends.',
      resolve: (s) => s.direction,
    }),
    strength: t.field({
      type: StrengthEnum,
      nullable: true,
      description: 'How strongly, where it recommends.',
      resolve: (s) => s.strength,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      nullable: true,
      description: 'How certain the evidence is, where it recommends.',
      resolve: (s) => s.certainty,
    }),
    certaintyReason: t.exposeString('certaintyReason', {
      nullable: true,
      description: 'Why it is not graded.',
    }),
    population: t.exposeString('population', {
      nullable: true,
      description: 'For whom it is meant, where it recommends.',
    }),
    uncitedReason: t.exposeString('uncitedReason', {
      nullable: true,
      description: 'Why it stands without a source.',
    }),
    differsFrom: t.field({
      type: [DifferenceRef],
      description: 'Other articles whose advice it contradicts on purpose.',
      resolve: (s) => s.differsFrom,
    }),
    citations: t.field({ type: [CitationRef], description: 'Its sources.', resolve: (s) => s.citations }),
  }),
})

const SectionKindEnum = builder.enumType('SectionKind', {
  description: 'What a section is for.',
  values: {
    SUMMARY: { value: 'summary', description: 'The answer in short.' },
    SAFETY: { value: 'safety', description: 'What must not be missed.' },
    BODY: { value: 'body', description: 'The answer at length.' },
    PITFALLS: { value: 'pitfalls', description: 'What goes wrong.' },
    CONCLUSION: { value: 'conclusion', description: 'What to take away.' },
  } as const,
})

export const SectionRef = builder.objectRef<ReaderSection>('Section').implement({
  description: 'A part of an article.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its id in the article.' }),
    title: t.exposeString('title', { description: "Its heading in the audience's words." }),
    kind: t.field({ type: SectionKindEnum, description: 'What it is for.', resolve: ({ kind }) => kind }),
    parentId: t.exposeString('parentId', { nullable: true, description: 'The section it belongs under.' }),
    statements: t.field({
      type: [StatementRef],
      description: 'Its statements, in order.',
      resolve: (s) => s.statements,
    }),
  }),
})

export const FactQuestionRef = builder.objectRef<FactQuestion>('FactQuestion').implement({
  description: 'A fact that a guideline understands, as a form would ask for it.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its id.' }),
    type: t.exposeString('type', { description: '`boolean`, `code`, `quantity` or `date`.' }),
    question: t.exposeString('question', { description: 'The question.' }),
    group: t.exposeString('group', { nullable: true, description: 'Facts of one group make one checklist.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'UCUM unit of a quantity.' }),
    min: t.exposeFloat('min', { nullable: true, description: 'Lowest value of a quantity.' }),
    max: t.exposeFloat('max', { nullable: true, description: 'Highest value of a quantity.' }),
    integer: t.exposeBoolean('integer', { description: 'Whole numbers only.' }),
    codes: t.field({ type: ['String'], description: 'The codes of a code.', resolve: ({ codes }) => codes }),
    analytes: t.field({
      type: ['String'],
      description: 'What can be given in another unit when it is named.',
      resolve: ({ analytes }) => analytes,
    }),
  }),
})
