import { makeMembership, makeOrganization, makePerson } from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { hashPassword } from './passwords.ts'

const password = 'correct horse battery'
const email = 'mara@clinic.example'
let api: TestApi
let clinician: Actor

beforeAll(async () => {
  api = await testApi()
  const organizationId = await makeOrganization(api.test, { name: 'Riverside' })
  const personId = await makePerson(api.test, {
    name: 'Mara',
    email,
    passwordHash: await hashPassword(password),
  })
  await makeMembership(api.test, { organizationId, personId })
  clinician = await api.actorOf(personId)
})
afterAll(() => api?.close())

describe('me and installation', () => {
  const query =
    '{ installation { demonstration version } me { name organization { name timeZone } apiKeys { name } } }'

  it('tell a person who they are', async () => {
    expect((await api.run(clinician, query)).data).toEqual({
      installation: { demonstration: false, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
      me: { name: 'Mara', organization: { name: 'Riverside', timeZone: 'Europe/Berlin' }, apiKeys: [] },
    })
  })

  it('tell a reader that they are nobody', async () => {
    expect((await api.run(anonymous, query)).data.me).toBeNull()
  })
})

describe('signIn', () => {
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) {
    ... on SignedIn { me { organization { name } apiKeys { id } } } ... on Refused { code message reasons { code } } } }`

  it('answers the person', async () => {
    const { data } = await api.run(anonymous, query, { input: { email, password } })
    expect(data.signIn.me.organization.name).toBe('Riverside')
  })

  it('refuses with a code and a sentence', async () => {
    const { data } = await api.run(anonymous, query, { input: { email, password: 'no' } })
    expect(data.signIn).toEqual({
      code: 'SIGN_IN_FAILED',
      message: 'E-mail or password is not right.',
      reasons: [],
    })
  })
})

describe('createApiKey and revokeApiKey', () => {
  const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
    ... on CreatedApiKey { secret apiKey { id prefix scopes revokedAt } } ... on Refused { code path } } }`
  const revoke = `mutation ($id: ID!) { revokeApiKey(id: $id) {
    ... on RevokedApiKey { apiKey { revokedAt } } ... on Refused { code path } } }`

  it('make a key, show its secret once, list it and end it', async () => {
    const input = { name: 'EHR', scopes: ['EVALUATE', 'ARTICLES_READ'], expiresInDays: 30 }
    const { apiKey, secret } = (await api.run(clinician, create, { input })).data.createApiKey
    expect(secret.startsWith(`${apiKey.prefix}_`)).toBe(true)
    expect(apiKey).toMatchObject({ scopes: ['ARTICLES_READ', 'EVALUATE'], revokedAt: null })
    const listed = await api.run(clinician, '{ me { apiKeys { id name } } }')
    expect(listed.data.me.apiKeys).toEqual([{ id: apiKey.id, name: 'EHR' }])
    const ended = await api.run(clinician, revoke, { id: apiKey.id })
    expect(ended.data.revokeApiKey.apiKey.revokedAt).toMatch(/Z$/)
  })

  it('refuse what is wrong by path, and strangers by error', async () => {
    const input = { name: 'EHR', scopes: ['EVALUATE'], expiresInDays: 366 }
    expect((await api.run(clinician, create, { input })).data.createApiKey).toEqual({
      code: 'BAD_USER_INPUT',
      path: '/expiresInDays',
    })
    expect((await api.run(clinician, revoke, { id: 'none' })).data.revokeApiKey).toEqual({
      code: 'NOT_FOUND',
      path: '/id',
    })
    for (const [query, variables] of [
      [create, { input }],
      [revoke, { id: 'none' }],
    ] as const) {
      const { data, errors } = await api.run(anonymous, query, variables)
      expect([data, errors?.[0]?.extensions?.code]).toEqual([null, 'UNAUTHENTICATED'])
    }
  })
})

describe('confirmIdentity', () => {
  const query = `mutation ($input: ConfirmIdentityInput!) { confirmIdentity(input: $input) {
    ... on IdentityConfirmed { token expiresAt } ... on Refused { code path reasons { path } } } }`
  const input = {
    password,
    versionId: '00000000-0000-4000-8000-000000000001',
    contentHash: 'a'.repeat(64),
    meaning: 'REVIEWED',
  }

  it('gives a token for the right password', async () => {
    const { data } = await api.run(clinician, query, { input })
    expect(data.confirmIdentity.token).toMatch(/^[\w-]{43}$/)
  })

  it('refuses the wrong one, and what cannot be signed', async () => {
    const wrong = await api.run(clinician, query, { input: { ...input, password: 'no' } })
    expect(wrong.data.confirmIdentity).toMatchObject({ code: 'PASSWORD_WRONG', path: '/password' })
    const nothing = await api.run(clinician, query, { input: { ...input, versionId: 'x', contentHash: 'y' } })
    expect(nothing.data.confirmIdentity).toMatchObject({
      code: 'BAD_USER_INPUT',
      reasons: [{ path: '/versionId' }, { path: '/contentHash' }],
    })
  })
})
