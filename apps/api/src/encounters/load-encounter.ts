import type { ReadTx } from '../audit/read-handle.ts'
import { isUuid } from '../patients/load-patient.ts'
import { NotFound } from '../platform/errors.ts'
import type { Encounter } from './encounter.ts'

const columns = {
  id: true,
  patientId: true,
  status: true,
  reason: true,
  setting: true,
  startedAt: true,
} as const

/**
 * The encounter with this id in the actor's organization.
 * @throws NotFound when there is none, or it is another organization's
 */
export async function loadEncounter(tx: ReadTx, id: string): Promise<Encounter> {
  const found = isUuid(id) ? await tx.encounter.findFirst({ where: { id }, select: columns }) : null
  if (found === null) throw new NotFound('encounter')
  return found
}

/** The encounters of these patients, latest first. */
export function loadEncountersOf(tx: ReadTx, patientIds: readonly string[]): Promise<readonly Encounter[]> {
  return tx.encounter.findMany({
    where: { patientId: { in: [...patientIds] } },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    select: columns,
  })
}
