import { type PatientOnDay, wholeTens } from '@guideboard/rules'
import { look } from '../../audit/doors.ts'
import type { ReadTx } from '../../audit/read-handle.ts'
import { refuse } from '../../audit/refuse.ts'
import { loadEntries } from '../../patients/load-entries.ts'
import { loadPatients } from '../../patients/load-patient.ts'
import type { OwnOrganization } from '../../patients/own-organization.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { mayCountPatients } from '../policy.ts'

/** Patients of one counting; the first of an organization, so that those who come later change nothing. */
const mostPatients = 2_000
const atOnce = 500

/** Who is counted in an organization, in whole tens, with their records as of today. */
export async function loadPeople(
  ctx: Ctx,
  organization: OwnOrganization,
  versionId: string,
): Promise<readonly PatientOnDay[]> {
  await refuse(ctx, mayCountPatients(ctx.actor), 'patients.count')
  const audit = { action: 'patients.count', entity: { kind: 'version', id: versionId } } as const
  const ids = await look(ctx, async (tx) => ({ value: await firstPatients(tx), audit }))
  const people: PatientOnDay[] = []
  for (let from = 0; from < ids.length; from += atOnce) {
    const patients = ids.slice(from, from + atOnce)
    const value = (tx: ReadTx) => recordsOf(tx, organization, patients)
    people.push(
      ...(await look(ctx, async (tx) => ({ value: await value(tx), audit: { ...audit, patients } }))),
    )
  }
  return people
}

async function firstPatients(tx: ReadTx): Promise<readonly string[]> {
  const rows = await tx.patient.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostPatients,
    select: { id: true },
  })
  return rows.slice(0, wholeTens(rows.length)).map(({ id }) => id)
}

async function recordsOf(
  tx: ReadTx,
  { today, jurisdiction }: OwnOrganization,
  ids: readonly string[],
): Promise<readonly PatientOnDay[]> {
  const patients = new Map((await loadPatients(tx, ids)).map((patient) => [patient.id, patient]))
  const entries = Map.groupBy(await loadEntries(tx, ids), ({ patientId }) => patientId)
  return ids.flatMap((id) => {
    const patient = patients.get(id)
    if (patient === undefined) return []
    const { sex: gender, birthDate, deceased } = patient
    return {
      deceased,
      moment: { asOf: today, jurisdiction },
      record: {
        patient: { id, gender, ...(birthDate === null ? {} : { birthDate }) },
        entries: (entries.get(id) ?? []).map(({ entry }) => entry),
        orders: [],
      },
    }
  })
}
