import type { AskNote } from '@guideboard/content/ask'
import { noteWords } from '@guideboard/content/ask'
import type { ReaderArticle } from '../articles/reader-article.ts'
import { StatementRef } from '../articles/text-graphql.ts'
import { GuidelineResultRef } from '../assessments/guideline-result-graphql.ts'
import { OutcomeKindEnum } from '../assessments/result-enums.ts'
import { actorText } from '../platform/actor.ts'
import { builder } from '../platform/builder.ts'
import { AudienceEnum, VersionStateEnum } from '../platform/enums.ts'
import { FactInputRef } from '../platform/fact-input.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { type AnswerRating, answerRatings } from './answer-ratings.ts'
import { type Answer, type AnswerPassage, ask } from './ask.ts'
import { refuseTooMany } from './ask-limit.ts'
import type { AskVerdict, FactRead, PatientQuestion } from './patient-question.ts'
import type { PhrasedSentence } from './phrasing/phrased-answer.ts'
import { rateAnswer } from './rate-answer.ts'
import { type UnansweredQuestion, unansweredQuestions } from './unanswered.ts'

const AskOutcomeEnum = builder.enumType('AskOutcome', {
  description: 'How a question was answered.',
  values: {
    ANSWERED: { value: 'answered', description: 'By statements that answer it.' },
    DANGER: { value: 'danger', description: 'It names a sign of danger: what to do first.' },
    NOT_COVERED: { value: 'not-covered', description: 'Nothing that readers may see answers it.' },
  } as const,
})

const AnswerPartEnum = builder.enumType('AnswerPart', {
  description: 'Why a statement stands in an answer.',
  values: {
    ANSWER: { value: 'answer', description: 'It answers.' },
    SAFETY: { value: 'safety', description: 'It comes first, whatever was asked.' },
  } as const,
})

const AskNoteRef = builder.objectRef<AskNote>('AskNote').implement({
  description: 'A sentence of the product’s own, which claims nothing of medicine.',
  fields: (t) => ({
    code: t.string({
      description: 'Stable, for programs.',
      resolve: (note) => note.toUpperCase().replaceAll('-', '_'),
    }),
    text: t.string({ description: 'For people.', resolve: (note) => noteWords[note] }),
  }),
})

const AskedArticleRef = builder.objectRef<ReaderArticle>('AskedArticle').implement({
  description: 'The article that an answer comes from, and where it stands.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    title: t.exposeString('title', { description: 'The subject in few words.' }),
    reviewStatus: t.expose('reviewStatus', {
      type: VersionStateEnum,
      nullable: true,
      description: 'State of the version that answers.',
    }),
    banner: t.exposeString('banner', {
      nullable: true,
      description: 'What must stand over every use of a version that is not approved.',
    }),
    versionNumber: t.exposeInt('versionNumber', { nullable: true, description: 'Number of that version.' }),
    lastUpdated: t.expose('lastUpdated', {
      type: 'DateTime',
      nullable: true,
      description: 'When its text last changed.',
    }),
    reviewDueOn: t.expose('reviewDueOn', {
      type: 'Date',
      nullable: true,
      description: 'First day on which something in it is due for review.',
    }),
  }),
})

const AnswerPassageRef = builder.objectRef<AnswerPassage>('AnswerPassage').implement({
  description: 'A statement that answers, as it stands in its article.',
  fields: (t) => ({
    part: t.expose('part', { type: AnswerPartEnum, description: 'Why it stands here.' }),
    article: t.expose('article', {
      type: AskedArticleRef,
      description: 'Its article, with review status and banner.',
    }),
    sectionId: t.exposeString('sectionId', { description: 'Its section.' }),
    sectionTitle: t.exposeString('sectionTitle', { description: "The section's heading." }),
    statement: t.expose('statement', { type: StatementRef, description: 'The statement, cited.' }),
  }),
})

const NearestSectionRef = builder.objectRef<NonNullable<Answer['nearest']>>('NearestSection').implement({
  description: 'Where something near to a question stands that nothing answers.',
  fields: (t) => ({
    article: t.expose('article', { type: AskedArticleRef, description: 'The article.' }),
    sectionId: t.exposeString('sectionId', { description: 'The section.' }),
    sectionTitle: t.exposeString('sectionTitle', { description: 'Its heading.' }),
  }),
})

const FactReadValueRef = builder.objectRef<FactRead['value']>('FactReadValue').implement({
  description: 'A value in the form in which it is given back: one of these.',
  fields: (t) => ({
    boolean: t.boolean({ nullable: true, description: 'Yes or no.', resolve: (value) => value.boolean }),
    code: t.string({ nullable: true, description: 'A code.', resolve: (value) => value.code }),
    value: t.float({ nullable: true, description: 'A number.', resolve: (value) => value.quantity?.value }),
    unit: t.string({ nullable: true, description: 'Its unit.', resolve: (value) => value.quantity?.unit }),
  }),
})

const FactReadRef = builder.objectRef<FactRead>('FactRead').implement({
  description: 'A fact that was read out of a question, to be confirmed.',
  fields: (t) => ({
    factId: t.exposeString('factId', { description: 'Its id.' }),
    question: t.exposeString('question', { description: 'The question that it answers.' }),
    words: t.exposeString('words', { description: 'Its value in words.' }),
    assumed: t.exposeBoolean('assumed', {
      description: 'Taken for granted, since the article is about such patients.',
    }),
    value: t.expose('value', { type: FactReadValueRef, description: 'Its value.' }),
    type: t.exposeString('type', { description: '`boolean`, `code`, `quantity` or `date`.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'UCUM unit of a quantity.' }),
    codes: t.exposeStringList('codes', { description: 'The codes of a code.' }),
    min: t.exposeFloat('min', { nullable: true, description: 'Lowest value of a quantity.' }),
    max: t.exposeFloat('max', { nullable: true, description: 'Highest value of a quantity.' }),
    integer: t.exposeBoolean('integer', { description: 'Whole numbers only.' }),
  }),
})

const AskVerdictRef = builder.objectRef<AskVerdict>('AskVerdict').implement({
  description: 'A recommendation that a question about one patient is about.',
  fields: (t) => ({
    recommendationId: t.exposeString('recommendationId', { description: 'Its id in the result.' }),
    ifHarmless: t.expose('ifHarmless', {
      type: OutcomeKindEnum,
      nullable: true,
      description:
        'How it would stand if every open danger sign and contraindication were absent; null where none is open.',
    }),
  }),
})

const PatientQuestionRef = builder.objectRef<PatientQuestion>('PatientQuestion').implement({
  description: 'What a question says of one patient, and what the rules say to it.',
  fields: (t) => ({
    guideline: t.exposeString('guideline', { description: 'Slug of the guideline.' }),
    facts: t.expose('facts', { type: [FactReadRef], description: 'The facts that were read out of it.' }),
    result: t.expose('result', {
      type: GuidelineResultRef,
      nullable: true,
      description:
        'What the rules say to the facts that were confirmed; null until they are, and while no version is in force.',
    }),
    verdicts: t.expose('verdicts', {
      type: [AskVerdictRef],
      description: 'What the question is about, the nearest first.',
    }),
  }),
})

const PhrasedSentenceRef = builder.objectRef<PhrasedSentence>('PhrasedSentence').implement({
  description: 'A sentence of a model that says nothing beyond the statements it names.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The sentence.' }),
    statementKeys: t.exposeStringList('statementKeys', { description: 'The statements it rests on.' }),
  }),
})

const AnswerRef = builder.objectRef<Answer>('Answer').implement({
  description: 'An answer made of statements.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: AskOutcomeEnum, description: 'How the question was answered.' }),
    notes: t.expose('notes', { type: [AskNoteRef], description: 'What to know beside the statements.' }),
    passages: t.expose('passages', { type: [AnswerPassageRef], description: 'The statements, in order.' }),
    nearest: t.expose('nearest', {
      type: NearestSectionRef,
      nullable: true,
      description: 'Something near, where nothing answers.',
    }),
    article: t.expose('article', {
      type: AskedArticleRef,
      nullable: true,
      description: 'The article that was asked; null for the library.',
    }),
    patient: t.expose('patient', {
      type: PatientQuestionRef,
      nullable: true,
      description: 'For clinicians: the patient in the question.',
    }),
    phrased: t.expose('phrased', {
      type: [PhrasedSentenceRef],
      description: 'The answer in one text, where a model phrases it.',
    }),
  }),
})

const AskInputRef = builder.inputType('AskInput', {
  description: 'A question.',
  fields: (t) => ({
    question: t.string({ description: 'One or two sentences, at most 500 characters.' }),
    article: t.string({
      required: false,
      description: 'Slug of an article; the whole library unless given.',
    }),
    audience: t.field({ type: AudienceEnum, required: false, description: 'Whose words to answer in.' }),
    earlier: t.stringList({
      required: false,
      description: 'Earlier questions of the conversation, oldest first, at most 6.',
    }),
    facts: t.field({
      type: [FactInputRef],
      required: false,
      description: 'Facts of one patient, confirmed by a clinician.',
    }),
  }),
})

const UnansweredQuestionRef = builder.objectRef<UnansweredQuestion>('UnansweredQuestion').implement({
  description: 'Words that nothing answered: without numbers and names, and without who asked.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    articleSlug: t.exposeString('articleSlug', {
      nullable: true,
      description: 'The article that was asked; null for the library.',
    }),
    words: t.exposeString('words', { description: 'The words.' }),
    times: t.exposeInt('times', { description: 'How often.' }),
    firstAt: t.expose('firstAt', { type: 'DateTime', description: 'When first.' }),
    lastAt: t.expose('lastAt', { type: 'DateTime', description: 'When last.' }),
  }),
})

const AnswerRatingRef = builder.objectRef<AnswerRating>('AnswerRating').implement({
  description: 'How readers found one answer.',
  fields: (t) => ({
    articleSlug: t.exposeString('articleSlug', { description: 'The article.' }),
    statementKeys: t.exposeStringList('statementKeys', {
      description: 'The statements that were the answer.',
    }),
    helpful: t.exposeInt('helpful', { description: 'How many found that it helped.' }),
    unhelpful: t.exposeInt('unhelpful', { description: 'How many found that it did not.' }),
  }),
})

builder.queryFields((t) => ({
  ask: t.field({
    type: resultUnion('AskResult', 'An answer, or why there is none.', AnswerRef),
    description:
      'Answers a question with cited statements that readers may see, or says that nothing covers it.',
    args: { input: t.arg({ type: AskInputRef, description: 'The question.' }) },
    resolve: (_root, { input }, ctx) =>
      asResult(async () => {
        refuseTooMany(`${actorText(ctx.actor)} ${ctx.connection.peer}`, ctx.clock.now().getTime())
        return ask(ctx, input)
      }),
  }),
  unansweredQuestions: t.field({
    type: [UnansweredQuestionRef],
    description: 'What readers asked most and nothing answers.',
    args: { first: t.arg.int({ required: false, description: 'How many; at most 100.' }) },
    resolve: (_root, args, ctx) => unansweredQuestions(ctx, args),
  }),
  answerRatings: t.field({
    type: [AnswerRatingRef],
    description: 'How readers found answers, those that helped least first.',
    args: { first: t.arg.int({ required: false, description: 'How many; at most 100.' }) },
    resolve: (_root, args, ctx) => answerRatings(ctx, args),
  }),
}))

const RateAnswerInputRef = builder.inputType('RateAnswerInput', {
  description: 'Whether an answer helped.',
  fields: (t) => ({
    article: t.string({ description: 'Slug of the article that answered.' }),
    statementKeys: t.stringList({ description: 'Keys of the statements that were the answer.' }),
    helpful: t.boolean({ description: 'Whether it helped.' }),
  }),
})

const RatedAnswerRef = builder.objectRef<{ readonly helpful: boolean }>('RatedAnswer').implement({
  description: 'That it was counted.',
  fields: (t) => ({ helpful: t.exposeBoolean('helpful', { description: 'As it was said.' }) }),
})

builder.mutationFields((t) => ({
  rateAnswer: t.field({
    type: resultUnion('RateAnswerResult', 'That it was counted, or why not.', RatedAnswerRef),
    description: 'Says whether an answer helped. Neither the question nor who says so is kept.',
    args: { input: t.arg({ type: RateAnswerInputRef, description: 'The answer, and whether it helped.' }) },
    resolve: (_root, { input }, ctx) =>
      asResult(async () => {
        refuseTooMany(`${actorText(ctx.actor)} ${ctx.connection.peer}`, ctx.clock.now().getTime())
        return rateAnswer(ctx, input)
      }),
  }),
}))
