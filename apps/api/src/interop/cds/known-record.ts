import type { PatientRecord, RecordEntry, RecordedAnswer } from '@guideboard/rules'
import type { ReadTx } from '../../audit/read-handle.ts'
import { loadAnswers } from '../../encounters/load-recorded-facts.ts'
import { loadEntries } from '../../patients/load-entries.ts'
import type { CdsRequest } from './read-request.ts'

/** What we have on record of a patient that a client names. */
export interface KnownRecord {
  readonly patientId: string
  readonly patient: Pick<PatientRecord['patient'], 'birthDate' | 'gender'>
  readonly entries: readonly { readonly entry: RecordEntry; readonly sourceId: string | null }[]
  readonly answers: readonly RecordedAnswer[]
  readonly encounter: { readonly startedAt: Date; readonly setting: string | null } | undefined
}

/** Our record of the patient, found by the name that an import from the same source kept. */
export async function loadKnownRecord(
  tx: ReadTx,
  { context, fhirServer }: CdsRequest,
): Promise<KnownRecord | undefined> {
  const names = (type: string, id: string) => {
    const key = `${type}/${id.replace(`${type}/`, '')}`
    return fhirServer === undefined ? [key] : [key, `${fhirServer.replace(/\/+$/, '')}/${key}`]
  }
  const [patient, second] = await tx.patient.findMany({
    where: { sourceId: { in: names('Patient', context.patientId) } },
    select: { id: true, birthDate: true, sex: true },
    take: 2,
  })
  // Two of the same name: neither can be told to be the one.
  if (patient === undefined || second !== undefined) return undefined
  const encounter =
    context.encounterId === undefined
      ? null
      : await tx.encounter.findFirst({
          where: { patientId: patient.id, sourceId: { in: names('Encounter', context.encounterId) } },
          select: { id: true, patientId: true, startedAt: true, setting: true },
        })
  return {
    patientId: patient.id,
    patient: {
      gender: patient.sex,
      ...(patient.birthDate === null ? {} : { birthDate: patient.birthDate }),
    },
    entries: await loadEntries(tx, [patient.id]),
    answers: encounter === null ? [] : await loadAnswers(tx, encounter),
    encounter: encounter ?? undefined,
  }
}
