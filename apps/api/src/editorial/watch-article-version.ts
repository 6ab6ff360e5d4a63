import type { Ctx, Watching } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { mayReadBoard } from './policy.ts'
import type { VersionChange } from './version-change.ts'
import { watchArticle } from './watch-article.ts'
import { watchVersion } from './watch-version.ts'

/**
 * Follows a version, or what readers see of an article. The board follows a version in every state; everybody else
 * as far as readers see it.
 * @throws Invalid unless exactly one of the two is named
 */
export async function watchArticleVersion(
  ctx: Ctx,
  of: { readonly versionId?: string | null | undefined; readonly slug?: string | null | undefined },
  watching: Watching,
): Promise<AsyncIterable<VersionChange>> {
  const { versionId, slug } = of
  if (typeof versionId === 'string' && slug == null) {
    return mayReadBoard(ctx.actor) === undefined
      ? watchVersion(ctx, versionId, watching)
      : watchArticle(ctx, { versionId }, watching)
  }
  if (typeof slug === 'string' && versionId == null) return watchArticle(ctx, { slug }, watching)
  const message = 'Name either a version or the slug of an article.'
  throw new Invalid(message, [
    { code: 'BAD_USER_INPUT', message, path: '/versionId', fix: 'Give exactly one.' },
  ])
}
