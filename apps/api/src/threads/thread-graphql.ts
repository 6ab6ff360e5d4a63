import { ArticleVersionRef } from '../editorial/version-graphql.ts'
import { PersonRef } from '../editorial/version-parts-graphql.ts'
import { builder } from '../platform/builder.ts'
import { AudienceEnum, BoardRoleEnum } from '../platform/enums.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { type BoardMember, boardPeople } from './board-people.ts'
import { openThread } from './open-thread.ts'
import { type OpenThreads, openThreads } from './open-threads.ts'
import { placeOf } from './place-of.ts'
import { reopenThread } from './reopen-thread.ts'
import { replyToThread } from './reply-to-thread.ts'
import { resolveThread } from './resolve-thread.ts'
import type { Thread, ThreadEntry } from './thread.ts'
import { AnchorStateEnum, AnchorTargetEnum, ThreadEntryKindEnum, ThreadKindEnum } from './thread-enums.ts'
import { threads } from './thread-loaders.ts'

const ThreadEntryRef = builder.objectRef<ThreadEntry>('ThreadEntry').implement({
  description: 'A reply, or that a thread was resolved or reopened. Never changed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    kind: t.expose('kind', { type: ThreadEntryKindEnum, description: 'What was added.' }),
    body: t.exposeString('body', {
      description: 'The words; the reason, where it was resolved or reopened.',
    }),
    mentions: t.field({
      type: [PersonRef],
      description: 'Whom it names.',
      resolve: ({ mentions }) => mentions,
    }),
    writtenBy: t.expose('writtenBy', { type: PersonRef, description: 'Whose it is.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
  }),
})

const AnchorRef = builder.objectRef<Thread>('Anchor').implement({
  description: 'What a thread is about, and where that is in the present text.',
  fields: (t) => ({
    target: t.field({
      type: AnchorTargetEnum,
      description: 'What kind of thing.',
      resolve: ({ anchor }) => anchor.target,
    }),
    key: t.string({ description: 'Its key or id.', resolve: ({ anchor }) => anchor.key }),
    field: t.string({
      description:
        'A field of the statement; a JSON Pointer within the rule or reference, empty for the whole.',
      resolve: ({ anchor }) => anchor.field,
    }),
    audience: t.field({
      type: AudienceEnum,
      nullable: true,
      description: 'Whose words; none where the field has no audiences.',
      resolve: ({ anchor }) => (anchor.target === 'statement' ? anchor.audience : null),
    }),
    quote: t.string({
      description:
        'The words as they were read; canonical JSON for a rule or reference; empty for the whole.',
      resolve: ({ anchor }) => anchor.quote,
    }),
    contentHash: t.string({
      description: 'SHA-256 of the content that was read.',
      resolve: ({ anchor }) => anchor.hash,
    }),
    savedAt: t.expose('readSavedAt', {
      type: 'DateTime',
      description: 'When the content that was read had been saved.',
    }),
    state: t.field({
      type: AnchorStateEnum,
      description: 'How it is found now.',
      resolve: ({ anchored }) => anchored.state,
    }),
    start: t.int({
      nullable: true,
      description: 'Where the words start, in UTF-16 units of the field’s words without citations.',
      resolve: ({ anchored }) => ('start' in anchored ? anchored.start : null),
    }),
    end: t.int({
      nullable: true,
      description: 'Where they end.',
      resolve: ({ anchored }) => ('start' in anchored ? anchored.end : null),
    }),
    path: t.string({
      nullable: true,
      description: 'JSON Pointer of the value in a rule or reference.',
      resolve: ({ anchored }) => ('path' in anchored ? anchored.path : null),
    }),
  }),
})

const ThreadRef = builder.objectRef<Thread>('Thread').implement({
  description: 'What people of the board say of one place in a version. Readers never see it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    versionId: t.exposeID('versionId', { description: 'Id of the version it was opened on.' }),
    versionNumber: t.exposeInt('versionNumber', { description: 'Number of that version.' }),
    kind: t.expose('kind', { type: ThreadKindEnum, description: 'What it asks for.' }),
    anchor: t.field({ type: AnchorRef, description: 'What it is about.', resolve: (thread) => thread }),
    body: t.exposeString('body', { description: 'The words it was opened with.' }),
    mentions: t.field({
      type: [PersonRef],
      description: 'Whom they name.',
      resolve: ({ mentions }) => mentions,
    }),
    openedBy: t.expose('openedBy', { type: PersonRef, description: 'Who opened it.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When.' }),
    resolvedBy: t.expose('resolvedBy', {
      type: PersonRef,
      nullable: true,
      description: 'Who resolved it; null while it is open.',
    }),
    resolvedAt: t.expose('resolvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was resolved; null while it is open.',
    }),
    entries: t.field({
      type: [ThreadEntryRef],
      description: 'What was added since, oldest first.',
      resolve: ({ entries }) => entries,
    }),
    whyNotResolve: t.exposeString('whyNotResolve', {
      nullable: true,
      description: 'Why the viewer may not resolve it; null when they may.',
    }),
  }),
})

builder.objectField(ArticleVersionRef, 'threads', (t) =>
  t.field({
    type: [ThreadRef],
    description:
      'Its threads, and those of the versions it grew from that were open when it began; anchored in its present content.',
    resolve: ({ id }, _args, ctx) => threads(ctx).load(id),
  }),
)

const ChangedThreadRef = builder.objectRef<{ readonly thread: Thread }>('ChangedThread').implement({
  description: 'It was done.',
  fields: (t) => ({
    thread: t.field({
      type: ThreadRef,
      description: 'The thread as it is now, anchored in the version it was opened on.',
      resolve: ({ thread }) => thread,
    }),
  }),
})

const ThreadResult = resultUnion(
  'ThreadResult',
  'The thread as it is now, or why it stays as it was.',
  ChangedThreadRef,
)

const SelectionInput = builder.inputType('SelectionInput', {
  description: 'Words of a field, in UTF-16 units of its words without citations.',
  fields: (t) => ({
    start: t.int({ description: 'Where they start.' }),
    end: t.int({ description: 'Where they end.' }),
  }),
})

const OpenThreadInput = builder.inputType('OpenThreadInput', {
  description: 'A thread to be, on a place in a version.',
  fields: (t) => ({
    versionId: t.id({ description: 'The version.' }),
    contentHash: t.string({ description: 'Of the content as it was read.' }),
    kind: t.field({ type: ThreadKindEnum, description: 'What it asks for.' }),
    target: t.field({ type: AnchorTargetEnum, description: 'What kind of thing it is about.' }),
    key: t.string({ description: 'Key of the statement, id of the rule or reference.' }),
    field: t.string({
      required: false,
      description:
        'The text unless said; for a rule or reference a JSON Pointer within it, the whole unless said.',
    }),
    audience: t.field({
      type: AudienceEnum,
      required: false,
      description: 'Whose words, where it is about a text; the clinician’s unless said.',
    }),
    selection: t.field({
      type: SelectionInput,
      required: false,
      description: 'Which words; the whole statement unless said.',
    }),
    body: t.string({ description: 'What to say; `@Name` names people of the board.' }),
  }),
})

const ReplyToThreadInput = builder.inputType('ReplyToThreadInput', {
  description: 'A reply.',
  fields: (t) => ({
    threadId: t.id({ description: 'The thread.' }),
    body: t.string({ description: 'What to say; `@Name` names people of the board.' }),
  }),
})

const TurnThreadInput = builder.inputType('TurnThreadInput', {
  description: 'A thread to resolve or to reopen.',
  fields: (t) => ({
    threadId: t.id({ description: 'The thread.' }),
    reason: t.string({
      required: false,
      description: 'Why: asked of whoever did not open it, and of everybody who reopens.',
    }),
  }),
})

const changed = (verb: () => Promise<Thread>) => asResult(async () => ({ thread: await verb() }))

const BoardMemberRef = builder.objectRef<BoardMember>('BoardMember').implement({
  description: 'A person of the board, with what they are on it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Their id.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    roles: t.field({
      type: [BoardRoleEnum],
      description: 'The roles they hold now.',
      resolve: ({ roles }) => roles,
    }),
  }),
})

const OpenThreadsRef = builder.objectRef<OpenThreads>('OpenThreads').implement({
  description: 'How much talk about a version is not settled.',
  fields: (t) => ({
    all: t.exposeInt('all', {
      description: 'Open threads, those of earlier versions it grew from included.',
    }),
    blocking: t.exposeInt('blocking', { description: 'How many of them stop approval.' }),
  }),
})

builder.objectField(ArticleVersionRef, 'openThreads', (t) =>
  t.field({
    type: OpenThreadsRef,
    description: 'How many threads about it wait for an answer.',
    resolve: ({ id }, _args, ctx) => openThreads(ctx).load(id),
  }),
)

builder.queryField('boardPeople', (t) =>
  t.field({
    type: [BoardMemberRef],
    description: 'Whoever holds a role on the board now. For people of the board.',
    resolve: (_root, _args, ctx) => boardPeople(ctx),
  }),
)

builder.mutationFields((t) => ({
  openThread: t.field({
    type: ThreadResult,
    description: 'Opens a thread on a statement, a rule or a reference; a blocking one stops approval.',
    args: { input: t.arg({ type: OpenThreadInput, description: 'The thread to be.' }) },
    resolve: (_root, { input }, ctx) =>
      changed(async () => openThread(ctx, { ...input, place: placeOf(input) })),
  }),
  replyToThread: t.field({
    type: ThreadResult,
    description: 'Adds a reply, for good.',
    args: { input: t.arg({ type: ReplyToThreadInput, description: 'The reply.' }) },
    resolve: (_root, { input }, ctx) => changed(() => replyToThread(ctx, input)),
  }),
  resolveThread: t.field({
    type: ThreadResult,
    description: 'Closes a thread; a blocking one only by its opener or by an editor who did not contribute.',
    args: { input: t.arg({ type: TurnThreadInput, description: 'Which, and why.' }) },
    resolve: (_root, { input }, ctx) => changed(() => resolveThread(ctx, input)),
  }),
  reopenThread: t.field({
    type: ThreadResult,
    description: 'Opens a resolved thread again, saying why.',
    args: { input: t.arg({ type: TurnThreadInput, description: 'Which, and why.' }) },
    resolve: (_root, { input }, ctx) => changed(() => reopenThread(ctx, input)),
  }),
}))
