import { Prisma } from '@guideboard/database'
import { makeOrganization, makePerson } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../platform/actor.ts'
import { Conflict, Forbidden, NotReady, Unavailable } from '../platform/errors.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { change, look, read } from './doors.ts'
import { domainErrorOf } from './guard-errors.ts'
import { rowsOf } from './read-handle.ts'
import { refuse } from './refuse.ts'

let api: TestApi
let actor: Person

beforeAll(async () => {
  api = await testApi()
  const organizationId = await makeOrganization(api.test)
  const id = await makePerson(api.test, {})
  actor = {
    kind: 'person',
    id,
    name: 'Ana',
    email: 'ana@test.example',
    boardRoles: [],
    organizationId,
    organizationRoles: ['clinician'],
    sessionId: 'none',
  }
})
afterAll(() => api?.close())

const entity = { kind: 'person', id: 'somebody' }
const people = async (name: string) =>
  (await api.test.sql('SELECT FROM person WHERE name = $1', [name])).length
const create = (name: string) => ({ data: { name, email: `${name.toLowerCase()}@test.example` } })

describe('change', () => {
  it('commits the write with its record: who, for whom, what', async () => {
    await change(api.ctx(actor), async (tx) => ({
      value: await tx.person.create(create('Kept')),
      audit: { action: 'account.create', entity, patients: [], detail: { b: 1, a: 2 } },
    }))
    expect(await people('Kept')).toBe(1)
    expect((await api.audited('account.create')).at(-1)).toMatchObject({
      actor: `person:${actor.id}`,
      organization_id: actor.organizationId,
      entity: 'person:somebody',
      outcome: 'success',
      payload: '{"a":2,"b":1}',
    })
  })

  it('keeps neither when the callback fails', async () => {
    const before = (await api.audited('account.create')).length
    const failing = change(api.ctx(actor), async (tx) => {
      await tx.person.create(create('Lost'))
      throw new Error('on the way')
    })
    await expect(failing).rejects.toThrow('on the way')
    expect([await people('Lost'), (await api.audited('account.create')).length]).toEqual([0, before])
  })

  it('keeps neither when the record cannot be written', async () => {
    const failing = change(api.ctx(actor), async (tx) => ({
      value: await tx.person.create(create('Unrecorded')),
      audit: { action: 'account.create', entity, patients: ['no uuid'] },
    }))
    await expect(failing).rejects.toThrow()
    expect(await people('Unrecorded')).toBe(0)
  })

  it('records a refusal in a transaction of its own, and undoes the rest', async () => {
    const refused = change(api.ctx(actor), async (tx) => {
      await tx.person.create(create('Refused'))
      throw new Forbidden('Not you.', { code: 'ROLE_REQUIRED' })
    })
    await expect(refused).rejects.toBeInstanceOf(Forbidden)
    expect(await people('Refused')).toBe(0)
    expect((await api.audited('access.refuse')).at(-1)).toMatchObject({
      outcome: 'denied',
      payload: '{"code":"ROLE_REQUIRED"}',
    })
  })
})

describe('look', () => {
  it('records who was looked at', async () => {
    const patients = ['00000000-0000-4000-8000-00000000000a']
    await look(api.ctx(actor), async () => ({
      value: 1,
      audit: { action: 'patient.read', entity, patients },
    }))
    expect((await api.audited('patient.read')).at(-1)).toMatchObject({ patient_ids: patients })
  })
})

describe('read', () => {
  it('as a reader sees the reader views and no table', async () => {
    const count = (table: Prisma.Sql) =>
      read(api.ctx(), (tx) => rowsOf(tx, Prisma.sql`SELECT count(*) FROM ${table}`), { role: 'reader' })
    await expect(count(Prisma.sql`reader_version`)).resolves.toHaveLength(1)
    await expect(count(Prisma.sql`article_version`)).rejects.toThrow()
    await expect(count(Prisma.sql`person`)).rejects.toThrow()
  })

  it.each([
    Prisma.sql`INSERT INTO person (name, email) VALUES ('x', 'x@y')`,
    Prisma.sql`WITH gone AS (DELETE FROM person RETURNING id) SELECT id FROM gone`,
    Prisma.sql`WITH made AS (UPDATE person SET name = 'x' RETURNING id) SELECT id FROM made`,
    Prisma.sql`SELECT set_config('app.org', 'x', true)`,
    Prisma.sql`TRUNCATE person`,
  ])('refuses SQL that writes: %#', async (query) => {
    await expect(read(api.ctx(actor), async (tx) => rowsOf(tx, query))).rejects.toThrow('must be a SELECT')
  })

  it('takes a column called lock, and rows locked for update', async () => {
    const query = Prisma.sql`SELECT id AS lock FROM person FOR UPDATE`
    await expect(
      change(api.ctx(actor), async (tx) => ({
        value: await rowsOf(tx, query),
        audit: { action: 'patient.read', entity },
      })),
    ).resolves.toBeInstanceOf(Array)
  })
})

describe('refuse', () => {
  it('does nothing without a denial', async () => {
    await expect(refuse(api.ctx(actor), undefined, 'patient.read')).resolves.toBeUndefined()
  })

  it('names nobody when nobody is signed in', async () => {
    const before = (await api.audited('patient.search')).length
    const denial = { code: 'UNAUTHENTICATED', message: 'Sign in first.' }
    await expect(refuse(api.ctx(anonymous), denial, 'patient.search')).rejects.toMatchObject(denial)
    expect((await api.audited('patient.search')).length).toBe(before)
  })
})

describe('what the database refuses', () => {
  const raise = (sqlstate: string) =>
    change(api.ctx(actor), async (tx) => {
      const block = Prisma.sql([`DO $$ BEGIN RAISE EXCEPTION 'secret' USING ERRCODE = '${sqlstate}'; END $$`])
      await tx.$executeRaw(block)
      return { value: 1, audit: { action: 'patient.read', entity } }
    }).catch((error) => error)

  it.each([
    ['WF001', NotReady, 'CONTENT_FROZEN'],
    ['WF003', Forbidden, 'ROLE_REQUIRED'],
    ['WF004', Forbidden, 'SELF_APPROVAL'],
    ['WF005', NotReady, 'QUORUM_NOT_MET'],
    ['WF009', Conflict, 'CONFLICT'],
    ['WF012', Forbidden, 'VOTER_IS_CONTRIBUTOR'],
    ['WF017', NotReady, 'SIGNATURE_REQUIRED'],
    ['57014', Unavailable, 'TIMEOUT'],
    ['55P03', Unavailable, 'TIMEOUT'],
    ['53300', Unavailable, 'UNAVAILABLE'],
    ['25006', Unavailable, 'UNAVAILABLE'],
  ])('%s speaks in our words', async (sqlstate, kind, code) => {
    const error = await raise(sqlstate)
    expect(error).toBeInstanceOf(kind)
    expect(error.code).toBe(code)
    expect(error.message).not.toContain('secret')
  })

  it.each(['WF016', 'WF019', '42501', '23502'])('%s is a fault of ours and stays one', async (sqlstate) => {
    expect(domainErrorOf(await raise(sqlstate))).toBeUndefined()
  })

  it('is anything at all while it is out of reach, and that is "try again"', async () => {
    const { openDatabase } = await import('@guideboard/database')
    const database = openDatabase({ appUrl: 'postgresql://nobody:x@127.0.0.1:1/none' })
    const error = await read({ ...api.ctx(), database }, (tx) => tx.person.count()).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(Unavailable)
    await database.close()
  })
})
