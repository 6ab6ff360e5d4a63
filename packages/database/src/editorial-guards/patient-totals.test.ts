import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeMembership, makePerson } from '../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeDraft,
  walkTo,
} from '../test-kit/article-factories.ts'
import { makeClinic } from '../test-kit/clinic-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { expectSqlstate, type Probe, probe } from './probe.ts'

let db: TestDatabase
let board: Board
let owner: Probe
let app: Probe
/** Allows it; the other one does not. */
let sharing: string
let silent: string
let admin: string
let elsewhere: string
let before: MadeVersion
let draft: MadeVersion

beforeAll(async () => {
  db = await testDatabase()
  board = await makeBoard(db)
  owner = await probe(db, 'owner')
  app = await probe(db, 'app')
  const clinic = async () => {
    const { organizationId } = await makeClinic(db)
    const personId = await makePerson(db)
    await makeMembership(db, { organizationId, personId, role: 'org-admin' })
    return { organizationId, personId }
  }
  const [ours, theirs] = [await clinic(), await clinic()]
  ;[sharing, silent, admin, elsewhere] = [
    ours.organizationId,
    theirs.organizationId,
    ours.personId,
    theirs.personId,
  ]
  await app.as(admin, ...allow(sharing))
  draft = await makeDraft(db, board, { content: articleContent({ title: 'A draft' }) })
  before = await walkTo(db, board, await makeDraft(db, board, { slug: 'before-the-board' }), 'SUBMITTED')
})
afterAll(async () => {
  await app?.close()
  await owner?.close()
  await db?.close()
})

const inOrganization = (id: string) => `SELECT set_config('app.org', '${id}', true)`
const counting = `SELECT set_config('app.actor', 'system:patient-totals', true)`
const allow = (id: string) => [
  inOrganization(id),
  `UPDATE organization SET shares_patient_totals = true WHERE id = '${id}'`,
]
const comparison = (
  version: MadeVersion,
  given: { organization?: string; from?: string; patients?: number } = {},
) =>
  `INSERT INTO patient_comparison (organization_id, from_hash, to_hash, engine_version, patients)
   VALUES ('${given.organization ?? sharing}', '${given.from ?? ''}', '${version.contentHash}', 'engine', ${given.patients ?? 40})`
const total = (patients: number, kind = 'changed', recommendation = '') =>
  `INSERT INTO patient_total (organization_id, from_hash, to_hash, kind, recommendation_id, patients)
   VALUES ('${sharing}', '', '${before.contentHash}', '${kind}', '${recommendation}', ${patients})`

/** Tries statements in one transaction, and takes them back. */
async function attempt(by: Probe, actor: string, ...statements: readonly string[]): Promise<void> {
  await by.client.query('BEGIN')
  try {
    await by.client.query(`SELECT set_config('app.actor', $1, true), set_config('app.org', '', true)`, [
      actor,
    ])
    for (const statement of statements) await by.client.query(statement)
  } finally {
    await by.client.query('ROLLBACK')
  }
}
const without = (trigger: string, table: string) => `DROP TRIGGER ${trigger} ON ${table}`

describe('an organization shares totals', () => {
  test('by its own administrator alone', async () => {
    await attempt(app, `person:${elsewhere}`, ...allow(silent))
    for (const actor of [
      `person:${admin}`,
      `person:${board.chair}`,
      'system:patient-totals',
      'system:installation',
    ]) {
      await expectSqlstate('42501', attempt(app, actor, ...allow(silent)))
      await expectSqlstate('42501', attempt(owner, actor, ...allow(silent)))
      await attempt(owner, actor, without('organization_shares_by_admin', 'organization'), ...allow(silent))
    }
  })

  test('never from its beginning, and by nobody whose membership has ended', async () => {
    const made = `INSERT INTO organization (name, time_zone, jurisdiction, shares_patient_totals) VALUES ('New', 'UTC', 'US', true)`
    await expectSqlstate('42501', attempt(app, `person:${admin}`, made))
    const ended = `UPDATE membership SET ends_at = now() WHERE person_id = '${elsewhere}'`
    await expectSqlstate('42501', attempt(owner, `person:${elsewhere}`, ended, ...allow(silent)))
  })
})

const scope = () => [counting, inOrganization(sharing)]

describe('what is counted', () => {
  test('is kept by the installation for a version before the board, in an organization that shares', async () => {
    await attempt(app, '', ...scope(), comparison(before), total(40), total(10, 'gained', 'walk'))
  })

  test.each<[string, () => readonly string[]]>([
    [
      'a person keeps it',
      () => [`SELECT set_config('app.actor', 'person:${admin}', true)`, comparison(before)],
    ],
    ['of a draft', () => [comparison(draft)]],
    ['against what is not in force', () => [comparison(before, { from: 'a'.repeat(64) })]],
    [
      'of an organization that does not share',
      () => [inOrganization(silent), comparison(before, { organization: silent })],
    ],
  ])('is refused when %s', async (_name, act) => {
    await expectSqlstate('42501', attempt(app, '', ...scope(), ...act()))
    await expectSqlstate('42501', attempt(owner, '', ...scope(), ...act()))
    const removed = without('patient_comparison_guarded', 'patient_comparison')
    await attempt(owner, '', removed, ...scope(), ...act())
  })

  test('is refused for another organization than one acts for', async () => {
    await expectSqlstate('42501', attempt(app, '', counting, inOrganization(silent), comparison(before)))
  })

  test.each([1, 9, 11, 15, -10])('holds no number such as %i', async (number) => {
    await expectSqlstate('23514', attempt(owner, '', ...scope(), comparison(before, { patients: number })))
    const freely = without('patient_total_guarded', 'patient_total')
    await expectSqlstate('23514', attempt(owner, '', freely, ...scope(), comparison(before), total(number)))
  })

  test('tells of a version without a recommendation, and of a recommendation by its id', async () => {
    for (const wrong of [total(10, 'changed', 'walk'), total(10, 'lost'), total(10, 'patient', 'walk')])
      await expectSqlstate('23514', attempt(owner, '', ...scope(), comparison(before), wrong))
  })

  test('is never more than were looked at, nor added to later, changed or counted anew', async () => {
    await expectSqlstate('42501', attempt(app, '', ...scope(), comparison(before), total(50)))
    await app.as('', ...scope(), comparison(before), total(20))
    await expectSqlstate('42501', attempt(app, '', ...scope(), total(10, 'lost', 'walk')))
    await attempt(
      owner,
      '',
      without('patient_total_guarded', 'patient_total'),
      ...scope(),
      total(10, 'lost', 'walk'),
    )
    await expectSqlstate('23505', attempt(app, '', ...scope(), comparison(before)))
    for (const table of ['patient_comparison', 'patient_total']) {
      const change = `UPDATE ${table} SET patients = 30`
      await expectSqlstate('42501', attempt(app, '', ...scope(), change))
      for (const write of [change, `TRUNCATE ${table} CASCADE`])
        await expectSqlstate('WF015', attempt(owner, '', ...scope(), write))
      await attempt(owner, '', without(`${table}_append_only`, table), ...scope(), change)
    }
  })
})

describe('what may be read', () => {
  const told = async () =>
    (await app.as(board.chair, `SELECT * FROM patient_totals('', '${before.contentHash}')`)).rows

  test('is sums without an organization, for as long as it shares', async () => {
    expect(await told()).toEqual([
      { kind: 'compared', recommendation_id: '', organizations: '1', patients: '40' },
      { kind: 'changed', recommendation_id: '', organizations: '1', patients: '20' },
      { kind: 'sharing', recommendation_id: '', organizations: '1', patients: '0' },
    ])
    await app.as(
      admin,
      inOrganization(sharing),
      `UPDATE organization SET shares_patient_totals = false WHERE id = '${sharing}'`,
    )
    expect(await told()).toEqual([
      { kind: 'compared', recommendation_id: '', organizations: '0', patients: '0' },
      { kind: 'sharing', recommendation_id: '', organizations: '0', patients: '0' },
    ])
    await app.as(admin, ...allow(sharing))
  })

  test('is no row of an organization, outside of it', async () => {
    const rows = `SELECT * FROM patient_comparison`
    expect((await app.as(board.chair, rows)).rows).toEqual([])
    expect((await app.as(board.chair, inOrganization(silent), rows)).rows).toEqual([])
    expect((await app.as(board.chair, inOrganization(sharing), rows)).rows).toHaveLength(1)
  })

  test('and what is due is for the installation to ask', async () => {
    await expectSqlstate('42501', app.as(board.chair, 'SELECT * FROM patient_comparisons_due(5)'))
  })
})
