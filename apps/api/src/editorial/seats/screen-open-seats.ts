import type { Tx } from '@guideboard/database'
import { loadVersion } from '../load-version.ts'
import { loadCandidates } from './load-candidates.ts'

/**
 * Holds what somebody has declared now against every other version that they are asked to judge. A match takes the
 * seat away: the database ends it.
 * @param today YYYY-MM-DD
 */
export async function screenOpenSeats(
  tx: Tx,
  personId: string,
  declaredFor: string,
  today: string,
): Promise<void> {
  const seats = await tx.seatAssignment.findMany({
    where: { personId, endedAt: null, versionId: { not: declaredFor } },
    orderBy: { versionId: 'asc' },
  })
  for (const { versionId } of seats) {
    const [own] = await loadCandidates(tx, await loadVersion(tx, versionId), today, [personId])
    if (own === undefined) continue
    await tx.$executeRaw`
      INSERT INTO interest_screening (version_id, person_id, matches)
      VALUES (${versionId}::uuid, ${personId}::uuid, ${JSON.stringify(own.matches)}::jsonb)`
  }
}
