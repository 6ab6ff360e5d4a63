import { noticeView, noticeWords } from '@guideboard/content'
import { PersonRef } from '../editorial/version-parts-graphql.ts'
import { builder } from '../platform/builder.ts'
import { connectionOf } from '../platform/connection.ts'
import { markNoticesRead } from './mark-notices-read.ts'
import { myNotices } from './my-notices.ts'
import type { Notice } from './notice.ts'
import { watchNotices } from './watch-notices.ts'

const NoticeRef = builder.objectRef<Notice>('Notice').implement({
  description: 'What a person was told. Nothing of a patient.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    kind: t.exposeString('kind', { description: 'What happened, such as `seat-assigned`.' }),
    sentence: t.string({
      description: 'The same in one sentence.',
      resolve: ({ kind, versionTitle, versionNumber, actor, detail }) =>
        noticeWords({
          kind,
          version: `${versionTitle}, version ${versionNumber}`,
          actor: actor?.name ?? null,
          detail,
        }),
    }),
    versionId: t.exposeID('versionId', { description: 'The version it is about.' }),
    slug: t.exposeString('slug', { description: 'The article of that version.' }),
    threadId: t.exposeID('threadId', { nullable: true, description: 'The thread it is about, if any.' }),
    view: t.string({
      description:
        'The view of the version on which it is seen: text, comments, changes or history; article: the article itself.',
      resolve: ({ kind }) => noticeView(kind),
    }),
    actor: t.expose('actor', {
      type: PersonRef,
      nullable: true,
      description: 'Who caused it; null where time or the installation did.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    readAt: t.expose('readAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was marked as read; null while it is unread.',
    }),
  }),
})

const NoticeConnectionRef = connectionOf('Notice', NoticeRef)

builder.queryField('notices', (t) =>
  t.field({
    type: NoticeConnectionRef,
    description: 'Your notices, the latest first. For people of the board and clinicians.',
    args: {
      unread: t.arg.boolean({ required: false, description: 'Only those you have not read.' }),
      first: t.arg.int({ required: false, description: 'Size of the page, 1 to 100; 20 unless said.' }),
      after: t.arg.string({ required: false, description: 'The `endCursor` of the page before.' }),
    },
    resolve: (_root, args, ctx) => myNotices(ctx, args),
  }),
)

builder.mutationField('markNoticesRead', (t) =>
  t.int({
    description: 'Marks your notices as read, and answers how many still are not.',
    args: { ids: t.arg.idList({ required: false, description: 'Which; all unless given.' }) },
    resolve: (_root, { ids }, ctx) => markNoticesRead(ctx, ids),
  }),
)

builder.subscriptionField('noticesChanged', (t) =>
  t.int({
    description: 'How many of your notices are unread: at first, and whenever there is a new one.',
    subscribe: (_root, _args, ctx) => watchNotices(ctx, ctx.watching),
    resolve: (unread) => unread,
  }),
)
