import { builder } from '../platform/builder.ts'
import { VersionStateEnum } from '../platform/enums.ts'
import type { QueueChange, VersionChange } from './version-change.ts'
import { watchArticleVersion } from './watch-article-version.ts'
import { watchReviewQueue } from './watch-review-queue.ts'

const VersionChangeRef = builder.objectRef<VersionChange>('ArticleVersionChange').implement({
  description: 'That a version changed. What changed is read by a query.',
  fields: (t) => ({
    articleId: t.exposeID('articleId', { description: 'Its article.' }),
    versionId: t.exposeID('versionId', {
      nullable: true,
      description: 'The version, or the one that readers see now; null when they see none.',
    }),
    state: t.expose('state', {
      type: VersionStateEnum,
      nullable: true,
      description: 'Where it stands; null with the version.',
    }),
  }),
})

const QueueChangeRef = builder.objectRef<QueueChange>('ReviewQueueChange').implement({
  description: 'That the review queue changed. What changed is read by a query.',
  fields: (t) => ({
    articleId: t.exposeID('articleId', {
      nullable: true,
      description: 'The article; null with the version.',
    }),
    versionId: t.exposeID('versionId', {
      nullable: true,
      description: 'The version; null when all of the queue is to be read anew, as at first.',
    }),
    state: t.expose('state', {
      type: VersionStateEnum,
      nullable: true,
      description: 'Where it stands; null with the version.',
    }),
  }),
})

builder.subscriptionFields((t) => ({
  reviewQueueChanged: t.field({
    type: QueueChangeRef,
    description: 'Follows the versions on the board. For people of the board.',
    subscribe: (_root, _args, ctx) => watchReviewQueue(ctx, ctx.watching),
    resolve: (change) => change,
  }),
  articleVersionChanged: t.field({
    type: VersionChangeRef,
    description:
      'Follows one version, or what readers see of an article; the first event says how it stands. Name one of the two.',
    args: {
      versionId: t.arg.id({
        required: false,
        description: 'The version: the board follows any, others what readers see.',
      }),
      slug: t.arg.string({ required: false, description: 'The name of the article in addresses.' }),
    },
    subscribe: (_root, { versionId, slug }, ctx) =>
      watchArticleVersion(ctx, { versionId, slug }, ctx.watching),
    resolve: (change) => change,
  }),
}))
