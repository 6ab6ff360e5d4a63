import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ChainedEvent, verifyAuditChain } from './audit-chain.ts'
import { sqlstateOf } from './database-error.ts'
import { makeOrganization } from './test-kit/account-factories.ts'
import { type TestDatabase, testDatabase } from './test-kit/test-database.ts'

let db: TestDatabase
let organizationId: string

beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  organizationId = await makeOrganization(db)
})
afterAll(() => db.close())

const actor = 'system:test' as const
const note = (data: object = {}) =>
  db.database.inContext({ organizationId, actor, reason: 'because', requestId: 'r-1' }, (tx) =>
    tx.auditEvent.create({
      data: { organizationId, action: 'patient.read', entity: 'patient:1', outcome: 'success', ...data },
    }),
  )
const events = (): Promise<ChainedEvent[]> =>
  db.database.inContext({ organizationId, actor }, (tx) =>
    tx.auditEvent.findMany({ where: { organizationId }, orderBy: { seq: 'asc' } }),
  )

describe('writing', () => {
  test('the database fills in chain, number, actor, reason, request and hash, whatever the insert says', async () => {
    const forged = {
      chain: 'installation',
      seq: 77n,
      actor: 'person:someone',
      requestId: 'x',
      hash: 'h',
      prevHash: 'p',
    }
    const written = await note({ ...forged, at: new Date(0) })
    expect(written).toMatchObject({
      chain: `organization:${organizationId}`,
      seq: 1n,
      actor,
      purpose: 'because',
      requestId: 'r-1',
      prevHash: '',
    })
    expect(written.at.getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect(verifyAuditChain(await events())).toMatchObject({ ok: true })
  })

  test('concurrent writers make one chain without a gap', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => note({ payload: JSON.stringify({ i, text: 'ü – 漢字 😀' }) })),
    )
    const chain = await events()
    expect(chain.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(verifyAuditChain(chain)).toMatchObject({ ok: true, head: { seq: 20n } })
  })

  test('an event that is rolled back leaves no gap', async () => {
    await note()
    await expect(
      db.database.inContext({ organizationId, actor }, async (tx) => {
        await tx.auditEvent.create({
          data: { organizationId, action: 'a.b', entity: 'x:1', outcome: 'denied' },
        })
        throw new Error('planted')
      }),
    ).rejects.toThrow('planted')
    await note()
    expect(verifyAuditChain(await events())).toMatchObject({ ok: true, head: { seq: 2n } })
  })

  test('without an actor it is refused with WF016', async () => {
    const written = db.database.inContext({ organizationId }, (tx) =>
      tx.auditEvent.create({ data: { organizationId, action: 'a.b', entity: 'x:1', outcome: 'success' } }),
    )
    await expect(written.catch(sqlstateOf)).resolves.toBe('WF016')
  })

  test('a payload that is not JSON is refused', async () => {
    await expect(note({ payload: '{' }).catch(sqlstateOf)).resolves.toBe('22P02')
  })
})

test.each([
  "UPDATE audit_event SET outcome = 'denied'",
  'DELETE FROM audit_event',
  'TRUNCATE audit_event',
  "SET session_replication_role = 'replica'; DELETE FROM audit_event",
])('even the owner is refused with WF015: %s', async (statement) => {
  await note()
  await expect(db.sql(statement).catch(sqlstateOf)).resolves.toBe('WF015')
  await db.sql("SET session_replication_role = 'origin'")
})

describe('tampering by a superuser who switches the triggers off is found', () => {
  test.each([
    ['a changed field', "UPDATE audit_event SET outcome = 'denied' WHERE seq = 3", 3n],
    [
      'a changed list of patients',
      'UPDATE audit_event SET patient_ids = ARRAY[gen_random_uuid()] WHERE seq = 2',
      2n,
    ],
    ['a purpose made empty', 'UPDATE audit_event SET purpose = NULL WHERE seq = 4', 4n],
    ['a moved time', "UPDATE audit_event SET at = at + interval '1 millisecond' WHERE seq = 1", 1n],
    ['a removed event', 'DELETE FROM audit_event WHERE seq = 2', 2n],
    [
      'a changed event with its own hash made right',
      `UPDATE audit_event e SET action = 'x.y',
       hash = audit_event_hash((e.chain, e.seq, e.id, e.organization_id, e.actor, 'x.y', e.entity, e.outcome, e.purpose,
         e.request_id, e.patient_ids, e.payload, e.at, e.prev_hash, e.hash)::audit_event) WHERE seq = 2`,
      3n,
    ],
    [
      'two events swapped',
      'UPDATE audit_event SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE seq IN (2, 3); UPDATE audit_event SET seq = -seq WHERE seq < 0',
      2n,
    ],
    [
      'an event added at the end',
      `INSERT INTO audit_event SELECT (jsonb_populate_record(e, jsonb_build_object('seq', 6, 'id', gen_random_uuid()))).*
       FROM audit_event e WHERE seq = 5`,
      6n,
    ],
  ])('%s', async (_, statement, firstBad) => {
    for (let i = 0; i < 5; i += 1) await note()
    expect(verifyAuditChain(await events())).toMatchObject({ ok: true, head: { seq: 5n } })
    const scoped = statement.replaceAll(/WHERE/g, `WHERE chain = 'organization:${organizationId}' AND`)
    await db.sql(`ALTER TABLE audit_event DISABLE TRIGGER USER`)
    await db.sql(scoped)
    await db.sql(`ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_sealed`)
    await db.sql(`ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_append_only`)
    expect(verifyAuditChain(await events())).toMatchObject({ ok: false, seq: firstBad })
  })

  test('a tail that was cut off, when the head was noted elsewhere', async () => {
    for (let i = 0; i < 3; i += 1) await note()
    const all = await events()
    const verdict = verifyAuditChain(all)
    const noted = verdict.ok ? verdict.head : undefined
    expect(verifyAuditChain(all.slice(0, 2))).toMatchObject({ ok: true })
    expect(verifyAuditChain(all.slice(0, 2), noted)).toMatchObject({ ok: false, seq: 3n })
  })
})

test('events of no organization have a chain of their own, and an article may have one', async () => {
  const article = 'article:00000000-0000-4000-8000-000000000001'
  const plain = { action: 'article.approve', entity: article, outcome: 'success' }
  const [a, b] = await db.database.inContext({ actor }, async (tx) => [
    await tx.auditEvent.create({ data: plain }),
    await tx.auditEvent.create({ data: { ...plain, chain: article } }),
  ])
  expect(a?.chain).toBe('installation')
  expect(b).toMatchObject({ chain: article, seq: 1n })
})
