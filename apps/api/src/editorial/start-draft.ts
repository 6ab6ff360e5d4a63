import type { Tx } from '@guideboard/database'
import type { CheckedContent } from './check-content.ts'
import { storeChecks } from './store-checks.ts'

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
