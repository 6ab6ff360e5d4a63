import { mayReadArticles } from '../articles/policy.ts'
import { readerStanding, readersArticleId } from '../articles/reader-standing.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx, Watching } from '../platform/ctx.ts'
import { NotFound, Unauthenticated } from '../platform/errors.ts'
import { whileAllowed } from '../platform/while-allowed.ts'
import type { VersionChange } from './version-change.ts'

type Watched =
  | { readonly slug: string; readonly versionId?: undefined }
  | { readonly versionId: string; readonly slug?: undefined }

/**
 * Follows what readers see: the page of an article, or one of its versions. Only what changes for them is an event,
 * so that a draft cannot be noticed; when they see nothing of it any more, that is the last one.
 * @throws Unauthenticated, or NotFound for somebody signed in, where readers know of no such version
 */
export async function watchArticle(
  ctx: Ctx,
  watched: Watched,
  watching: Watching,
): Promise<AsyncIterable<VersionChange>> {
  await refuse(ctx, mayReadArticles(ctx.actor), 'version.read')
  const articleId = await readersArticleId(ctx, watched)
  if (articleId === undefined) {
    throw ctx.actor.kind === 'anonymous'
      ? new Unauthenticated('Sign in: readers see no such version.')
      : new NotFound('version')
  }
  let last: string | undefined
  return whileAllowed(ctx, watching, mayReadArticles, async (signals) => {
    if (!signals.some((signal) => signal === 'gap' || signal.articleId === articleId)) return { events: [] }
    const { shown, versions, mark } = await readerStanding(ctx, articleId)
    if (mark === last) return { events: [] }
    last = mark
    const { versionId } = watched
    const seen = versionId === undefined ? shown : versions.find(({ id }) => id === versionId)
    return {
      events: [{ articleId, versionId: seen?.id ?? null, state: seen?.state ?? null }],
      done: versions.length === 0 || (versionId !== undefined && seen === undefined),
    }
  })
}
