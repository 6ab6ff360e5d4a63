import type { CheckResult } from '@guideboard/content'
import type { Tx } from '@guideboard/database'

/** Keeps what checks said of a hash. What is kept already is the answer for ever, and stays. */
export async function storeChecks(
  tx: Tx,
  contentHash: string,
  results: readonly CheckResult[],
): Promise<void> {
  for (const { checkId, checkVersion, status, findings, context, note = '' } of results) {
    await tx.$executeRaw`
      INSERT INTO check_result (content_hash, check_id, check_version, status, findings, context, note)
      VALUES (${contentHash}, ${checkId}, ${checkVersion}::int, ${status}, ${JSON.stringify(findings)}::jsonb,
              ${JSON.stringify(context)}::jsonb, ${note})
      ON CONFLICT (content_hash, check_id, check_version, md5(context::text)) WHERE status <> 'error' DO NOTHING`
  }
}
