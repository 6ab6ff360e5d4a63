import { randomUUID } from 'node:crypto'
import type { Tx } from '@guideboard/database'
import type { OwnOrganization } from '../patients/own-organization.ts'
import { isBirthDate } from '../patients/patient-input.ts'
import type { ImportedResource } from './import-report.ts'
import type { PlannedPatient, Subject } from './plan-import.ts'

/** The patients of an import by their place in the bundle, and what was done with each. */
export interface StoredPatients {
  readonly idByPath: ReadonlyMap<string, string>
  readonly report: readonly ImportedResource[]
}

/**
 * Stores the patients of a bundle. One who is on record already, by identifier or by the id of the source, is
 * corrected; when neither the name nor a birth date says that it is the same person, nothing is merged and the
 * resource is refused.
 */
export async function storePatients(
  tx: Tx,
  organization: OwnOrganization,
  planned: readonly PlannedPatient[],
): Promise<StoredPatients> {
  const idByPath = new Map<string, string>()
  const report: ImportedResource[] = []
  for (const one of planned) {
    const stored = await storePatient(tx, organization, one)
    if (stored.id !== undefined) idByPath.set(one.path, stored.id)
    report.push({
      path: one.path,
      resourceType: one.type,
      sourceId: one.sourceId,
      action: stored.action,
      reasons: stored.reasons,
    })
  }
  return { idByPath, report }
}

interface Stored {
  readonly id?: string
  readonly action: ImportedResource['action']
  readonly reasons: readonly string[]
}

async function storePatient(tx: Tx, organization: OwnOrganization, planned: PlannedPatient): Promise<Stored> {
  const { patient, sourceId, path } = planned
  if (patient.birthDate !== undefined && !isBirthDate(patient.birthDate, organization.today)) {
    return refused(`${path}/birthDate: "${patient.birthDate}" is no date on which somebody alive was born`)
  }
  const owned = { organizationId: organization.id }
  const known = await tx.patient.findMany({
    where: { OR: [{ sourceId }, { identifiers: { some: { OR: [...patient.identifiers] } } }] },
    include: { identifiers: true },
  })
  const [found, second] = known
  if (second !== undefined)
    return refused(`${path}/identifier: the identifiers belong to more than one patient`)
  const described = {
    name: patient.name,
    birthDate: patient.birthDate ?? null,
    sex: patient.sex,
    deceased: patient.deceased,
  }
  if (found === undefined) {
    const id = randomUUID()
    await tx.patient.createMany({ data: [{ ...owned, id, ...described, sourceId }] })
    await addIdentifiers(tx, owned, id, patient.identifiers)
    return { id, action: 'created', reasons: [] }
  }
  if (isSomebodyElse(found, patient)) {
    return refused(
      `${path}: a patient with this id or identifier has another name, and no birth date says that it is the same person`,
    )
  }
  const fresh = patient.identifiers.filter(
    ({ system, value }) => !found.identifiers.some((had) => had.system === system && had.value === value),
  )
  const same = Object.entries(described).every(
    ([column, value]) => found[column as keyof typeof described] === value,
  )
  if (same && fresh.length === 0 && found.sourceId !== null)
    return { id: found.id, action: 'unchanged', reasons: [] }
  await tx.patient.updateMany({
    where: { id: found.id },
    data: { ...described, sourceId: found.sourceId ?? sourceId, updatedAt: new Date() },
  })
  await addIdentifiers(tx, owned, found.id, fresh)
  return { id: found.id, action: 'updated', reasons: [] }
}

async function addIdentifiers(
  tx: Tx,
  owned: { readonly organizationId: string },
  patientId: string,
  identifiers: PlannedPatient['patient']['identifiers'],
): Promise<void> {
  const once = new Map(identifiers.map((one) => [`${one.system} ${one.value}`, one]))
  await tx.patientIdentifier.createMany({
    data: [...once.values()].map(({ system, value }) => ({ ...owned, patientId, system, value })),
  })
}

function isSomebodyElse(
  found: { readonly name: string; readonly birthDate: string | null },
  incoming: PlannedPatient['patient'],
): boolean {
  const sameName = found.name.toLowerCase() === incoming.name.toLowerCase()
  // A birth date that is not known agrees with none.
  const [had, has] = [found.birthDate, incoming.birthDate ?? null]
  const sameBirth = had !== null && has !== null && (had.startsWith(has) || has.startsWith(had))
  return !sameName && !sameBirth
}

function refused(reason: string): Stored {
  return { action: 'refused', reasons: [reason] }
}

/** The patient that a resource is about, or why there is none to give it to. */
export async function findSubjects(
  tx: Tx,
  subjects: readonly Subject[],
  stored: StoredPatients,
): Promise<(subject: Subject) => { readonly id: string } | { readonly refusal: string }> {
  const onRecord = subjects.filter((subject) => subject.kind === 'on-record')
  const sourceIds = [...new Set(onRecord.flatMap(({ sourceId }) => sourceId ?? []))]
  const identifiers = onRecord.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier]))
  const bySource =
    sourceIds.length === 0
      ? []
      : await tx.patient.findMany({
          where: { sourceId: { in: sourceIds } },
          select: { id: true, sourceId: true },
        })
  const byIdentifier =
    identifiers.length === 0
      ? []
      : await tx.patientIdentifier.findMany({
          where: { OR: identifiers.map(({ system, value }) => ({ system, value })) },
        })

  return (subject) => {
    if (subject.kind === 'bundled') {
      const id = stored.idByPath.get(subject.path)
      return id === undefined ? { refusal: `${subject.path}: its patient was not taken` } : { id }
    }
    const named = bySource.find(({ sourceId }) => sourceId === subject.sourceId)?.id
    const numbered = byIdentifier.find(
      ({ system, value }) => system === subject.identifier?.system && value === subject.identifier.value,
    )?.patientId
    const id = named ?? numbered
    return id === undefined
      ? { refusal: `${subject.place}: its patient is neither in this bundle nor on record` }
      : { id }
  }
}
