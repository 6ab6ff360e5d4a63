import { makePerson, makeSession } from '@guideboard/database/test-kit'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../platform/actor.ts'
import { clockAt } from '../platform/clock.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { confirmIdentity } from './confirm-identity.ts'
import { confirmTotp } from './confirm-totp.ts'
import { enrolTotp } from './enrol-totp.ts'
import { confirmedUntil, mySecondFactor } from './my-confirmation.ts'
import { hashPassword } from './passwords.ts'

const password = 'correct horse battery'
const peer = '10.0.0.9'
const target = { versionId: '00000000-0000-4000-8000-000000000001', contentHash: 'a'.repeat(64), peer }

let api: TestApi
let passwordHash: string

beforeAll(async () => {
  api = await testApi()
  passwordHash = await hashPassword(password)
})
afterAll(() => api?.close())

const start = Date.now()
/** So many steps of 30 seconds from the start. */
const at = (steps: number) => clockAt(new Date(start + steps * 30_000).toISOString())
const codeAt = (secret: string, steps: number) =>
  new TOTP({ secret }).generate({ timestamp: start + steps * 30_000 })

async function somebody(): Promise<Person> {
  const id = await makePerson(api.test, { passwordHash })
  const actor = await api.actorOf(id)
  if (actor.kind !== 'person') throw new Error('Nobody.')
  return { ...actor, sessionId: (await makeSession(api.test, { personId: id })).id }
}
async function enrolled(): Promise<{ person: Person; secret: string; recoveryCodes: readonly string[] }> {
  const person = await somebody()
  const { secret } = await enrolTotp(api.ctx(person, at(0)), { password, peer })
  const confirmed = await confirmTotp(api.ctx(person, at(0)), { code: codeAt(secret, 0), peer })
  return { person, secret, recoveryCodes: confirmed.recoveryCodes }
}
const approving = (person: Person, steps: number, code?: string, given = password) =>
  confirmIdentity(api.ctx(person, at(steps)), { ...target, meaning: 'approved', password: given, code })
const factors = async (person: Person) =>
  (
    await api.test.sql<{ second_factor: string | null }>(
      'SELECT second_factor FROM identity_confirmation WHERE person_id = $1 ORDER BY created_at',
      [person.id],
    )
  ).map(({ second_factor }) => second_factor)

describe('an approval in an installation that is no demonstration', () => {
  it('is not confirmed with the password alone', async () => {
    const person = await somebody()
    await expect(approving(person, 0)).rejects.toMatchObject({
      code: 'SECOND_FACTOR_NOT_ENROLLED',
      path: '/code',
    })
    await expect(approving(person, 0, '123456')).rejects.toMatchObject({ code: 'SECOND_FACTOR_NOT_ENROLLED' })
    expect(await factors(person)).toEqual([])
  })

  it('is confirmed with the password and a code, and says so', async () => {
    const { person, secret } = await enrolled()
    await expect(approving(person, 1)).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' })
    await expect(approving(person, 1, codeAt(secret, 1), 'wrong')).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
    })
    await expect(approving(person, 1, codeAt(secret, 20))).rejects.toMatchObject({ code: 'CODE_WRONG' })
    await expect(approving(person, 1, 'no code')).rejects.toMatchObject({ code: 'CODE_WRONG' })
    await approving(person, 1, codeAt(secret, 1))
    expect(await factors(person)).toEqual(['totp'])
    expect(JSON.parse((await api.audited('identity.confirm')).at(-1)?.payload ?? '')).toMatchObject({
      secondFactor: 'totp',
      followed: false,
    })
  })

  it.each(['withdrawn', 'set-aside'] as const)('and so is "%s"', async (meaning) => {
    const person = await somebody()
    const confirming = confirmIdentity(api.ctx(person), { ...target, meaning, password })
    await expect(confirming).rejects.toMatchObject({ code: 'SECOND_FACTOR_NOT_ENROLLED' })
  })
})

describe('a code', () => {
  it('is taken once, also one step early or late, and never again', async () => {
    const { person, secret } = await enrolled()
    await approving(person, 2, codeAt(secret, 3))
    await expect(approving(person, 3, codeAt(secret, 3))).rejects.toMatchObject({ code: 'CODE_USED' })
    await expect(approving(person, 3, codeAt(secret, 2))).rejects.toMatchObject({ code: 'CODE_USED' })
    await approving(person, 5, codeAt(secret, 4))
    await expect(approving(person, 8, codeAt(secret, 6))).rejects.toMatchObject({ code: 'CODE_WRONG' })
  })

  it('is taken once of two at the same time', async () => {
    const { person, secret } = await enrolled()
    const ended = await Promise.allSettled([1, 2].map(() => approving(person, 4, codeAt(secret, 4))))
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is guessed ten times at most', async () => {
    const { person, secret } = await enrolled()
    const wrong = codeAt(secret, 40)
    for (let tries = 0; tries < 10; tries += 1)
      await expect(approving(person, 1, wrong)).rejects.toMatchObject({ code: 'CODE_WRONG' })
    await expect(approving(person, 1, codeAt(secret, 1))).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  })
})

describe('recovery codes', () => {
  it('are ten, stored as hashes, and taken once each, however they are typed', async () => {
    const { person, recoveryCodes } = await enrolled()
    expect(new Set(recoveryCodes).size).toBe(10)
    const stored = await api.test.sql('SELECT * FROM recovery_code WHERE person_id = $1', [person.id])
    expect(stored).toHaveLength(10)
    for (const code of recoveryCodes) expect(JSON.stringify(stored)).not.toContain(code)
    const code = recoveryCodes[0] ?? ''
    await approving(person, 1, code.toLowerCase().replaceAll('-', ' '))
    await expect(approving(person, 1, code)).rejects.toMatchObject({ code: 'CODE_USED' })
    expect(await factors(person)).toEqual(['recovery-code'])
    expect(await mySecondFactor(api.ctx(person), person)).toEqual({ recoveryCodesLeft: 9 })
  })

  it('of somebody else are no codes', async () => {
    const { person } = await enrolled()
    const other = await enrolled()
    await expect(approving(person, 1, other.recoveryCodes[0])).rejects.toMatchObject({ code: 'CODE_WRONG' })
  })
})

describe('setting up an authenticator app', () => {
  it('keeps the secret sealed, and counts once a code of it was seen', async () => {
    const person = await somebody()
    const { secret, uri } = await enrolTotp(api.ctx(person, at(0)), { password, peer })
    expect(uri).toMatch(/^otpauth:\/\/totp\/Guideboard:.*secret=/)
    const rows = await api.test.sql('SELECT * FROM totp_enrolment WHERE person_id = $1', [person.id])
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(await mySecondFactor(api.ctx(person), person)).toBeNull()
    await expect(approving(person, 0, codeAt(secret, 0))).rejects.toMatchObject({
      code: 'SECOND_FACTOR_NOT_ENROLLED',
    })
    await expect(confirmTotp(api.ctx(person, at(0)), { code: '000000', peer })).rejects.toMatchObject({
      code: 'CODE_WRONG',
    })
    await expect(
      confirmTotp(api.ctx(person, at(40)), { code: codeAt(secret, 40), peer }),
    ).rejects.toMatchObject({ code: 'NOT_STARTED' })
  })

  it('asks for the password, and for the one that it replaces', async () => {
    const { person, secret } = await enrolled()
    const again = (code?: string, given = password) =>
      enrolTotp(api.ctx(person, at(1)), { password: given, code, peer })
    await expect(again()).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' })
    await expect(again(codeAt(secret, 1), 'wrong')).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
    await expect(again(codeAt(secret, 30))).rejects.toMatchObject({ code: 'CODE_WRONG' })
    const next = await again(codeAt(secret, 1))
    await confirmTotp(api.ctx(person, at(1)), { code: codeAt(next.secret, 1), peer })
    await expect(approving(person, 2, codeAt(secret, 2))).rejects.toMatchObject({ code: 'CODE_WRONG' })
    await approving(person, 2, codeAt(next.secret, 2))
  })

  it('ends the other sessions', async () => {
    const person = await somebody()
    const other = await makeSession(api.test, { personId: person.id })
    const { secret } = await enrolTotp(api.ctx(person, at(0)), { password, peer })
    await confirmTotp(api.ctx(person, at(0)), { code: codeAt(secret, 0), peer })
    const open = await api.test.sql<{ id: string }>(
      'SELECT id FROM session WHERE person_id = $1 AND ended_at IS NULL',
      [person.id],
    )
    expect(open.map(({ id }) => id)).toEqual([person.sessionId])
    expect(open.map(({ id }) => id)).not.toContain(other.id)
  })

  it('is recorded, and is for people', async () => {
    await enrolled()
    expect((await api.audited('second-factor.enrol')).at(-1)).toMatchObject({ outcome: 'success' })
    expect((await api.audited('second-factor.confirm')).at(-1)).toMatchObject({ outcome: 'success' })
    await expect(enrolTotp(api.ctx(), { password, peer })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    await expect(confirmTotp(api.ctx(), { code: '1', peer })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })
})

describe('one password', () => {
  const voting = (person: Person, steps: number, given?: string) =>
    confirmIdentity(api.ctx(person, at(steps)), { ...target, meaning: 'reviewed', password: given })

  it('carries votes and submissions of 15 minutes in the same session', async () => {
    const person = await somebody()
    await expect(voting(person, 0)).rejects.toMatchObject({ code: 'PASSWORD_REQUIRED', path: '/password' })
    await voting(person, 0, password)
    const first = await voting(person, 2)
    const second = await voting(person, 4)
    expect(second.token).not.toBe(first.token)
    expect(await confirmedUntil(api.ctx(person, at(4)), person)).toEqual(new Date(start + 15 * 60_000))
    await expect(voting(person, 31)).rejects.toMatchObject({ code: 'PASSWORD_REQUIRED' })
    expect(await confirmedUntil(api.ctx(person, at(31)), person)).toBeNull()
  })

  it('carries no approval, and no other session', async () => {
    const person = await somebody()
    await voting(person, 0, password)
    const elsewhere = { ...person, sessionId: (await makeSession(api.test, { personId: person.id })).id }
    await expect(voting(elsewhere, 1)).rejects.toMatchObject({ code: 'PASSWORD_REQUIRED' })
    const approval = confirmIdentity(api.ctx(person, at(1)), { ...target, meaning: 'approved' })
    await expect(approval).rejects.toMatchObject({ code: 'PASSWORD_REQUIRED' })
  })
})

// Last: the installation is written down once and for ever.
describe('a demonstration', () => {
  it('spares the code, says so, and asks for it from whoever set one up', async () => {
    await api.test.sql('INSERT INTO installation (demonstration) VALUES (true)')
    const person = await somebody()
    await approving(person, 0)
    expect(await factors(person)).toEqual(['demonstration'])
    const { person: careful, secret } = await enrolled()
    await expect(approving(careful, 1)).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' })
    await approving(careful, 1, codeAt(secret, 1))
  })
})
