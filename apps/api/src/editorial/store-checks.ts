import { type CheckResult, checkVersions, runChecks } from '@guideboard/content'
import type { Tx } from '@guideboard/database'

/**
 * Runs the checks on a content and keeps what they say of its hash. What is kept already is the answer for
 * ever, so only what is missing, or could not finish, runs.
 */
export async function storeChecks(tx: Tx, content: unknown, contentHash: string): Promise<void> {
  const kept = await tx.checkResult.findMany({
    where: { contentHash, status: { not: 'error' } },
    select: { checkId: true, checkVersion: true },
  })
  const isKept = (id: string, version: number) =>
    kept.some(({ checkId, checkVersion }) => checkId === id && checkVersion === version)
  if (Object.entries(checkVersions).every(([id, version]) => isKept(id, version))) return

  for (const result of runChecks(content)) {
    if (!isKept(result.checkId, result.checkVersion)) await storeCheck(tx, contentHash, result)
  }
}

async function storeCheck(tx: Tx, contentHash: string, result: CheckResult): Promise<void> {
  const { checkId, checkVersion, status, findings } = result
  await tx.$executeRaw`
    INSERT INTO check_result (content_hash, check_id, check_version, status, findings)
    VALUES (${contentHash}, ${checkId}, ${checkVersion}::int, ${status}, ${JSON.stringify(findings)}::jsonb)
    ON CONFLICT (content_hash, check_id, check_version) WHERE status <> 'error' DO NOTHING`
}
