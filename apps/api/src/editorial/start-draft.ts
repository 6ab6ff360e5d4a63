import type { ArticleContent, CheckResult } from '@guideboard/content'
import { canonicalContent, runChecks } from '@guideboard/content'
import type { Tx } from '@guideboard/database'
import { storeChecks } from './store-checks.ts'

/** A content with what the checks say of it: made before the transaction, since cases can take a while. */
export interface CheckedContent {
  readonly contentText: string
  readonly results: readonly CheckResult[]
}

export function checked(content: ArticleContent): CheckedContent {
  return { contentText: canonicalContent(content), results: runChecks(content) }
}

/** Writes a new draft with its checks; the database numbers it and notes who contributed. Answers its id. */
export async function startDraft(
  tx: Tx,
  draft: { readonly articleId: string; readonly basedOn?: string; readonly checked: CheckedContent },
): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string; content_hash: string }[]>`
    INSERT INTO article_version (article_id, based_on_version_id, content_text)
    VALUES (${draft.articleId}::uuid, ${draft.basedOn ?? null}::uuid, ${draft.checked.contentText})
    RETURNING id, content_hash`
  if (row === undefined) throw new Error('The draft was not written.')
  await storeChecks(tx, row.content_hash, draft.checked.results)
  return row.id
}
