import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { loadPatient } from './load-patient.ts'
import { loadOwnOrganization } from './own-organization.ts'
import type { Patient, Sex } from './patient.ts'
import { patientProblems } from './patient-input.ts'
import { mayWritePatients } from './policy.ts'

/** What is corrected of a patient; what is left out stays as it is. */
export interface PatientCorrection {
  readonly patientId: string
  readonly name?: string | null | undefined
  /** YYYY, YYYY-MM or YYYY-MM-DD; null says that it is not known. */
  readonly birthDate?: string | null | undefined
  readonly sex?: Sex | null | undefined
  readonly deceased?: boolean | null | undefined
}

/**
 * Corrects a patient. Assessments that were made keep what was known to them.
 * @throws NotFound for a patient that is not of the actor's organization
 * @throws Invalid with every wrong field
 */
export async function updatePatient(ctx: Ctx, input: PatientCorrection): Promise<Patient> {
  await refuse(ctx, mayWritePatients(ctx.actor), 'patient.update')
  return change(ctx, async (tx) => {
    const organization = await loadOwnOrganization(ctx, tx)
    const patient = await loadPatient(tx, input.patientId, '/patientId')
    const corrected = {
      name: input.name?.normalize('NFC') ?? patient.name,
      birthDate: input.birthDate === undefined ? patient.birthDate : input.birthDate,
      sex: input.sex ?? patient.sex,
      deceased: input.deceased ?? patient.deceased,
    }
    const problems = patientProblems(corrected, organization.today)
    if (problems.length > 0) throw new Invalid('The patient cannot be corrected like this.', problems)
    const { id } = patient
    await tx.patient.updateMany({ where: { id }, data: { ...corrected, updatedAt: ctx.clock.now() } })
    const fields = (Object.keys(corrected) as (keyof typeof corrected)[]).filter(
      (field) => corrected[field] !== patient[field],
    )
    return {
      value: await loadPatient(tx, id),
      audit: {
        action: 'patient.update',
        entity: { kind: 'patient', id },
        patients: [id],
        detail: { fields }, // which, not what: names stay out of the trail
      },
    }
  })
}
