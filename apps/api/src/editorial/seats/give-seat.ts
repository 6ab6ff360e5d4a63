import type { SeatRole } from '@guideboard/content'
import type { Tx } from '@guideboard/database'
import type { AuditRecord } from '../../audit/record.ts'
import { NotReady } from '../../platform/errors.ts'
import type { Version } from '../version.ts'
import type { Candidate } from './load-candidates.ts'

/**
 * Gives a seat to somebody whose interests were matched just now; what was found is kept with it. The database decides.
 * @throws NotReady with code ASSIGNEE_NOT_CLEAR, which says whom and why
 */
export async function giveSeat(
  tx: Tx,
  version: Version,
  seat: SeatRole,
  candidate: Candidate,
  action: 'seat.assign' | 'seat.claim' = 'seat.assign',
): Promise<AuditRecord> {
  if (candidate.fault !== null) throw notClear(candidate)
  await tx.$executeRaw`
    INSERT INTO interest_screening (version_id, person_id, matches)
    VALUES (${version.id}::uuid, ${candidate.id}::uuid, ${JSON.stringify(candidate.matches)}::jsonb)`
  await tx.$executeRaw`
    INSERT INTO seat_assignment (version_id, seat, person_id)
    VALUES (${version.id}::uuid, ${seat}, ${candidate.id}::uuid)`
  return {
    action,
    entity: { kind: 'version', id: version.id },
    detail: { seat, personId: candidate.id, round: version.round },
  }
}

function notClear({ name, fault }: Candidate): NotReady {
  const code = 'ASSIGNEE_NOT_CLEAR'
  const message = `${name} is not asked to judge this version. ${fault}`
  return new NotReady(message, [{ code, message }], { code })
}
