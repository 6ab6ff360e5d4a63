import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, NotReady } from '../platform/errors.ts'
import { checkContent } from './check-content.ts'
import { loadVersion } from './load-version.ts'
import { mayWrite } from './policy.ts'
import { readContent, withPolicy } from './resolve-content.ts'
import { startDraft } from './start-draft.ts'
import type { Version } from './version.ts'

export interface CreateArticle {
  readonly slug: string
  readonly content?: unknown
}

/**
 * Starts an article with its first draft.
 * @throws Invalid; NotReady with code SLUG_TAKEN
 */
export async function createArticle(ctx: Ctx, input: CreateArticle): Promise<Version> {
  await refuse(ctx, mayWrite(ctx.actor), 'article.create')
  const slug = readSlug(input.slug)
  const content = withPolicy(readContent(input.content), undefined)
  const draft = await checkContent(ctx, { articleId: null, basedOnVersionId: null }, content)

  return change(ctx, async (tx) => {
    const [article] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO article (slug) VALUES (${slug}) ON CONFLICT (slug) DO NOTHING RETURNING id`
    if (article === undefined) throw slugTaken(slug)
    const versionId = await startDraft(tx, { articleId: article.id, checked: draft })
    const version = await loadVersion(tx, versionId)
    return {
      value: version,
      audit: {
        action: 'article.create',
        entity: { kind: 'article', id: article.id },
        detail: { slug, versionId, contentHash: version.contentHash },
      },
    }
  })
}

function readSlug(slug: string): string {
  if (slug.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return slug
  throw new Invalid('An article needs a short name for its address.', [
    {
      code: 'BAD_USER_INPUT',
      message: 'This is no such name.',
      path: '/slug',
      fix: 'Use at most 80 lower-case letters, digits and single dashes, such as low-back-pain.',
    },
  ])
}

function slugTaken(slug: string): NotReady {
  const reason = { code: 'SLUG_TAKEN', message: `There is an article "${slug}" already.`, path: '/slug' }
  return new NotReady(reason.message, [{ ...reason, fix: 'Choose another, or revise that article.' }], {
    code: reason.code,
    path: reason.path,
  })
}
