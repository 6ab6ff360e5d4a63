import { makeBoardGrant, makeMembership, makeOrganization, makePerson } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../platform/actor.ts'
import { clockAt } from '../platform/clock.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { authenticate } from './authenticate.ts'
import { confirmIdentity } from './confirm-identity.ts'
import { createApiKey } from './create-api-key.ts'
import { hashPassword } from './passwords.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const password = 'correct horse battery'
const at = { peer: '10.0.0.1', transport: 'loopback' } as const

let api: TestApi
let organizationId: string
let personId: string
const email = 'mara@clinic.example'

beforeAll(async () => {
  api = await testApi()
  organizationId = await makeOrganization(api.test)
  personId = await makePerson(api.test, { name: 'Mara', email, passwordHash: await hashPassword(password) })
  await makeMembership(api.test, { organizationId, personId })
})
afterAll(() => api?.close())

async function signedIn(moment?: string) {
  const ctx = api.ctx(anonymous, moment === undefined ? undefined : clockAt(moment))
  return signIn(ctx, { email, password, ...at })
}

describe('signing in', () => {
  it('starts a session that is stored as a hash only', async () => {
    const { person, token } = await signedIn()
    expect(person).toMatchObject({ id: personId, organizationId, organizationRoles: ['clinician'] })
    const rows = await api.test.sql<{ token_hash: string }>('SELECT token_hash FROM session')
    expect(rows.map((row) => row.token_hash)).not.toContain(token)
    expect(await authenticate(api.ctx(), { kind: 'cookie', token })).toMatchObject({
      kind: 'person',
      id: personId,
    })
    expect((await api.audited('session.start')).at(-1)).toMatchObject({
      actor: `person:${personId}`,
      outcome: 'success',
    })
  })

  it('accepts the address in any case', async () => {
    await expect(
      signIn(api.ctx(), { email: ' MARA@Clinic.Example ', password, ...at }),
    ).resolves.toBeDefined()
  })

  it.each([
    ['a wrong password', email, 'wrong horse battery'],
    ['an unknown address', 'nobody@clinic.example', password],
  ])('answers %s with the same refusal', async (_case, address, guess) => {
    await expect(signIn(api.ctx(), { email: address, password: guess, ...at })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
      message: 'E-mail or password is not right.',
    })
  })

  it('refuses a closed account with the same words', async () => {
    const closed = await makePerson(api.test, {
      email: 'gone@clinic.example',
      passwordHash: await hashPassword(password),
    })
    await api.test.sql('UPDATE person SET disabled_at = now() WHERE id = $1', [closed])
    await expect(signIn(api.ctx(), { email: 'gone@clinic.example', password, ...at })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    })
  })

  it('refuses over plain http from elsewhere, before looking at the password', async () => {
    await expect(
      signIn(api.ctx(), { email, password, peer: '10.0.0.1', transport: 'plain' }),
    ).rejects.toMatchObject({
      code: 'INSECURE_TRANSPORT',
    })
  })

  it('locks an account after ten failures, even for the right password and in parallel', async () => {
    const victim = 'victim@clinic.example'
    await makePerson(api.test, { email: victim, passwordHash: await hashPassword(password) })
    const guess = (i: number) =>
      signIn(api.ctx(), {
        email: victim,
        password: `guess number ${i}`,
        peer: `10.1.0.${i}`,
        transport: 'loopback',
      })
    const answers = await Promise.allSettled(Array.from({ length: 14 }, (_, i) => guess(i)))
    const codes = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'signed in'))
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(10)
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(4)
    await expect(
      signIn(api.ctx(), { email: victim, password, peer: '10.2.0.1', transport: 'loopback' }),
    ).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
    const later = clockAt(new Date(Date.now() + 16 * 60_000).toISOString())
    await expect(
      signIn(api.ctx(anonymous, later), { email: victim, password, peer: '10.2.0.1', transport: 'loopback' }),
    ).resolves.toBeDefined()
  })

  it('locks a peer that tries many accounts', async () => {
    const guess = (i: number) =>
      signIn(api.ctx(), {
        email: `a${i}@clinic.example`,
        password: 'x',
        peer: '10.3.0.1',
        transport: 'loopback',
      })
    for (let i = 0; i < 30; i += 1) await expect(guess(i)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await expect(guess(30)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  })
})

describe('a session', () => {
  it('ends at sign-out', async () => {
    const { person, token } = await signedIn()
    expect(await signOut(api.ctx(person))).toBe(true)
    expect(await authenticate(api.ctx(), { kind: 'cookie', token })).toEqual(anonymous)
    expect(await signOut(api.ctx(anonymous))).toBe(false)
  })

  it('ends after fifteen idle minutes and after twelve hours', async () => {
    const start = Date.parse('2026-11-22T08:00:00Z')
    const clock = (minutes: number) => clockAt(new Date(start + minutes * 60_000).toISOString())
    const { token } = await signedIn('2026-11-22T08:00:00Z')
    const kindAt = async (minutes: number) =>
      (await authenticate(api.ctx(anonymous, clock(minutes)), { kind: 'cookie', token })).kind
    expect(await kindAt(14)).toBe('person')
    expect(await kindAt(28)).toBe('person')
    expect(await kindAt(44)).toBe('anonymous')
    for (let minutes = 42; minutes < 12 * 60; minutes += 14)
      await api.test.sql('UPDATE session SET last_seen_at = $1 WHERE token_hash = token_hash', [
        new Date(start + minutes * 60_000),
      ])
    expect(await kindAt(12 * 60 - 1)).toBe('person')
    expect(await kindAt(12 * 60)).toBe('anonymous')
  })

  it('loses a role the moment it ends', async () => {
    const board = await makePerson(api.test, {
      email: 'b@board.example',
      passwordHash: await hashPassword(password),
    })
    await makeBoardGrant(api.test, { personId: board, role: 'chair' })
    const { token, person } = await signIn(api.ctx(), { email: 'b@board.example', password, ...at })
    expect(person.boardRoles).toEqual(['chair'])
    await api.test.sql('UPDATE board_grant SET ends_at = now() WHERE person_id = $1', [board])
    const later = clockAt(new Date(Date.now() + 1000).toISOString())
    expect(await authenticate(api.ctx(anonymous, later), { kind: 'cookie', token })).toMatchObject({
      boardRoles: [],
    })
  })
})

describe('an API key', () => {
  const make = async (scopes = ['evaluate'] as const) => {
    const person = (await api.actorOf(personId)) as Person
    return { person, ...(await createApiKey(api.ctx(person), { name: 'EHR', scopes })) }
  }

  it('lives from creation to revocation, and is stored as a hash only', async () => {
    const { person, apiKey, secret } = await make()
    expect(secret).toMatch(/^gb_[0-9a-f]{16}_[\w-]{43}$/)
    const [row] = await api.test.sql<{ secret_hash: string }>('SELECT * FROM api_key WHERE id = $1', [
      apiKey.id,
    ])
    expect(secret).not.toContain(row?.secret_hash)
    expect(await authenticate(api.ctx(), { kind: 'key', key: secret })).toEqual({
      kind: 'key',
      id: apiKey.id,
      ownerId: personId,
      organizationId,
      scopes: ['evaluate'],
    })
    const revoked = await revokeApiKey(api.ctx(person), apiKey.id)
    expect(revoked.revokedAt).toBeInstanceOf(Date)
    await expect(authenticate(api.ctx(), { kind: 'key', key: secret })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
    expect((await api.audited('key.revoke')).at(-1)).toMatchObject({
      outcome: 'success',
      organization_id: organizationId,
    })
  })

  it('expires by default after 90 days', async () => {
    const { secret } = await make()
    const on = (days: number) =>
      api.ctx(anonymous, clockAt(new Date(Date.now() + days * 86_400_000).toISOString()))
    await expect(authenticate(on(89), { kind: 'key', key: secret })).resolves.toMatchObject({ kind: 'key' })
    await expect(authenticate(on(91), { kind: 'key', key: secret })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })

  it('dies with its owner’s role', async () => {
    const owner = await makePerson(api.test, {})
    const membership = await makeMembership(api.test, { organizationId, personId: owner })
    const { secret } = await createApiKey(api.ctx(await api.actorOf(owner)), {
      name: 'k',
      scopes: ['assess'],
    })
    await api.test.sql('UPDATE membership SET ends_at = now() WHERE id = $1', [membership])
    await expect(
      authenticate(api.ctx(anonymous, clockAt(new Date(Date.now() + 1000).toISOString())), {
        kind: 'key',
        key: secret,
      }),
    ).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })

  it('never has more power than its owner', async () => {
    const admin = await makePerson(api.test, {})
    await makeMembership(api.test, { organizationId, personId: admin, role: 'org-admin' })
    await expect(
      createApiKey(api.ctx(await api.actorOf(admin)), { name: 'k', scopes: ['patients:read'] }),
    ).rejects.toMatchObject({ code: 'SCOPE_BEYOND_OWNER' })
    expect((await api.audited('key.create')).at(-1)).toMatchObject({
      outcome: 'denied',
      actor: `person:${admin}`,
    })
  })

  it('is refused with every reason at once when it is badly described', async () => {
    const person = await api.actorOf(personId)
    await expect(
      createApiKey(api.ctx(person), { name: ' ', scopes: [], expiresInDays: 400 }),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      reasons: [{ path: '/name' }, { path: '/scopes' }, { path: '/expiresInDays' }],
    })
  })

  it('of another organization looks like one that never was', async () => {
    const { apiKey } = await make()
    const elsewhere = await makeOrganization(api.test)
    const stranger = await makePerson(api.test, {})
    await makeMembership(api.test, { organizationId: elsewhere, personId: stranger, role: 'org-admin' })
    const ctx = api.ctx(await api.actorOf(stranger))
    const foreign = await revokeApiKey(ctx, apiKey.id).catch((error) => error)
    const missing = await revokeApiKey(ctx, '0000000000000000').catch((error) => error)
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', message: missing.message })
  })
})

describe('confirming one’s identity', () => {
  const target = {
    versionId: '00000000-0000-4000-8000-000000000001',
    contentHash: 'a'.repeat(64),
    meaning: 'reviewed',
    peer: '10.0.0.1',
  } as const

  it('gives a token for five minutes, bound to what is signed, stored as a hash', async () => {
    const now = clockAt(new Date().toISOString())
    const { token, expiresAt } = await confirmIdentity(api.ctx(await api.actorOf(personId), now), {
      ...target,
      password,
    })
    expect(expiresAt.getTime() - now.now().getTime()).toBe(300_000)
    const [row] = await api.test.sql<Record<string, unknown>>('SELECT * FROM identity_confirmation')
    expect(row).toMatchObject({ person_id: personId, meaning: 'reviewed', content_hash: target.contentHash })
    expect(JSON.stringify(row)).not.toContain(token)
  })

  it('refuses a wrong password, and somebody who is not signed in', async () => {
    const person = await api.actorOf(personId)
    await expect(confirmIdentity(api.ctx(person), { ...target, password: 'nope' })).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
    })
    await expect(confirmIdentity(api.ctx(), { ...target, password })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })
})
