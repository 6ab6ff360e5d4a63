import { shippedGuidelines } from '../../packages/content/guidelines/index.ts'
import { makeMembership, makePerson } from '../../packages/database/src/test-kit/account-factories.ts'
import {
  articleContent,
  asPerson,
  makeDraft,
  makeMove,
  makeQuorum,
  walkTo,
} from '../../packages/database/src/test-kit/article-factories.ts'
import { makeClinic } from '../../packages/database/src/test-kit/clinic-factories.ts'
import type { TestDatabase } from '../../packages/database/src/test-kit/test-database.ts'
import type { Area } from './figure.ts'
import { withTestCluster } from './with-test-cluster.ts'

const patients = 2_000
/** More than are ever looked at. */
const onRecord = 2_500

/** Totals over as many stored patients as one counting takes, for the largest guideline against its version before. */
export const verifyPatientTotals: Area = async ({ figure, progress }) =>
  withTestCluster(async (cluster) => {
    const { boardApi } = await import('../../apps/api/src/editorial/board.test-kit.ts')
    const { countPatients } = await import('../../apps/api/src/editorial/patient-totals/count-patients.ts')
    const { sharePatientTotals } = await import('../../apps/api/src/patients/share-patient-totals.ts')
    const on = await boardApi({ cluster })
    const { test } = on.api
    const clinic = await makeClinic(test)
    const admin = await makePerson(test)
    await makeMembership(test, { ...clinic, personId: admin, role: 'org-admin' })
    await seed(test, clinic.organizationId)
    await twoVersions(test, on.board)
    await sharePatientTotals(await on.as(admin), true)

    const ctx = on.api.ctx({ kind: 'system', name: 'patient-totals' })
    const started = performance.now()
    await countPatients(ctx, new AbortController().signal)
    const took = (performance.now() - started) / 1000
    const [kept] = await test.sql<{ patients: number }>('SELECT patients FROM patient_comparison')
    progress(`${kept?.patients ?? 0} of ${onRecord} patients in ${took.toFixed(1)} s`)
    await on.api.close()
    figure({
      name: 'editorial.totals_patients',
      value: kept?.patients ?? 0,
      bar: { atLeast: patients, atMost: patients },
    })
    figure({ name: 'editorial.totals_seconds', value: Math.round(took * 10) / 10, bar: { atMost: 30 } })
  })

/** The first version in force, the second before the board, with checks and an impact as they would be. */
async function twoVersions(test: TestDatabase, board: Parameters<typeof makeDraft>[1]): Promise<void> {
  const largest = shippedGuidelines.find(({ earlier }) => earlier.length > 0)
  const [before] = largest?.earlier ?? []
  if (largest === undefined || before === undefined) throw new Error('No guideline has a version before.')
  const { policy } = articleContent()
  const first = await makeDraft(test, board, { content: { ...before, policy } })
  await walkTo(test, board, first, 'UNDER_REVIEW')
  await asPerson(
    test,
    board.author,
    (tx) => tx.$executeRaw`
      INSERT INTO cohort_impact (from_hash, to_hash, cohort_version, engine_version, result)
      VALUES ('', ${first.contentHash}, 'verify', 'verify', '{"patients": 10000, "changed": 0, "redFlagsChanged": 0}')`,
  )
  await makeQuorum(test, board, first)
  await makeMove(test, board.chair, first, { move: 'APPROVE', meaning: 'approved' })
  const next = await makeDraft(test, board, {
    content: { ...largest.content, policy },
    articleId: first.articleId,
    basedOn: first.versionId,
  })
  await walkTo(test, board, next, 'SUBMITTED')
}

/** Patients of all ages with ten entries each, written past the guards. */
async function seed({ sql }: TestDatabase, organizationId: string): Promise<void> {
  for (const table of ['patient', 'clinical_entry']) await sql(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
  await sql(
    `INSERT INTO patient (organization_id, name, birth_date, sex)
     SELECT $1, 'Patient ' || n, (1930 + n % 85)::text || '-05-01', CASE n % 2 WHEN 0 THEN 'female' ELSE 'male' END
     FROM generate_series(1, $2::int) AS n`,
    [organizationId, onRecord],
  )
  await sql(
    `INSERT INTO clinical_entry (organization_id, patient_id, kind, entry, received_on, received_by)
     SELECT $1, patient.id, 'condition', jsonb_build_object('kind', 'condition', 'id', 'c' || n, 'clinicalStatus', 'active',
              'verification', 'confirmed', 'onset', '2026-01-0' || 1 + n % 9, 'recordedOn', '2026-01-10',
              'codes', jsonb_build_array(jsonb_build_object('system', 'http://snomed.info/sct', 'code', (ARRAY['279039007', '23056005', '73211009'])[1 + n % 3]))),
            '2026-01-10', 'system:verify'
     FROM patient CROSS JOIN generate_series(1, 10) AS n WHERE patient.organization_id = $1`,
    [organizationId],
  )
  for (const table of ['patient', 'clinical_entry']) await sql(`ALTER TABLE ${table} ENABLE TRIGGER ALL`)
}
