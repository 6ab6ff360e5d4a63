import { randomUUID } from 'node:crypto'
import type { Tx } from '@guideboard/database'
import type { OwnOrganization } from '../patients/own-organization.ts'
import type { ImportedResource } from './import-report.ts'
import type { PlannedEncounter } from './plan-import.ts'

/** An encounter with the patient it was found to belong to. */
export type OwnedEncounter = PlannedEncounter & { readonly patientId: string }

/** Stores the encounters of a bundle; one that came in before is corrected. */
export async function storeEncounters(
  tx: Tx,
  organization: OwnOrganization,
  planned: readonly OwnedEncounter[],
): Promise<readonly ImportedResource[]> {
  const known = await tx.encounter.findMany({
    where: {
      patientId: { in: [...new Set(planned.map(({ patientId }) => patientId))] },
      sourceId: { in: planned.map(({ sourceId }) => sourceId) },
    },
    select: { id: true, patientId: true, sourceId: true, sourceHash: true },
  })
  const report: ImportedResource[] = []
  const fresh: OwnedEncounter[] = []
  for (const one of planned) {
    const startedAt = momentOf(one.encounter.startedAt)
    const found = known.find((had) => had.patientId === one.patientId && had.sourceId === one.sourceId)
    const done = (action: ImportedResource['action'], reasons: readonly string[] = []) =>
      report.push({ path: one.path, resourceType: one.type, sourceId: one.sourceId, action, reasons })
    if (startedAt === undefined)
      done('skipped', ['an encounter that is not dated to the day cannot be placed in time'])
    else if (found === undefined) {
      fresh.push(one)
      done('created')
    } else if (found.sourceHash === one.hash) done('unchanged')
    else {
      await tx.encounter.updateMany({
        where: { id: found.id },
        data: { ...columnsOf(one, startedAt), sourceHash: one.hash },
      })
      done('updated')
    }
  }
  await tx.encounter.createMany({
    data: fresh.map((one) => ({
      organizationId: organization.id,
      id: randomUUID(),
      patientId: one.patientId,
      ...columnsOf(one, momentOf(one.encounter.startedAt) ?? new Date(0)),
      sourceId: one.sourceId,
      sourceHash: one.hash,
    })),
  })
  return report
}

function columnsOf({ encounter }: OwnedEncounter, startedAt: Date) {
  return {
    status: encounter.status,
    reason: encounter.reason?.slice(0, 1000) ?? null,
    setting: encounter.setting ?? null,
    startedAt,
    endedAt: encounter.endedAt === undefined ? null : (momentOf(encounter.endedAt) ?? null),
  }
}

// A day without a time is put at noon UTC, where it is the same day nearly everywhere.
function momentOf(written: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}/.test(written)) return undefined
  const moment = new Date(written.includes('T') ? written : `${written}T12:00:00Z`)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}
