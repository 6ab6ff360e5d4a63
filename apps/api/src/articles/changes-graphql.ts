import type { PathChange, StatementNote, WordPart } from '@guideboard/content'
import type { Bump } from '@guideboard/rules'
import { builder } from '../platform/builder.ts'
import { AudienceEnum } from '../platform/enums.ts'
import type { ContentChanges } from './content-changes.ts'
import { type OperationView, operationViews } from './operation-view.ts'
import { type AffectedPatients, type ExampleFact, type RuleChanges, ruleChanges } from './rule-changes.ts'

const kind = 'What happened, stable, for programs: `strength.changed`, `statement.added`, …'

const WordChangeEnum = builder.enumType('WordChange', {
  description: 'What became of a piece of text.',
  values: {
    SAME: { value: 'same', description: 'It stayed.' },
    ADDED: { value: 'added', description: 'It came.' },
    REMOVED: { value: 'removed', description: 'It went.' },
  } as const,
})

const WordPartRef = builder.objectRef<WordPart>('WordPart').implement({
  description: 'A piece of a text that stayed, came or went: words, or one citation.',
  fields: (t) => ({
    change: t.expose('change', { type: WordChangeEnum, description: 'Which of the three.' }),
    text: t.string({
      nullable: true,
      description: 'The words, spaces included; null for a citation.',
      resolve: ({ node }) => ('text' in node ? node.text : null),
    }),
    mark: t.string({
      nullable: true,
      description: '`strong` or `emphasis`.',
      resolve: ({ node }) => ('text' in node ? (node.mark ?? null) : null),
    }),
    referenceId: t.string({
      nullable: true,
      description: 'The source that is cited; null for words.',
      resolve: ({ node }) => ('cite' in node ? node.cite : null),
    }),
    locator: t.string({
      nullable: true,
      description: 'Where in the source.',
      resolve: ({ node }) => ('cite' in node ? node.locator : null),
    }),
  }),
})

type View<Is extends OperationView['is']> = Extract<OperationView, { readonly is: Is }>
type Text = View<'StatementChange'>['texts'][number]

const before = { nullable: true, description: 'What it was before; null where there was nothing.' } as const
const after = { nullable: true, description: 'What it is now; null where there is nothing.' } as const
const wordParts: [typeof WordPartRef] = [WordPartRef]
const words = { type: wordParts, description: 'Its words, with what became of them.' }

const ArticleFieldChangeRef = builder.objectRef<View<'ArticleFieldChange'>>('ArticleFieldChange').implement({
  description: 'A change of the article as a whole.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: kind }),
    field: t.exposeString('field', { description: 'Which field of the document.' }),
    before: t.exposeString('before', before),
    after: t.exposeString('after', after),
    words: t.expose('words', words),
  }),
})

const SectionChangeRef = builder.objectRef<View<'SectionChange'>>('SectionChange').implement({
  description: 'A change of a section, its statements apart.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: kind }),
    sectionId: t.exposeString('sectionId', { description: 'Its id.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    headingFor: t.expose('audience', {
      type: AudienceEnum,
      nullable: true,
      description: 'Whose heading, where it was renamed.',
    }),
    before: t.exposeString('before', before),
    after: t.exposeString('after', after),
    words: t.expose('words', words),
  }),
})

const AudienceWordsRef = builder.objectRef<Text>('AudienceWords').implement({
  description: "A statement in one audience's words.",
  fields: (t) => ({
    audience: t.expose('audience', { type: AudienceEnum, description: 'Whose words.' }),
    words: t.expose('words', words),
  }),
})

const StatementChangeRef = builder.objectRef<View<'StatementChange'>>('StatementChange').implement({
  description: 'A change of a statement: that it is there, where it stands, how it is graded.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: kind }),
    statementKey: t.exposeString('statementKey', { description: 'Its key.' }),
    before: t.exposeString('before', before),
    after: t.exposeString('after', after),
    texts: t.expose('texts', {
      type: [AudienceWordsRef],
      description: 'All its words, where it came or went.',
    }),
  }),
})

const TextChangeRef = builder.objectRef<View<'TextChange'>>('TextChange').implement({
  description: 'A statement that was reworded for an audience.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: kind }),
    statementKey: t.exposeString('statementKey', { description: 'Its key.' }),
    audience: t.expose('audience', { type: AudienceEnum, description: 'Whose words.' }),
    words: t.expose('words', words),
  }),
})

const CitationChangeRef = builder.objectRef<View<'CitationChange'>>('CitationChange').implement({
  description: 'A citation that came, went, or names another place in its source.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: kind }),
    statementKey: t.exposeString('statementKey', { description: 'The statement that cites.' }),
    audience: t.expose('audience', { type: AudienceEnum, description: 'In whose words.' }),
    referenceId: t.exposeString('referenceId', { description: 'The source.' }),
    before: t.exposeString('before', before),
    after: t.exposeString('after', after),
  }),
})

const written = (value: unknown) =>
  value === null ? null : typeof value === 'string' ? value : JSON.stringify(value)

const PathChangeRef = builder.objectRef<PathChange>('PathChange').implement({
  description: 'One value inside that is different.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'JSON Pointer inside; empty for all of it.' }),
    before: t.string({ ...before, resolve: (one) => written(one.before) }),
    after: t.string({ ...after, resolve: (one) => written(one.after) }),
  }),
})

const EntryChangeRef = builder.objectRef<View<'EntryChange'>>('EntryChange').implement({
  description: 'A change of a reference, a reason, or a part of the rules: rule, case, fact, definition, …',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: kind }),
    id: t.exposeString('id', { description: 'Its id or name.' }),
    // Named apart from the others, since this one may be null: a client selects all of them in one document.
    forStatement: t.exposeString('statementKey', {
      nullable: true,
      description: 'Key of the statement that a rule speaks for.',
    }),
    paths: t.expose('paths', { type: [PathChangeRef], description: 'What is different inside.' }),
  }),
})

const ContentOperationRef = builder.unionType('ContentOperation', {
  description: 'One real change between two documents.',
  types: [
    ArticleFieldChangeRef,
    SectionChangeRef,
    StatementChangeRef,
    TextChangeRef,
    CitationChangeRef,
    EntryChangeRef,
  ],
  resolveType: ({ is }) => is,
})

const StatementNoteRef = builder.objectRef<StatementNote>('StatementNote').implement({
  description: 'What changed about one statement, in one line, and why.',
  fields: (t) => ({
    statementKey: t.exposeString('key', { description: 'Its key.' }),
    recommendation: t.exposeBoolean('recommendation', {
      description: 'Whether it is, or was, a recommendation.',
    }),
    changes: t.exposeString('changes', { description: 'Written from the changes themselves.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of its authors; null where they gave no reason.',
    }),
  }),
})

const BumpEnum = builder.enumType('VersionBump', {
  description: 'What a version label of rules must say of a change.',
  values: {
    NONE: { value: 'none', description: 'Nothing changed.' },
    PATCH: { value: 'patch', description: 'The same in other words.' },
    MINOR: { value: 'minor', description: 'Something was added, or facts are read otherwise.' },
    MAJOR: { value: 'major', description: "Somebody's advice changes." },
  } as const satisfies Readonly<Record<string, { readonly value: Bump; readonly description: string }>>,
})

const ExampleFactRef = builder.objectRef<ExampleFact>('ExampleFact').implement({
  description: 'What is known of an example patient.',
  fields: (t) => ({
    factId: t.exposeString('factId', { description: 'Id of the fact.' }),
    question: t.exposeString('question', { description: 'The fact, as it is asked for.' }),
    value: t.exposeString('value', { description: 'Its value, in words.' }),
  }),
})

const AffectedPatientsRef = builder.objectRef<AffectedPatients>('AffectedPatients').implement({
  description: 'Patients to whom one recommendation, or one output, says something else than before.',
  fields: (t) => ({
    of: t.exposeString('of', { description: '`recommendation` or `output`.' }),
    id: t.exposeString('id', { description: 'Its id.' }),
    statementKey: t.exposeString('statementKey', {
      nullable: true,
      description: 'The statement that the recommendation speaks for.',
    }),
    from: t.exposeString('from', { description: 'What it said to them before.' }),
    to: t.exposeString('to', { description: 'What it says to them now.' }),
    region: t.exposeString('region', { description: 'Who they are.' }),
    example: t.expose('example', { type: [ExampleFactRef], description: 'One of them.' }),
  }),
})

const RuleChangesRef = builder.objectRef<RuleChanges>('RuleChanges').implement({
  description: 'Whose advice changes with the rules, over all patients at once.',
  fields: (t) => ({
    bump: t.expose('bump', { type: BumpEnum, description: 'What the version label of the rules must say.' }),
    labelProblem: t.string({
      nullable: true,
      description: 'What is wrong with that label, and what would do; null when it says enough.',
      resolve: ({ label }) => (label === null ? null : `${label.message} ${label.fix ?? ''}`.trim()),
    }),
    affected: t.expose('affected', {
      type: [AffectedPatientsRef],
      description: 'The patients concerned, one entry for each change.',
    }),
    undetermined: t.exposeStringList('undetermined', {
      description: 'Recommendations and outputs that could not be compared.',
    }),
  }),
})

export const ContentChangesRef = builder.objectRef<ContentChanges>('ContentChanges').implement({
  description: 'What is different between two documents of one article.',
  fields: (t) => ({
    operations: t.field({
      type: [ContentOperationRef],
      description: 'Every real change, once.',
      resolve: operationViews,
    }),
    notes: t.expose('notes', {
      type: [StatementNoteRef],
      description: 'A line for each statement that changed, in their order.',
    }),
    rules: t.field({
      type: RuleChangesRef,
      nullable: true,
      description: 'Whose advice changes; null where not both documents have rules.',
      resolve: (changes) => ruleChanges(changes.before, changes.after),
    }),
  }),
})
