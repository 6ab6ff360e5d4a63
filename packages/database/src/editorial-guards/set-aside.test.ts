import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBoardGrant, makeBoardMember } from '../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeDeclarations,
  makeDraft,
  makeMove,
  makeQuorum,
  makeVote,
  walkTo,
} from '../test-kit/article-factories.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { expectSqlstate, type Probe, probe } from './probe.ts'
import { signing } from './signing.ts'

let db: TestDatabase
let board: Board
let app: Probe
let owner: Probe

beforeAll(async () => {
  db = await testDatabase()
  board = await makeBoard(db)
  app = await probe(db, 'app')
  owner = await probe(db, 'owner')
})
afterAll(async () => {
  await app?.close()
  await owner?.close()
  await db?.close()
})

let made = 0
interface Objected {
  readonly version: MadeVersion
  readonly voteId: string
}
const objected = async (): Promise<Objected> => {
  made += 1
  const content = articleContent({ title: `Objected ${made}` })
  const version = await walkTo(db, board, await makeDraft(db, board, { content }), 'UNDER_REVIEW')
  await makeQuorum(db, board, version)
  const voteId = await makeVote(db, board.patientRepresentative, version, {
    seat: 'patient-representative',
    choice: 'object',
    reason: 'Too hard to read.',
  })
  return { version, voteId }
}
const setAside = (
  person: string,
  role: string,
  { version, voteId }: Objected,
  given: { reason?: string; by?: Probe; factor?: 'totp' | null; meaning?: string } = {},
) =>
  (given.by ?? app).as(
    person,
    ...signing(
      person,
      given.meaning ?? 'set-aside',
      version,
      given.factor === undefined ? 'totp' : given.factor,
    ),
    `INSERT INTO objection_set_aside (vote_id, role, reason, signature_id)
     VALUES ('${voteId}', '${role}', '${given.reason ?? 'The objector cannot be reached.'}', current_setting('app.signature')::uuid)`,
  )
const approve = ({ version }: Objected) =>
  makeMove(db, board.chair, version, { move: 'APPROVE', meaning: 'approved' })

describe('an objection', () => {
  test('is set aside by the chair and a methodologist together, and not by one of them', async () => {
    const at = await objected()
    await expect(approve(at)).rejects.toThrow('objects.')
    await setAside(board.chair, 'chair', at)
    await expect(approve(at)).rejects.toThrow('objects.')
    await setAside(board.methodologist, 'methodologist', at)
    await approve(at)
    expect(
      await db.sql(
        `SELECT role, name, objection, seat, reason FROM reader_set_aside WHERE version_id = $1 ORDER BY role`,
        [at.version.versionId],
      ),
    ).toEqual([
      expect.objectContaining({ role: 'chair', name: 'Chloe Chair', objection: 'Too hard to read.' }),
      expect.objectContaining({ role: 'methodologist', seat: 'patient-representative' }),
    ])
  })

  test('stays when its voter objects anew', async () => {
    const at = await objected()
    await setAside(board.chair, 'chair', at)
    await setAside(board.methodologist, 'methodologist', at)
    await makeVote(db, board.patientRepresentative, at.version, {
      seat: 'patient-representative',
      choice: 'object',
      reason: 'I am back, and it is still too hard.',
    })
    await expect(approve(at)).rejects.toThrow('objects.')
  })

  test('is taken back by its voter alone, with a reason', async () => {
    const at = await objected()
    const take = (person: string, reason: string, lock = 3) =>
      app.as(person, [`SELECT withdraw_objection($1, $2, $3)`, [at.version.versionId, lock, reason]])
    await expectSqlstate('WF023', take(board.chair, 'Gone.'))
    await expectSqlstate('WF014', take(board.patientRepresentative, ' '))
    await expectSqlstate('WF009', take(board.patientRepresentative, 'Mended.', 2))
    await take(board.patientRepresentative, 'Mended.')
    await expectSqlstate('WF023', take(board.patientRepresentative, 'Mended.'))
    await approve(at)
  })
})

describe('setting aside', () => {
  test('takes the role that it names, and two people', async () => {
    const at = await objected()
    const both = await makeBoardMember(db, 'chair')
    await makeBoardGrant(db, { personId: both, role: 'methodologist' })
    await makeDeclarations(db, at.version.versionId, [both])
    await expectSqlstate('WF003', setAside(board.editor, 'chair', at))
    await setAside(both, 'chair', at)
    await expectSqlstate('WF003', setAside(both, 'methodologist', at, { by: owner }))
  })

  test('is not for who objected, contributed or has not declared', async () => {
    const at = await objected()
    await makeBoardGrant(db, { personId: board.author, role: 'chair' })
    await expectSqlstate('WF012', setAside(board.author, 'chair', at))
    const stranger = await makeBoardMember(db, 'methodologist')
    await expectSqlstate('WF013', setAside(stranger, 'methodologist', at))
    await makeBoardGrant(db, { personId: board.patientRepresentative, role: 'methodologist' })
    await expectSqlstate('WF003', setAside(board.patientRepresentative, 'methodologist', at))
  })

  test('takes a reason, a signature that says so, and two components', async () => {
    const at = await objected()
    await expectSqlstate('WF014', setAside(board.chair, 'chair', at, { reason: ' ' }))
    await expectSqlstate('WF017', setAside(board.chair, 'chair', at, { meaning: 'approved' }))
    await expectSqlstate('WF020', setAside(board.chair, 'chair', at, { factor: null }))
  })

  test('is for live objections only, and is kept', async () => {
    const at = await objected()
    await makeVote(db, board.patientRepresentative, at.version, { seat: 'patient-representative' })
    await expectSqlstate('WF023', setAside(board.chair, 'chair', at))
    const [approving] = await db.sql<{ id: string }>(
      `SELECT id FROM vote WHERE version_id = $1 AND choice = 'approve' LIMIT 1`,
      [at.version.versionId],
    )
    await expectSqlstate('WF023', setAside(board.chair, 'chair', { ...at, voteId: approving?.id ?? '' }))
    await expectSqlstate('WF015', owner.as(board.chair, `DELETE FROM objection_set_aside`))
  })
})
