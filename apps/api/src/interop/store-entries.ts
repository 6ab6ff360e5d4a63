import { randomUUID } from 'node:crypto'
import type { Prisma, Tx } from '@guideboard/database'
import type { OwnOrganization } from '../patients/own-organization.ts'
import type { ImportedResource } from './import-report.ts'
import type { PlannedEntry } from './plan-import.ts'

/** An entry with the patient it was found to belong to. */
export type OwnedEntry = PlannedEntry & { readonly patientId: string }

const perStatement = 500

/**
 * Stores the clinical entries of a bundle. One that says the same as before is left alone; one that was
 * corrected at its source comes as a new row, which replaces the former. An entry that names another
 * patient's encounter is refused.
 */
export async function storeEntries(
  tx: Tx,
  organization: OwnOrganization,
  planned: readonly OwnedEntry[],
): Promise<readonly ImportedResource[]> {
  const patientIds = [...new Set(planned.map(({ patientId }) => patientId))]
  const known = await tx.clinicalEntry.findMany({
    where: { patientId: { in: patientIds }, replacedAt: null },
    select: { id: true, patientId: true, sourceId: true, sourceHash: true },
  })
  const bySource = new Map(known.map((had) => [`${had.patientId} ${had.sourceId}`, had]))
  const encounters = await findEncounters(tx, planned)
  const report: ImportedResource[] = []
  const rows: Prisma.ClinicalEntryCreateManyInput[] = []
  const replaced: string[] = []
  for (const one of planned) {
    const done = (action: ImportedResource['action'], reasons: readonly string[]) =>
      report.push({ path: one.path, resourceType: one.type, sourceId: one.sourceId, action, reasons })
    const encounter = encounterOf(one, encounters)
    if ('refusal' in encounter) {
      done('refused', [encounter.refusal])
      continue
    }
    const notes = [...one.notes, ...encounter.notes]
    const found = bySource.get(`${one.patientId} ${one.sourceId}`)
    if (found?.sourceHash === one.hash) {
      done('unchanged', [])
      continue
    }
    if (found !== undefined) replaced.push(found.id)
    rows.push(rowOf(organization, one, encounter.id))
    done(found === undefined ? 'created' : 'updated', notes)
  }
  if (replaced.length > 0) {
    await tx.clinicalEntry.updateMany({ where: { id: { in: replaced } }, data: { replacedAt: new Date() } })
  }
  for (let at = 0; at < rows.length; at += perStatement) {
    await tx.clinicalEntry.createMany({ data: rows.slice(at, at + perStatement) })
  }
  return report
}

function rowOf(
  organization: OwnOrganization,
  one: OwnedEntry,
  encounterId: string | null,
): Prisma.ClinicalEntryCreateManyInput {
  const { text: _narrative, ...resource } = one.resource
  return {
    organizationId: organization.id,
    id: randomUUID(),
    patientId: one.patientId,
    encounterId,
    kind: one.entry.kind,
    entry: one.entry as unknown as Prisma.InputJsonObject, // plain JSON by construction
    resource: resource as Prisma.InputJsonObject, // it came as JSON
    sourceId: one.sourceId,
    sourceHash: one.hash,
    requestSourceId: one.request?.sourceId ?? null,
    receivedOn: new Date(`${organization.today}T00:00:00Z`),
  }
}

interface KnownEncounter {
  readonly id: string
  readonly patientId: string
  readonly sourceId: string | null
}

async function findEncounters(tx: Tx, planned: readonly OwnedEntry[]): Promise<readonly KnownEncounter[]> {
  const sourceIds = [...new Set(planned.flatMap(({ encounter }) => encounter?.sourceId ?? []))]
  return sourceIds.length === 0
    ? []
    : tx.encounter.findMany({
        where: { sourceId: { in: sourceIds } },
        select: { id: true, patientId: true, sourceId: true },
      })
}

function encounterOf(
  { encounter, patientId }: OwnedEntry,
  known: readonly KnownEncounter[],
): { readonly id: string | null; readonly notes: readonly string[] } | { readonly refusal: string } {
  if (encounter === undefined) return { id: null, notes: [] }
  const named = known.filter(({ sourceId }) => sourceId === encounter.sourceId)
  const own = named.find((one) => one.patientId === patientId)
  if (own !== undefined) return { id: own.id, notes: [] }
  if (named.length > 0) return { refusal: `${encounter.place}: the encounter is another patient's` }
  return { id: null, notes: [`${encounter.place}: the encounter is neither in this bundle nor on record`] }
}
