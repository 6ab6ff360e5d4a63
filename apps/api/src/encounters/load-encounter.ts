import type { ReadTx } from '../audit/read-handle.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
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
 * @param path where the id stands in the input
 * @throws NotFound when there is none, or it is another organization's
 */
export async function loadEncounter(tx: ReadTx, id: string, path?: string): Promise<Encounter> {
  const found = isUuid(id) ? await tx.encounter.findFirst({ where: { id }, select: columns }) : null
  if (found === null) throw new NotFound('encounter', { path })
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
