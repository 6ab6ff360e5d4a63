import type { Tx } from '@guideboard/database'
import type { AuditRecord } from '../../audit/record.ts'
import { NotReady } from '../../platform/errors.ts'
import { isUuid } from '../../platform/uuid.ts'
import type { Version } from '../version.ts'

/**
 * Ends the seat that somebody has in the review of a version.
 * @throws NotReady with code NOT_ASSIGNED
 */
export async function takeSeatBack(
  tx: Tx,
  version: Version,
  personId: string,
  reason: string,
): Promise<AuditRecord> {
  const held = isUuid(personId)
    ? await tx.seatAssignment.findFirst({ where: { versionId: version.id, personId, endedAt: null } })
    : null
  if (held === null) {
    const why = { code: 'NOT_ASSIGNED', message: 'This person has no seat in the review of this version.' }
    throw new NotReady(why.message, [why], { code: why.code })
  }
  await tx.$executeRaw`SELECT set_config('app.reason', ${reason}, true)`
  await tx.$executeRaw`UPDATE seat_assignment SET ended_at = clock_timestamp() WHERE id = ${held.id}::uuid`
  return {
    action: 'seat.release',
    entity: { kind: 'version', id: version.id },
    detail: { seat: held.seat, personId, round: version.round },
  }
}
