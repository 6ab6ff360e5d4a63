import type { ArticleContent } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { change, read } from '../audit/doors.ts'
import type { ReadTx } from '../audit/read-handle.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { checkContent } from './check-content.ts'
import { approvedBase, loadContent } from './load-content.ts'
import { loadVersion, versionsWhere } from './load-version.ts'
import { mayWrite } from './policy.ts'
import { withPolicy } from './resolve-content.ts'
import { startDraft } from './start-draft.ts'
import type { Version } from './version.ts'

export interface ReviseArticle {
  readonly articleId: string
  /** The approved version unless said otherwise; an older one to go back to. */
  readonly fromVersionId?: string | null | undefined
}

/**
 * Starts the next draft of an article from one of its versions. What is in force stays in force, untouched.
 * @throws NotFound, Invalid
 */
export async function reviseArticle(ctx: Ctx, input: ReviseArticle): Promise<Version> {
  const entity = { kind: 'article', id: input.articleId }
  await refuse(ctx, mayWrite(ctx.actor), 'version.create', entity)

  const { from, content } = await read(ctx, async (tx) => {
    const from = await versionToRevise(tx, input)
    const base = await approvedBase(tx, { basedOnVersionId: from.id })
    return { from, content: withPolicy(fresh(await loadContent(tx, from.id), from), base) }
  })
  const draft = await checkContent(ctx, { articleId: from.articleId, basedOnVersionId: from.id }, content)

  return change(ctx, async (tx) => {
    const versionId = await startDraft(tx, { articleId: from.articleId, basedOn: from.id, checked: draft })
    const version = await loadVersion(tx, versionId)
    return {
      value: version,
      audit: {
        action: 'version.create',
        entity: { kind: 'version', id: versionId },
        detail: { articleId: from.articleId, basedOn: from.id, contentHash: version.contentHash },
      },
    }
  })
}

async function versionToRevise(tx: ReadTx, { articleId, fromVersionId }: ReviseArticle): Promise<Version> {
  const article = isUuid(articleId) ? articleId : null
  const versions = await versionsWhere(tx, Prisma.sql`article_id = ${article}::uuid`)
  if (versions.length === 0) throw new NotFound('article', { path: '/articleId' })
  if (fromVersionId != null) {
    const wanted = versions.find(({ id }) => id === fromVersionId.toLowerCase())
    if (wanted !== undefined) return wanted
    throw new Invalid('A version grows from one of the same article.', [
      {
        code: 'BAD_USER_INPUT',
        message: 'The article has no such version.',
        path: '/fromVersionId',
        fix: 'Leave it out to start from the approved one.',
      },
    ])
  }
  const approved = versions.find(({ state }) => state === 'APPROVED')
  const latest = versions.toSorted((a, b) => b.number - a.number)[0]
  const from = approved ?? latest
  if (from === undefined) throw new NotFound('article', { path: '/articleId' })
  return from
}

/** The old version's change note says what changed then, so the new one starts with its own. */
function fresh(content: ArticleContent, from: Version): ArticleContent {
  return { ...content, changeNote: { summary: `Revises version ${from.number}.`, reasons: [] } }
}
