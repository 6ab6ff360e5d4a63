import { randomUUID } from 'node:crypto'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { loadPatient } from './load-patient.ts'
import { lockPatients } from './lock-patients.ts'
import { loadOwnOrganization } from './own-organization.ts'
import type { Patient } from './patient.ts'
import { type PatientInput, patientProblems } from './patient-input.ts'
import { mayWritePatients } from './policy.ts'

/**
 * Enters a patient of the actor's organization.
 * @throws Invalid with every wrong field, or when an identifier is another patient's
 */
export async function createPatient(ctx: Ctx, input: PatientInput): Promise<Patient> {
  await refuse(ctx, mayWritePatients(ctx.actor), 'patient.create')
  return change(ctx, async (tx) => {
    const organization = await loadOwnOrganization(ctx, tx)
    const problems = patientProblems(input, organization.today)
    if (problems.length > 0) throw new Invalid('The patient cannot be entered like this.', problems)

    await lockPatients(tx, organization.id)
    const identifiers = (input.identifiers ?? []).map(({ system, value }) => ({ system, value }))
    const taken = await tx.patientIdentifier.findFirst({ where: { OR: identifiers } })
    if (identifiers.length > 0 && taken !== null) {
      const index = identifiers.findIndex(
        ({ system, value }) => system === taken.system && value === taken.value,
      )
      throw new Invalid('Another patient has this identifier.', [
        {
          code: 'IDENTIFIER_TAKEN',
          message: 'Another patient has this identifier.',
          path: `/identifiers/${index}`,
          fix: 'Open that patient, or correct the identifier.',
        },
      ])
    }
    const id = randomUUID()
    const owned = { organizationId: organization.id }
    await tx.patient.createMany({
      data: [
        {
          ...owned,
          id,
          name: input.name.normalize('NFC'),
          birthDate: input.birthDate ?? null,
          sex: input.sex,
        },
      ],
    })
    await tx.patientIdentifier.createMany({
      data: identifiers.map((identifier) => ({ ...owned, patientId: id, ...identifier })),
    })
    const value = await loadPatient(tx, id)
    return { value, audit: { action: 'patient.create', entity: { kind: 'patient', id }, patients: [id] } }
  })
}
