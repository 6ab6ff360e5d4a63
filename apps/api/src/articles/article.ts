import { type Audience, type Permalink, readerPermalink, readerView } from '@guideboard/content'
import DataLoader from 'dataloader'
import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Actor } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { perRequest } from '../platform/per-request.ts'
import {
  loadReaderArticle,
  loadReaderContents,
  loadSignatories,
  type ReaderVersion,
} from './load-reader-versions.ts'
import { mayReadArticles } from './policy.ts'
import { type ReaderArticle, readerArticle } from './reader-article.ts'

export interface ArticleRequest {
  readonly slug: string
  readonly audience?: Audience | null | undefined
  /** The number of a version: its permalink. */
  readonly version?: number | null | undefined
}

/** An article as a reader may see it; null when readers know of no such article or version. */
export async function article(ctx: Ctx, request: ArticleRequest): Promise<ReaderArticle | null> {
  await refuse(ctx, mayReadArticles(ctx.actor), 'version.read')
  const found = await read(ctx, (tx) => loadReaderArticle(tx, request.slug), { role: 'reader' })
  if (found === undefined) return null
  const now = ctx.clock.now()
  const view: Permalink =
    typeof request.version === 'number'
      ? readerPermalink(found.versions, request.version, { readsWithdrawn: false }, now)
      : readerView(found.versions, now)
  if (view.page === 'NOT_FOUND') return null
  const of = { id: found.id, slug: request.slug, audience: request.audience ?? ownAudience(ctx.actor) }
  return shownArticle(ctx, of, view, found.versions)
}

/** The article that a view shows, with loaders for what is heavy. */
export function shownArticle(
  ctx: Ctx,
  of: { readonly id: string; readonly slug: string; readonly audience: Audience },
  view: Exclude<Permalink, { page: 'NOT_FOUND' }>,
  versions: readonly ReaderVersion[],
): ReaderArticle {
  const shown = 'versionId' in view ? versions.find(({ id }) => id === view.versionId) : undefined
  return readerArticle(of, view, shown, versions, {
    content: async () => (shown === undefined ? undefined : contents(ctx).load(shown.id)),
    signatories: async () => (shown === undefined ? [] : signatories(ctx).load(shown.id)),
  })
}

/** Clinicians read clinicians' words, everybody else a patient's, unless they ask for others. */
export function ownAudience(actor: Actor): Audience {
  if (actor.kind === 'key') return 'clinician'
  return actor.kind === 'person' && (actor.organizationRoles.length > 0 || actor.boardRoles.length > 0)
    ? 'clinician'
    : 'patient'
}

/** Documents that readers may have, by the id of their version. */
export const contents = perRequest(
  (ctx) =>
    new DataLoader(async (ids: readonly string[]) => {
      const found = await read(ctx, (tx) => loadReaderContents(tx, ids), { role: 'reader' })
      return ids.map((id) => found.get(id))
    }),
)

const signatories = perRequest(
  (ctx) =>
    new DataLoader(async (ids: readonly string[]) => {
      const found = await read(ctx, (tx) => loadSignatories(tx, ids), { role: 'reader' })
      return ids.map((id) => found.get(id) ?? [])
    }),
)
