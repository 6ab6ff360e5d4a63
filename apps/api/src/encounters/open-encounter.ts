import { randomUUID } from 'node:crypto'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { loadPatient } from '../patients/load-patient.ts'
import { loadOwnOrganization } from '../patients/own-organization.ts'
import { mayWritePatients } from '../patients/policy.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, type Reason } from '../platform/errors.ts'
import type { Encounter } from './encounter.ts'
import { loadEncounter } from './load-encounter.ts'

export interface OpenEncounter {
  readonly patientId: string
  readonly reason?: string | null | undefined
  readonly setting?: string | null | undefined
}

/**
 * Opens an encounter with a patient, now.
 * @throws NotFound for a patient that is not of the actor's organization
 * @throws Invalid for a reason that is too long or a setting that is no code
 */
export async function openEncounter(ctx: Ctx, input: OpenEncounter): Promise<Encounter> {
  await refuse(ctx, mayWritePatients(ctx.actor), 'encounter.open')
  const problems = problemsOf(input)
  if (problems.length > 0) throw new Invalid('The encounter cannot be opened like this.', problems)
  return change(ctx, async (tx) => {
    const organization = await loadOwnOrganization(ctx, tx)
    const patient = await loadPatient(tx, input.patientId, '/patientId')
    const id = randomUUID()
    await tx.encounter.createMany({
      data: [
        {
          organizationId: organization.id,
          id,
          patientId: patient.id,
          status: 'in-progress',
          reason: input.reason || null,
          setting: input.setting || null,
          startedAt: ctx.clock.now(),
        },
      ],
    })
    const value = await loadEncounter(tx, id)
    return {
      value,
      audit: { action: 'encounter.open', entity: { kind: 'encounter', id }, patients: [patient.id] },
    }
  })
}

function problemsOf({ reason, setting }: OpenEncounter): readonly Reason[] {
  const problems: Reason[] = []
  if (reason && reason.length > 1000) {
    problems.push({
      code: 'BAD_USER_INPUT',
      message: 'The reason has more than 1000 characters.',
      path: '/reason',
      fix: 'Say it shorter.',
    })
  }
  if (setting && !/^[a-z][a-z-]{0,39}$/.test(setting)) {
    problems.push({
      code: 'BAD_USER_INPUT',
      message: 'The setting is no code.',
      path: '/setting',
      fix: 'Write it like primary-care, specialist, emergency or inpatient.',
    })
  }
  return problems
}
