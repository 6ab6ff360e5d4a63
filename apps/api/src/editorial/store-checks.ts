import { type CheckResult, runChecks } from '@guideboard/content'
import type { Tx } from '@guideboard/database'

/** Runs the checks on a content and keeps what they say of its hash. Results that are kept already stay. */
export async function storeChecks(tx: Tx, content: unknown, contentHash: string): Promise<void> {
  for (const result of runChecks(content)) await storeCheck(tx, contentHash, result)
}

async function storeCheck(tx: Tx, contentHash: string, result: CheckResult): Promise<void> {
  const { checkId, checkVersion, status, findings } = result
  await tx.$executeRaw`
    INSERT INTO check_result (content_hash, check_id, check_version, status, findings)
    VALUES (${contentHash}, ${checkId}, ${checkVersion}::int, ${status}, ${JSON.stringify(findings)}::jsonb)
    ON CONFLICT (content_hash, check_id, check_version) WHERE status <> 'error' DO NOTHING`
}
