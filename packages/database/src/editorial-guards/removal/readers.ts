import { type Guard, withoutTrigger } from './guard.ts'
import type { Scene } from './scene.ts'

const actingFor = (organizationId: string) => `SELECT set_config('app.org', '${organizationId}', true)`
const counting = `SELECT set_config('app.actor', 'system:patient-totals', true)`
const sharing = ({ clinic }: Scene) => [
  `ALTER TABLE organization DISABLE TRIGGER organization_shares_by_admin`,
  actingFor(clinic.organizationId),
  `UPDATE organization SET shares_patient_totals = true WHERE id = '${clinic.organizationId}'`,
  counting,
]
const comparison = ({ clinic, rival }: Scene, patients = 40) =>
  `INSERT INTO patient_comparison (organization_id, from_hash, to_hash, engine_version, patients)
   VALUES ('${clinic.organizationId}', '', '${rival.contentHash}', 'engine', ${patients})`
const total = ({ clinic, rival }: Scene, patients: number) =>
  `INSERT INTO patient_total (organization_id, from_hash, to_hash, kind, recommendation_id, patients)
   VALUES ('${clinic.organizationId}', '', '${rival.contentHash}', 'changed', '', ${patients})`
const assessed = ({ clinic, board }: Scene) => [
  actingFor(clinic.organizationId),
  `INSERT INTO assessment (organization_id, id, encounter_id, patient_id, as_of, engine_version, snapshot_text)
   VALUES ('${clinic.organizationId}', '${board.author}', '${clinic.encounterId}', '${clinic.patientId}', '2026-01-01', 'engine', '{}')`,
]
const result = (
  { clinic, board }: Scene,
  version: { readonly versionId: string; readonly contentHash: string },
) =>
  `INSERT INTO guideline_result (organization_id, assessment_id, version_id, content_hash, rule_set_hash, result_hash)
   VALUES ('${clinic.organizationId}', '${board.author}', '${version.versionId}', '${version.contentHash}', repeat('a', 64), repeat('b', 64))`

/** What readers, patients and those who are told something meet of the board. */
export const readerGuards: readonly Guard[] = [
  {
    guard: 'no table of the board for readers',
    code: '42501',
    removal: 'GRANT SELECT ON article_version TO guideboard_reader',
    actor: ({ board }) => board.author,
    act: () => ['SET LOCAL ROLE guideboard_reader', 'SELECT FROM article_version'],
  },
  {
    guard: 'no account for readers',
    code: '42501',
    removal: 'GRANT SELECT ON person TO guideboard_reader',
    actor: ({ board }) => board.author,
    act: () => ['SET LOCAL ROLE guideboard_reader', 'SELECT email FROM person'],
  },
  {
    guard: 'only what is in force feeds an assessment',
    code: 'WF018',
    removal: withoutTrigger('guideline_result_pinned', 'guideline_result'),
    actor: ({ board }) => board.author,
    act: (scene) => [...assessed(scene), result(scene, scene.ready)],
  },
  {
    guard: 'an assessment takes no further results',
    code: 'WF018',
    removal: withoutTrigger('guideline_result_with_its_assessment', 'guideline_result'),
    actor: ({ board }) => board.author,
    act: (scene) => [
      'ALTER TABLE assessment DISABLE TRIGGER USER',
      ...assessed(scene),
      // A later transaction, as far as the row tells.
      `SAVEPOINT later`,
      `UPDATE assessment SET engine_version = 'later'`,
      result(scene, scene.approved),
    ],
  },
  {
    guard: 'a notice stays as it was told',
    code: 'WF015',
    removal: withoutTrigger('notice_guarded', 'notice'),
    actor: ({ board }) => board.editor,
    act: () => [`UPDATE notice SET detail = '{"seat": "another"}'`],
  },
  {
    guard: 'a notice is for one person',
    code: 'P0002',
    removal: 'ALTER TABLE notice DISABLE ROW LEVEL SECURITY',
    actor: ({ stranger }) => stranger,
    act: () => [
      'SET LOCAL ROLE guideboard_app',
      `DO $$ BEGIN PERFORM FROM notice; IF NOT FOUND THEN RAISE no_data_found; END IF; END $$`,
    ],
  },
  {
    guard: 'an organization is changed by its own',
    code: '42501',
    removal: withoutTrigger('organization_own', 'organization'),
    actor: ({ clinic }) => clinic.admin,
    act: ({ clinic }) => [`UPDATE organization SET quiet_days = 1 WHERE id = '${clinic.organizationId}'`],
  },
  {
    guard: 'an administrator says whether totals are shared',
    code: '42501',
    removal: withoutTrigger('organization_shares_by_admin', 'organization'),
    actor: ({ board }) => board.chair,
    act: ({ clinic }) => [
      actingFor(clinic.organizationId),
      `UPDATE organization SET shares_patient_totals = true WHERE id = '${clinic.organizationId}'`,
    ],
  },
  {
    guard: 'patients are counted by the installation alone',
    code: '42501',
    removal: withoutTrigger('patient_comparison_guarded', 'patient_comparison'),
    actor: ({ board }) => board.chair,
    act: (scene) => [actingFor(scene.clinic.organizationId), comparison(scene)],
  },
  {
    guard: 'a total belongs to its counting',
    code: '42501',
    removal: withoutTrigger('patient_total_guarded', 'patient_total'),
    actor: ({ board }) => board.chair,
    act: (scene) => [...sharing(scene), comparison(scene, 10), total(scene, 20)],
  },
  {
    guard: 'no total below ten',
    code: '23514',
    removal: 'ALTER TABLE patient_total DROP CONSTRAINT patient_total_ten_at_least',
    actor: ({ board }) => board.chair,
    act: (scene) => [...sharing(scene), comparison(scene), total(scene, 9)],
  },
  {
    guard: 'patients are told in whole tens',
    code: '23514',
    removal: 'ALTER TABLE patient_comparison DROP CONSTRAINT patient_comparison_whole_tens',
    actor: ({ board }) => board.chair,
    act: (scene) => [...sharing(scene), comparison(scene, 41)],
  },
  {
    guard: 'two contents are counted once',
    code: '23505',
    removal:
      'ALTER TABLE patient_total DROP CONSTRAINT patient_total_comparison_fkey; ALTER TABLE patient_comparison DROP CONSTRAINT patient_comparison_pkey',
    actor: ({ board }) => board.chair,
    act: (scene) => [...sharing(scene), comparison(scene), comparison(scene)],
  },
  {
    guard: 'totals of an organization are its own',
    code: '42501',
    removal: 'ALTER TABLE patient_comparison DISABLE ROW LEVEL SECURITY',
    actor: ({ board }) => board.chair,
    act: (scene) => [
      ...sharing(scene),
      actingFor(scene.board.chair),
      'SET LOCAL ROLE guideboard_app',
      comparison(scene),
    ],
  },
]
