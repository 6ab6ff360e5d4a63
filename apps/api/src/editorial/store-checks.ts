import { type CheckResult, checkVersions, runChecks } from '@guideboard/content'
import type { Tx } from '@guideboard/database'

/** Keeps what checks said of a hash. What is kept already is the answer for ever, and stays. */
export async function storeChecks(
  tx: Tx,
  contentHash: string,
  results: readonly CheckResult[],
): Promise<void> {
  for (const { checkId, checkVersion, status, findings } of results) {
    await tx.$executeRaw`
      INSERT INTO check_result (content_hash, check_id, check_version, status, findings)
      VALUES (${contentHash}, ${checkId}, ${checkVersion}::int, ${status}, ${JSON.stringify(findings)}::jsonb)
      ON CONFLICT (content_hash, check_id, check_version) WHERE status <> 'error' DO NOTHING`
  }
}

/** Runs the checks that came, or could not finish, after this content was last looked at: mostly none. */
export async function runMissingChecks(tx: Tx, content: unknown, contentHash: string): Promise<void> {
  const kept = await tx.checkResult.findMany({
    where: { contentHash, status: { not: 'error' } },
    select: { checkId: true, checkVersion: true },
  })
  const isKept = (id: string, version: number) =>
    kept.some(({ checkId, checkVersion }) => checkId === id && checkVersion === version)
  if (Object.entries(checkVersions).every(([id, version]) => isKept(id, version))) return
  const missing = runChecks(content).filter(({ checkId, checkVersion }) => !isKept(checkId, checkVersion))
  await storeChecks(tx, contentHash, missing)
}
