import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findApiKey, findSession, membershipsOf } from './account-lookups.ts'
import { databaseErrorOf, sqlstateOf } from './database-error.ts'
import {
  makeApiKey,
  makeMembership,
  makeOrganization,
  makePerson,
  makeSession,
} from './test-kit/account-factories.ts'
import { type TestDatabase, testDatabase } from './test-kit/test-database.ts'

let db: TestDatabase
let organizationId: string
beforeAll(async () => {
  db = await testDatabase()
  organizationId = await makeOrganization(db, { name: 'Riverside' })
})
afterAll(() => db.close())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('a session is found by the hash of its token until it ends or its person is disabled', async () => {
  const personId = await makePerson(db, { name: 'Mara' })
  const { id, token } = await makeSession(db, { personId, organizationId })
  const find = () => db.database.inContext({}, (tx) => findSession(tx, sha256(token)))
  expect(await find()).toMatchObject({
    id,
    personId,
    personName: 'Mara',
    organizationId,
    lastSeenAt: expect.any(Date),
  })
  await db.sql('UPDATE person SET disabled_at = now() WHERE id = $1', [personId])
  expect(await find()).toBeUndefined()
  await db.sql('UPDATE person SET disabled_at = NULL WHERE id = $1', [personId])
  await db.database.inContext({ actor: `person:${personId}` }, (tx) =>
    tx.session.update({ where: { id }, data: { endedAt: new Date() } }),
  )
  expect(await find()).toBeUndefined()
})

test('a key is found by its id until it is revoked', async () => {
  const ownerId = await makePerson(db)
  const { id, secret } = await makeApiKey(db, { organizationId, ownerId })
  const find = () => db.database.inContext({}, (tx) => findApiKey(tx, id))
  expect(await find()).toMatchObject({
    id,
    organizationId,
    ownerId,
    secretHash: sha256(secret),
    scopes: ['evaluate'],
  })
  await db.database.inContext({ actor: `person:${ownerId}`, organizationId }, (tx) =>
    tx.apiKey.update({
      where: { organizationId_id: { organizationId, id } },
      data: { revokedAt: new Date() },
    }),
  )
  expect(await find()).toBeUndefined()
})

test('a membership counts from its start to its end', async () => {
  const personId = await makePerson(db)
  const startsAt = new Date('2026-01-01T00:00:00Z')
  const endsAt = new Date('2026-02-01T00:00:00Z')
  await makeMembership(db, { organizationId, personId, startsAt, endsAt })
  const at = (moment: Date) => db.database.inContext({}, (tx) => membershipsOf(tx, personId, moment))
  expect(await at(startsAt)).toEqual([{ organizationId, organizationName: 'Riverside', role: 'clinician' }])
  expect(await at(new Date(startsAt.getTime() - 1))).toEqual([])
  expect(await at(endsAt)).toEqual([])
})

test('a confirmation of identity is used once, in time, and never changed', async () => {
  const personId = await makePerson(db)
  const confirm = async (expires: string) => {
    const [row] = await db.sql<{ id: string }>(
      `INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, created_at, expires_at)
       VALUES (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), $1, 'approved', gen_random_uuid(), $2,
               now() - interval '6 minutes', now() + $3::interval) RETURNING id`,
      [personId, sha256('content'), expires],
    )
    return row?.id
  }
  const use = (id: string | undefined) =>
    db
      .sql('UPDATE identity_confirmation SET used_at = now() WHERE id = $1', [id])
      .then(() => 'used', sqlstateOf)
  const id = await confirm('5 minutes')
  const moved = db.sql(
    `UPDATE identity_confirmation SET used_at = now(), meaning = 'reviewed' WHERE id = $1`,
    [id],
  )
  expect(await moved.catch(sqlstateOf)).toBe('WF015')
  expect(await use(id)).toBe('used')
  expect(await use(id)).toBe('WF017')
  expect(await use(await confirm('-1 minute'))).toBe('WF017')
})

test('writes without an actor are refused, and so is a role that is granted to oneself or unknown', async () => {
  const personId = await makePerson(db)
  const grant = (actor: 'system:test' | undefined, role: string, grantedById: string | null = null) =>
    db.database
      .inContext(actor ? { actor } : {}, (tx) =>
        tx.boardGrant.create({ data: { personId, role, grantedById } }),
      )
      .then(() => 'granted', databaseErrorOf)
  expect(await grant(undefined, 'chair')).toMatchObject({ sqlstate: 'WF016' })
  expect(await grant('system:test', 'king')).toMatchObject({
    sqlstate: '23514',
    constraint: 'board_grant_role_known',
  })
  expect(await grant('system:test', 'chair', personId)).toMatchObject({
    constraint: 'board_grant_not_self_granted',
  })
  expect(await grant('system:test', 'chair')).toBe('granted')
  expect(await grant('system:test', 'chair')).toMatchObject({
    sqlstate: '23505',
    constraint: 'board_grant_one_open',
  })
})

test('what an installation is never changes', async () => {
  await db.database.inContext({ actor: 'system:start' }, (tx) =>
    tx.installation.create({ data: { demonstration: true } }),
  )
  for (const statement of [
    'UPDATE installation SET demonstration = false',
    'DELETE FROM installation',
    'TRUNCATE installation',
  ]) {
    expect(await db.sql(statement).catch(sqlstateOf), statement).toBe('WF015')
  }
})
