import { makePerson } from '@guideboard/database/test-kit'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockAt } from '../platform/clock.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { confirmTotp } from './confirm-totp.ts'
import { enrolTotp } from './enrol-totp.ts'
import { hashPassword } from './passwords.ts'
import { signIn } from './sign-in.ts'

const password = 'correct horse battery'
const peer = '10.0.0.8'

let api: TestApi
let passwordHash: string
let people = 0

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

async function somebody() {
  people += 1
  const email = `two-steps-${people}@example.org`
  const id = await makePerson(api.test, { passwordHash, email })
  return { id, email }
}

async function enrolled() {
  const { id, email } = await somebody()
  const person = await api.actorOf(id)
  const { secret } = await enrolTotp(api.ctx(person, at(0)), { password, peer })
  const { recoveryCodes } = await confirmTotp(api.ctx(person, at(0)), { code: codeAt(secret, 0), peer })
  return { id, email, secret, recoveryCodes }
}

const entering = (email: string, steps: number, code?: string, given = password) =>
  signIn(api.ctx({ kind: 'anonymous' }, at(steps)), {
    email,
    password: given,
    code,
    peer,
    transport: 'loopback',
  })
const sessions = async (id: string) =>
  (await api.test.sql('SELECT 1 FROM session WHERE person_id = $1', [id])).length

describe('signing in to an account with a second factor', () => {
  it('takes the password and then a code, and says so in the trail', async () => {
    const { id, email, secret } = await enrolled()
    await expect(entering(email, 1)).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED', path: '/code' })
    expect(await sessions(id)).toBe(0)
    const { person } = await entering(email, 1, codeAt(secret, 1))
    expect(person.id).toBe(id)
    expect(await sessions(id)).toBe(1)
    expect(JSON.parse((await api.audited('session.start')).at(-1)?.payload ?? '')).toMatchObject({
      secondFactor: 'totp',
    })
  })

  it('never says whether there is a second factor before the password is right', async () => {
    const { email, secret } = await enrolled()
    for (const code of [undefined, codeAt(secret, 1)])
      await expect(entering(email, 1, code, 'wrong')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
  })

  it('starts no session with a wrong code, nor twice with the same one', async () => {
    const { id, email, secret } = await enrolled()
    await expect(entering(email, 1, codeAt(secret, 20))).rejects.toMatchObject({ code: 'CODE_WRONG' })
    await entering(email, 1, codeAt(secret, 1))
    await expect(entering(email, 1, codeAt(secret, 1))).rejects.toMatchObject({ code: 'CODE_USED' })
    expect(await sessions(id)).toBe(1)
  })

  it('takes each recovery code once', async () => {
    const { id, email, recoveryCodes } = await enrolled()
    await entering(email, 1, recoveryCodes[0])
    await expect(entering(email, 2, recoveryCodes[0])).rejects.toMatchObject({ code: 'CODE_USED' })
    await entering(email, 2, recoveryCodes[1])
    expect(await sessions(id)).toBe(2)
  })

  it('lets a code be guessed ten times at most, with a right password too', async () => {
    const { id, email, secret } = await enrolled()
    for (let tries = 0; tries < 10; tries += 1)
      await expect(entering(email, 1, codeAt(secret, 40))).rejects.toMatchObject({ code: 'CODE_WRONG' })
    await expect(entering(email, 1, codeAt(secret, 1))).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
    expect(await sessions(id)).toBe(0)
  })
})

it('asks nobody for a code who has not set one up', async () => {
  const { id, email } = await somebody()
  await entering(email, 1)
  expect(await sessions(id)).toBe(1)
})
