import type { ReadTx } from '../audit/read-handle.ts'
import { NotFound } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import type { Patient, Sex } from './patient.ts'

/**
 * The patient with this id in the actor's organization.
 * @param path where the id stands in the input
 * @throws NotFound when there is none, or it is another organization's
 */
export async function loadPatient(tx: ReadTx, id: string, path?: string): Promise<Patient> {
  const [patient] = isUuid(id) ? await loadPatients(tx, [id]) : []
  if (patient === undefined) throw new NotFound('patient', { path })
  return patient
}

/** Those of the patients that are there, in no particular order. */
export async function loadPatients(tx: ReadTx, ids: readonly string[]): Promise<readonly Patient[]> {
  const rows = await tx.patient.findMany({
    where: { id: { in: ids.filter(isUuid) } },
    include: { identifiers: true },
  })
  return rows.map(toPatient)
}

interface PatientRow {
  readonly id: string
  readonly name: string
  readonly birthDate: string | null
  readonly sex: string
  readonly deceased: boolean
  readonly identifiers: readonly { readonly system: string; readonly value: string }[]
}

function toPatient(row: PatientRow): Patient {
  return {
    id: row.id,
    name: row.name,
    birthDate: row.birthDate,
    sex: row.sex as Sex, // held to these values by a check in the database
    deceased: row.deceased,
    identifiers: row.identifiers
      .map(({ system, value }) => ({ system, value }))
      .toSorted((a, b) => a.system.localeCompare(b.system) || a.value.localeCompare(b.value)),
  }
}
