import { sqlstateOf } from '@guideboard/database'
import {
  type Board,
  type Clinic,
  type MadeVersion,
  makeApprovedArticle,
  makeBoard,
  makeClinic,
  makeDraft,
  makeEncounter,
  makePatient,
  walkTo,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../test-kit.ts'

// What holds whatever the API does: each probe is raw SQL, as the role that serves requests or as the owner.

let api: TestApi
let board: Board
let clinic: Clinic
let encounterId: string
let patientId: string
let approved: MadeVersion

const hash = 'a'.repeat(64)

beforeAll(async () => {
  api = await testApi()
  board = await makeBoard(api.test)
  clinic = await makeClinic(api.test)
  patientId = await makePatient(api.test, clinic)
  encounterId = await makeEncounter(api.test, clinic, { patientId })
  approved = await makeApprovedArticle(api.test, { slug: 'in-force', board })
})
afterAll(() => api?.close())

/** One assessment with one result, as guideboard_app in the context of the clinic. */
function stored(pin: { versionId: string; contentHash: string }, organizationId = clinic.organizationId) {
  const context = { organizationId: clinic.organizationId, actor: `person:${clinic.clinicianId}` } as const
  return api.test.database.inContext(context, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string; snapshot_hash: string }[]>`
      INSERT INTO assessment (organization_id, encounter_id, patient_id, as_of, engine_version, snapshot_text, snapshot_hash)
      VALUES (${organizationId}::uuid, ${encounterId}::uuid, ${patientId}::uuid, '2026-11-22', '1', '{"a":1}', 'forged')
      RETURNING id, snapshot_hash`
    await tx.$executeRaw`
      INSERT INTO guideline_result (organization_id, assessment_id, version_id, content_hash, rule_set_hash, result_hash)
      VALUES (${organizationId}::uuid, ${row?.id}::uuid, ${pin.versionId}::uuid, ${pin.contentHash}, ${hash}, ${hash})`
    return row
  })
}

async function stateOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
  } catch (error) {
    return sqlstateOf(error)
  }
  return 'accepted'
}

describe('a guideline result is pinned to what is approved and in force (I13)', () => {
  it('and takes the hash of its text from the text, whatever the statement says', async () => {
    expect((await stored(approved))?.snapshot_hash).toBe(
      '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
    )
  })

  it.each(['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'WITHDRAWN'] as const)(
    'a version that is %s cannot feed it',
    async (state) => {
      const draft = await makeDraft(api.test, board)
      if (state !== 'DRAFT') await walkTo(api.test, board, draft, state)
      expect(await stateOf(() => stored(draft))).toBe('WF018')
    },
  )

  it('nor can a version that was superseded', async () => {
    const first = await makeApprovedArticle(api.test, { board })
    const next = await makeDraft(api.test, board, { articleId: first.articleId, basedOn: first.versionId })
    await walkTo(api.test, board, next, 'APPROVED')
    expect(await stateOf(() => stored(first))).toBe('WF018')
    expect(await stateOf(() => stored(next))).toBe('accepted')
  })

  it('nor another hash than its own, nor a version that is none', async () => {
    expect(await stateOf(() => stored({ ...approved, contentHash: hash }))).toBe('WF018')
    expect(await stateOf(() => stored({ ...approved, versionId: clinic.organizationId }))).toBe('WF018')
  })

  it('and no result is added to an assessment that was stored before', async () => {
    const before = await stored(approved)
    const other = await makeApprovedArticle(api.test, { board })
    const add = () =>
      api.test.sql(
        `INSERT INTO guideline_result (organization_id, assessment_id, version_id, content_hash, rule_set_hash, result_hash)
         VALUES ($1, $2, $3, $4, $5, $5)`,
        [clinic.organizationId, before?.id, other.versionId, other.contentHash, hash],
      )
    expect(await stateOf(add)).toBe('WF018')
  })
})

describe('what was stored is never changed, not even by the owner', () => {
  it.each([
    `UPDATE assessment SET snapshot_text = '{}'`,
    'DELETE FROM assessment',
    'TRUNCATE assessment CASCADE',
    `UPDATE guideline_result SET content_hash = '${hash}'`,
    'UPDATE guideline_result SET version_id = gen_random_uuid()',
    'DELETE FROM guideline_result',
    'TRUNCATE guideline_result CASCADE',
    `UPDATE recorded_fact SET fact = 'x'`,
    'DELETE FROM recorded_fact',
    'TRUNCATE recorded_fact',
    'DELETE FROM clinical_entry',
    'TRUNCATE clinical_entry',
  ])('%s', async (statement) => {
    expect(await stateOf(() => api.test.sql(statement))).toBe('WF015')
  })

  it('a clinical entry is only replaced, once', async () => {
    const [row] = await api.test.sql<{ id: string }>(
      `INSERT INTO clinical_entry (organization_id, patient_id, kind, entry, received_on)
       VALUES ($1, $2, 'condition', '{}', '2026-11-22') RETURNING id`,
      [clinic.organizationId, patientId],
    )
    const change = (set: string) => () =>
      api.test.sql(`UPDATE clinical_entry SET ${set} WHERE id = $1`, [row?.id])
    expect(await stateOf(change(`entry = '{"a":1}'`))).toBe('WF015')
    expect(await stateOf(change(`entry = '{"a":1}', replaced_at = now()`))).toBe('WF015')
    expect(await stateOf(change('replaced_at = now()'))).toBe('accepted')
    expect(await stateOf(change('replaced_at = NULL'))).toBe('WF015')
  })

  it('and none is of another patient than its encounter', async () => {
    const other = await makePatient(api.test, clinic)
    const fact = () =>
      api.test.sql(
        `INSERT INTO recorded_fact (organization_id, encounter_id, patient_id, fact, known, recorded_on)
         VALUES ($1, $2, $3, 'fever', false, '2026-11-22')`,
        [clinic.organizationId, encounterId, other],
      )
    expect(await stateOf(fact)).toBe('23514')
  })
})

describe('the role that serves requests sees its own organization only', () => {
  const tables = [
    'patient',
    'patient_identifier',
    'encounter',
    'clinical_entry',
    'recorded_fact',
    'assessment',
    'guideline_result',
  ] as const
  const seen = (table: string, organizationId: string | undefined) =>
    api.test.database.inContext({ organizationId, actor: `person:${clinic.clinicianId}` }, async (tx) => {
      const rows = await tx.$queryRaw<{ count: bigint }[]>`
        SELECT (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', ${table}::text), false, true, '')))[1]::text::bigint AS count`
      return Number(rows[0]?.count)
    })

  it('and nothing at all without a context or as another one', async () => {
    const other = await makeClinic(api.test)
    await stored(approved)
    for (const table of tables) {
      expect([table, await seen(table, undefined)]).toEqual([table, 0])
      expect([table, await seen(table, other.organizationId)]).toEqual([table, 0])
    }
    expect(await seen('assessment', clinic.organizationId)).toBeGreaterThan(0)
  })

  it('and writes nothing into another', async () => {
    const other = await makeClinic(api.test)
    const context = { organizationId: clinic.organizationId, actor: `person:${clinic.clinicianId}` } as const
    const write = () =>
      api.test.database.inContext(
        context,
        (tx) =>
          tx.$executeRaw`INSERT INTO patient (organization_id, name, sex) VALUES (${other.organizationId}::uuid, 'X', 'other')`,
      )
    expect(await stateOf(write)).toBe('42501')
    // An encounter of ours does not exist there.
    expect(await stateOf(() => stored(approved, other.organizationId))).toBe('23514')
  })

  it('and writes nothing without an actor', async () => {
    const write = () =>
      api.test.database.inContext(
        { organizationId: clinic.organizationId },
        (tx) =>
          tx.$executeRaw`INSERT INTO patient (organization_id, name, sex) VALUES (${clinic.organizationId}::uuid, 'X', 'other')`,
      )
    expect(await stateOf(write)).toBe('WF016')
  })
})
