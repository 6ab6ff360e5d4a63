import { type Audience, banners, reviewDueOn, type TextPage } from '@guideboard/content'
import { loadSignatories } from '../articles/load-reader-versions.ts'
import { type ReaderArticle, readerArticle } from '../articles/reader-article.ts'
import { read } from '../audit/doors.ts'
import type { Ctx } from '../platform/ctx.ts'
import { loadContent } from './load-content.ts'
import type { Version } from './version.ts'

/** A version as its readers will see it, whatever its state: for people of the board only. */
export async function renderedVersion(
  ctx: Ctx,
  version: Version,
  audience: Audience,
): Promise<ReaderArticle> {
  const content = await read(ctx, (tx) => loadContent(tx, version.id))
  const due = reviewDueOn(content)
  const page: TextPage = {
    page: 'TEXT',
    versionId: version.id,
    number: version.number,
    reviewStatus: version.state,
    banner: bannerOf(version),
    notices: [],
    inForceSince: version.wasInForce ? version.approvedAt : null,
    reviewDueOn: due,
    overdue: version.state === 'APPROVED' && due < ctx.clock.now().toISOString().slice(0, 10),
  }
  const { id, articleId, slug, number, state, contentHash, title, question } = version
  const { updatedAt, submittedAt, underReviewAt, approvedAt } = version
  const shown = {
    id,
    articleId,
    slug,
    number,
    state,
    contentHash,
    title,
    question,
    updatedAt,
    submittedAt,
    underReviewAt,
    approvedAt,
    topics: content.topics ?? null,
    language: content.language,
    reviewDueOn: due,
  }
  return readerArticle({ id: articleId, slug, audience }, page, shown, [], {
    content: async () => content,
    signatories: async () =>
      (await read(ctx, (tx) => loadSignatories(tx, [id]), { role: 'reader' })).get(id) ?? [],
  })
}

function bannerOf({ state }: Version): string | null {
  if (state === 'APPROVED') return null
  return state === 'WITHDRAWN' ? banners.withdrawn : banners.pending
}
