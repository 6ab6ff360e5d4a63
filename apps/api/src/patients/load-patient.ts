import type { ReadTx } from '../audit/read-handle.ts'
import { NotFound } from '../platform/errors.ts'
import type { Patient, Sex } from './patient.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text can be the id of a row; anything else is simply not found. */
export function isUuid(id: string): boolean {
  return uuid.test(id)
}

/**
 * The patient with this id in the actor's organization.
 * @throws NotFound when there is none, or it is another organization's
 */
export async function loadPatient(tx: ReadTx, id: string): Promise<Patient> {
  const [patient] = isUuid(id) ? await loadPatients(tx, [id]) : []
  if (patient === undefined) throw new NotFound('patient')
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

export function toPatient(row: PatientRow): Patient {
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
