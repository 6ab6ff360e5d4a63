import { ChangedVersionRef } from '../editorial/graphql.ts'
import { ArticleVersionRef } from '../editorial/version-graphql.ts'
import { PersonRef, UnmetRef } from '../editorial/version-parts-graphql.ts'
import { builder } from '../platform/builder.ts'
import { AudienceEnum } from '../platform/enums.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { acceptSuggestion } from './accept-suggestion.ts'
import { declineSuggestion } from './decline-suggestion.ts'
import { suggestEdit } from './suggest-edit.ts'
import type { Suggestion, SuggestionMerge } from './suggestion.ts'
import { StatementFieldEnum, SuggestionStatusEnum } from './thread-enums.ts'
import { suggestions } from './thread-loaders.ts'

const SuggestionRef = builder.objectRef<Suggestion>('Suggestion').implement({
  description: 'Another value for one field of one statement. Readers never see it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    versionId: t.exposeID('versionId', { description: 'Id of the version it was made on.' }),
    versionNumber: t.exposeInt('versionNumber', { description: 'Number of that version.' }),
    statementKey: t.string({ description: 'The statement.', resolve: ({ of }) => of.key }),
    field: t.field({ type: StatementFieldEnum, description: 'The field.', resolve: ({ of }) => of.field }),
    audience: t.field({
      type: AudienceEnum,
      nullable: true,
      description: 'Whose words, where the field is the text.',
      resolve: ({ of }) => of.audience,
    }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the content it was made on.' }),
    base: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What the field held in that content; null where it was left out.',
      resolve: ({ base }) => base ?? null,
    }),
    current: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What the field holds now; null where it is left out.',
      resolve: ({ current }) => current ?? null,
    }),
    replacement: t.field({
      type: 'JSON',
      description: 'What it would hold.',
      resolve: ({ replacement }) => replacement,
    }),
    reason: t.exposeString('reason', { description: 'Why; empty where nothing was said.' }),
    suggestedBy: t.expose('suggestedBy', {
      type: PersonRef,
      description: 'Whose it is: a contributor once it is accepted.',
    }),
    suggestedAt: t.expose('suggestedAt', { type: 'DateTime', description: 'When.' }),
    status: t.expose('status', { type: SuggestionStatusEnum, description: 'What became of it.' }),
    decidedBy: t.expose('decidedBy', {
      type: PersonRef,
      nullable: true,
      description: 'Who accepted or declined it.',
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    decision: t.exposeString('decision', {
      description: 'Why it was declined; empty where nothing was said.',
    }),
    unmet: t.field({
      type: [UnmetRef],
      description: 'All that keeps the viewer from accepting it now.',
      resolve: ({ unmet }) => unmet,
    }),
  }),
})

builder.objectField(ArticleVersionRef, 'suggestions', (t) =>
  t.field({
    type: [SuggestionRef],
    description: 'Suggested edits, and those of the versions it grew from that were open when it began.',
    resolve: ({ id }, _args, ctx) => suggestions(ctx).load(id),
  }),
)

const SuggestionMergeRef = builder.objectRef<SuggestionMerge>('SuggestionMerge').implement({
  description:
    'Nothing was applied: the field has changed since the suggestion was made. A person decides what it becomes.',
  fields: (t) => ({
    suggestion: t.field({
      type: SuggestionRef,
      description: 'The suggestion.',
      resolve: ({ suggestion }) => suggestion,
    }),
    version: t.field({
      type: ArticleVersionRef,
      description: 'The version as it was merged with, and its lock.',
      resolve: ({ version }) => version,
    }),
    base: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What the suggestion was made on.',
      resolve: ({ base }) => base ?? null,
    }),
    current: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What stands there now.',
      resolve: ({ current }) => current ?? null,
    }),
    suggested: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What was suggested.',
      resolve: ({ suggested }) => suggested ?? null,
    }),
    merged: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Both together; null where they change the same words.',
      resolve: ({ merged }) => merged ?? null,
    }),
  }),
})

const ChangedSuggestionRef = builder
  .objectRef<{ readonly suggestion: Suggestion }>('ChangedSuggestion')
  .implement({
    description: 'It was done.',
    fields: (t) => ({
      suggestion: t.field({
        type: SuggestionRef,
        description: 'The suggestion as it is now.',
        resolve: ({ suggestion }) => suggestion,
      }),
    }),
  })

const SuggestionResult = resultUnion(
  'SuggestionResult',
  'The suggestion as it is now, or why it stays as it was.',
  ChangedSuggestionRef,
)

const AcceptSuggestionResult = resultUnion(
  'AcceptSuggestionResult',
  'The version with the suggestion in it, a merge to decide on, why not, or that somebody was faster.',
  ChangedVersionRef,
  { conflict: true, instead: { type: SuggestionMergeRef, is: (value) => 'merged' in value } },
)

const SuggestEditInput = builder.inputType('SuggestEditInput', {
  description: 'Another value for one field of a statement.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    contentHash: t.string({ description: 'Of the content as it was read.' }),
    statementKey: t.string({ description: 'The statement.' }),
    field: t.field({ type: StatementFieldEnum, description: 'The field.' }),
    audience: t.field({
      type: AudienceEnum,
      required: false,
      description: 'Whose words, where the field is the text; the clinician’s unless said.',
    }),
    replacement: t.field({ type: 'JSON', description: 'The whole value, as the document writes it.' }),
    reason: t.string({ required: false, description: 'Why.' }),
  }),
})

const AcceptSuggestionInput = builder.inputType('AcceptSuggestionInput', {
  description:
    'A suggestion to take into a draft. Whoever suggested it and whoever accepts it no longer vote on the version.',
  fields: (t) => ({
    suggestionId: t.id({ description: 'The suggestion.' }),
    versionId: t.id({ description: 'The draft: the version it was made on, or one that grew from it.' }),
    lock: t.int({ description: 'The lock of the draft as it was read.' }),
    merged: t.field({
      type: 'JSON',
      required: false,
      description: 'What the field becomes instead, by somebody who has seen the merge.',
    }),
  }),
})

const DeclineSuggestionInput = builder.inputType('DeclineSuggestionInput', {
  description: 'A suggestion to put aside.',
  fields: (t) => ({
    suggestionId: t.id({ description: 'The suggestion.' }),
    reason: t.string({ required: false, description: 'Why: asked of whoever did not make it.' }),
  }),
})

const changed = (verb: () => Promise<Suggestion>) => asResult(async () => ({ suggestion: await verb() }))

builder.mutationFields((t) => ({
  suggestEdit: t.field({
    type: SuggestionResult,
    description: 'Proposes another value for one field of a statement; an author accepts it, or not.',
    args: { input: t.arg({ type: SuggestEditInput, description: 'The suggestion.' }) },
    resolve: (_root, { input: { statementKey: key, field, audience, ...input } }, ctx) =>
      changed(() =>
        suggestEdit(ctx, {
          ...input,
          of: { key, field, audience: field === 'text' ? (audience ?? 'clinician') : null },
        }),
      ),
  }),
  acceptSuggestion: t.field({
    type: AcceptSuggestionResult,
    description:
      'Takes a suggestion into a draft as an ordinary edit; where the field has changed, answers with a merge.',
    args: { input: t.arg({ type: AcceptSuggestionInput, description: 'Which, and into what.' }) },
    resolve: (_root, { input }, ctx) => asResult(() => acceptSuggestion(ctx, input)),
  }),
  declineSuggestion: t.field({
    type: SuggestionResult,
    description: 'Puts a suggestion aside, for good.',
    args: { input: t.arg({ type: DeclineSuggestionInput, description: 'Which, and why.' }) },
    resolve: (_root, { input }, ctx) => changed(() => declineSuggestion(ctx, input)),
  }),
}))
