import type { ActorText } from '../context.ts'
import { makeMembership, makeOrganization, makePerson } from './account-factories.ts'
import type { TestDatabase } from './test-database.ts'

/** An organization with one clinician; ids. */
export interface Clinic {
  readonly organizationId: string
  readonly clinicianId: string
}

export async function makeClinic(
  test: TestDatabase,
  given: { name?: string; clinician?: string; timeZone?: string; jurisdiction?: string } = {},
): Promise<Clinic> {
  const { clinician, ...organization } = given
  const organizationId = await makeOrganization(test, organization)
  const clinicianId = await makePerson(test, { name: clinician ?? 'Clara Clinician' })
  // Long enough ago for any moment that a test sets its clock to.
  await makeMembership(test, { organizationId, personId: clinicianId, startsAt: new Date('2000-01-01') })
  return { organizationId, clinicianId }
}

/** A patient of a clinic, born in 1971 unless given. Answers the id. */
export async function makePatient(
  test: TestDatabase,
  { organizationId }: Clinic,
  given: { name?: string; birthDate?: string; sex?: string } = {},
): Promise<string> {
  const [row] = await test.sql<{ id: string }>(
    'INSERT INTO patient (organization_id, name, birth_date, sex) VALUES ($1, $2, $3, $4) RETURNING id',
    [organizationId, given.name ?? 'Pat Ient', given.birthDate ?? '1971-05-01', given.sex ?? 'female'],
  )
  if (row === undefined) throw new Error('The insert gave no patient back.')
  return row.id
}

/** An open encounter, begun now unless given. Answers the id. */
export async function makeEncounter(
  test: TestDatabase,
  { organizationId }: Clinic,
  given: { patientId: string; startedAt?: string; status?: string },
): Promise<string> {
  const [row] = await test.sql<{ id: string }>(
    'INSERT INTO encounter (organization_id, patient_id, status, started_at) VALUES ($1, $2, $3, $4) RETURNING id',
    [organizationId, given.patientId, given.status ?? 'in-progress', given.startedAt ?? new Date()],
  )
  if (row === undefined) throw new Error('The insert gave no encounter back.')
  return row.id
}

/** An assessment of a new patient with a result of each version, by the clinician unless another actor is given. */
export async function makeAssessment(
  test: TestDatabase,
  clinic: Clinic,
  versions: readonly { readonly versionId: string; readonly contentHash: string }[],
  actor: ActorText = `person:${clinic.clinicianId}`,
): Promise<string> {
  const { organizationId } = clinic
  const patientId = await makePatient(test, clinic)
  const encounterId = await makeEncounter(test, clinic, { patientId })
  return test.database.inContext({ organizationId, actor }, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO assessment (organization_id, encounter_id, patient_id, as_of, engine_version, snapshot_text)
      VALUES (${organizationId}::uuid, ${encounterId}::uuid, ${patientId}::uuid, '2026-11-22', '1', '{}') RETURNING id`
    if (row === undefined) throw new Error('The insert gave no assessment back.')
    for (const { versionId, contentHash } of versions)
      await tx.$executeRaw`
        INSERT INTO guideline_result (organization_id, assessment_id, version_id, content_hash, rule_set_hash, result_hash)
        VALUES (${organizationId}::uuid, ${row.id}::uuid, ${versionId}::uuid, ${contentHash}, ${contentHash}, ${contentHash})`
    return row.id
  })
}
