import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeClinic, makeMembership, makePerson } from '@guideboard/database/test-kit'
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callOf, cardsOf, lumbarMri, patientId, service, wholeRecord } from './calls.test-kit.ts'
import { addCdsHooks } from './cds-routes.ts'
import { type CdsApi, caseClock, cdsApi } from './conformance.test-kit.ts'
import { endClient } from './end-client.ts'
import { registerClient } from './register-client.ts'
import type { RegisteredClient } from './registered-client.ts'

const url = `http://localhost:4000${service}`
const issuer = 'https://ehr.example.org'
let cds: CdsApi
let admin: Parameters<CdsApi['api']['ctx']>[0]
let keys: Awaited<ReturnType<typeof generateKeyPair>>
let stranger: Awaited<ReturnType<typeof generateKeyPair>>
let publicJwk: JWK
let client: RegisteredClient
let ehr: Server
let ehrOrigin: string
let asked: string[] = []
const chart = new Map<string, unknown>()

beforeAll(async () => {
  cds = await cdsApi({ slugs: ['degenerative-disk-disease'] })
  keys = await generateKeyPair('ES384', { extractable: true })
  stranger = await generateKeyPair('ES384')
  publicJwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES384' }
  ehr = createServer((request, response) => {
    asked.push(request.url ?? '')
    const json = request.url === '/jwks' ? { keys: [publicJwk] } : chart.get(request.url ?? '')
    if (json === 'slow') return
    response
      .writeHead(json === undefined ? 404 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(json ?? {}))
  })
  await new Promise<void>((resolve) => ehr.listen(0, '127.0.0.1', resolve))
  ehrOrigin = `http://127.0.0.1:${(ehr.address() as AddressInfo).port}`
  const clinic = await makeClinic(cds.api.test, { jurisdiction: 'US' })
  const adminId = await makePerson(cds.api.test)
  await makeMembership(cds.api.test, {
    organizationId: clinic.organizationId,
    personId: adminId,
    role: 'org-admin',
    startsAt: new Date('2000-01-01'),
  })
  admin = await cds.api.actorOf(adminId)
  client = await registerClient(cds.api.ctx(admin), {
    name: 'EHR',
    issuer,
    jwksUrl: `${ehrOrigin}/jwks`,
    fhirServers: [`${ehrOrigin}/fhir`],
  })
}, 120_000)
afterAll(async () => {
  ehr?.closeAllConnections()
  ehr?.close()
  await cds?.close()
})

const now = () => Math.floor(caseClock.now().getTime() / 1000)
interface Change {
  readonly header?: Record<string, unknown>
  readonly claims?: Record<string, unknown>
  readonly key?: CryptoKey | Uint8Array
}
const token = ({ header = {}, claims = {}, key = keys.privateKey }: Change = {}) =>
  new SignJWT({ iss: issuer, aud: url, iat: now(), exp: now() + 300, jti: crypto.randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'ES384', kid: 'k1', typ: 'JWT', ...header })
    .sign(key)
const callWith = (jwt: string, body: unknown = callOf('order-sign', wholeRecord, [lumbarMri])) =>
  cds.call('POST', service, body, { authorization: `Bearer ${jwt}` })

describe('a client token', () => {
  it('lets its client ask for its organization, with what the EHR keeps found by address', async () => {
    const answer = await callWith(await token({ header: { jku: `${ehrOrigin}/jwks` } }))
    expect(answer.status).toBe(200)
    const [card] = await cds.api.test.sql<{ client_id: string; subject_hash: string }>(
      'SELECT * FROM cds_card WHERE client_id = $1',
      [client.id],
    )
    expect(card?.subject_hash).toMatch(/^[0-9a-f]{64}$/)
    expect((await cds.api.audited('cds.call')).at(-1)?.actor).toBe(`system:cds-${client.id}`)
  })

  it('may name several audiences, one of them the exact address, discovery included', async () => {
    const many = await token({
      claims: { aud: ['https://elsewhere.example.org', 'http://localhost:4000/cds-services'] },
    })
    expect(
      (await cds.call('GET', '/cds-services', undefined, { authorization: `Bearer ${many}` })).status,
    ).toBe(200)
  })

  it.each([
    ['for another address', { claims: { aud: 'https://elsewhere.example.org/cds-services/x' } }],
    ['for the origin alone', { claims: { aud: 'http://localhost:4000' } }],
    ['that has expired', { claims: { iat: -3600, exp: -600 } }],
    ['from the future', { claims: { iat: 7200, exp: 7500 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['without jti', { claims: { jti: undefined } }],
    ['of an unknown issuer', { claims: { iss: 'https://evil.example.org' } }],
    ['of another tenant', { claims: { tenant: 'other' } }],
    ['with an unknown kid', { header: { kid: 'k9' } }],
    ['without a kid', { header: { kid: undefined } }],
    ['of another type', { header: { typ: 'at+jwt' } }],
    ['that names other keys', { header: { jku: 'https://evil.example.org/jwks' } }],
  ])('%s is refused', async (_name, { header, claims }: Change) => {
    const timed = Object.fromEntries(
      Object.entries(claims ?? {}).map(([name, value]) => [
        name,
        typeof value === 'number' ? now() + value : value,
      ]),
    )
    const answer = await callWith(await token({ ...(header === undefined ? {} : { header }), claims: timed }))
    expect(answer.status).toBe(401)
    expect(answer.json).toMatchObject({ resourceType: 'OperationOutcome' })
    expect(asked).not.toContain('evil')
  })

  it('signed by another key under the known kid is refused', async () => {
    expect((await callWith(await token({ key: stranger.privateKey }))).status).toBe(401)
  })

  it('signed with the public key as a secret is refused', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey))
    for (const alg of ['HS256', 'HS384'])
      expect((await callWith(await token({ key: secret, header: { alg } }))).status).toBe(401)
  })

  it('without a signature is refused', async () => {
    const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
    const claims = { iss: issuer, aud: url, iat: now(), exp: now() + 300, jti: 'x' }
    for (const alg of ['none', 'None', 'ES384'])
      expect((await callWith(`${part({ alg, kid: 'k1', typ: 'JWT' })}.${part(claims)}.`)).status).toBe(401)
  })

  it('is good once, also when it is shown twice at the same moment', async () => {
    const once = await token()
    const answers = await Promise.all([callWith(once), callWith(once)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401])
    expect((await callWith(once)).status).toBe(401)
  })

  it('that is none is refused, and does not fall back to the sandbox', async () => {
    for (const authorization of ['Bearer x', 'Bearer gb_12345678_x', 'Basic eDp5', 'Bearer a.b.c'])
      expect((await cds.call('POST', service, {}, { authorization })).status).toBe(401)
  })

  it('of an ended client is refused', async () => {
    const keySet = { keys: [publicJwk] }
    const short = await registerClient(cds.api.ctx(admin), {
      name: 'Short',
      issuer: 'https://short.example.org',
      jwks: keySet,
    })
    const shown = () => token({ claims: { iss: 'https://short.example.org' } })
    expect((await callWith(await shown())).status).toBe(200)
    await endClient(cds.api.ctx(admin), short.id)
    expect((await callWith(await shown())).status).toBe(401)
  })
})

it('answers nobody without a token where the sandbox is off', async () => {
  const app = await cds.api.http({
    routes: [addCdsHooks({ publicUrl: undefined, sandbox: false, origins: [] })],
  })
  const answer = await app.inject({
    method: 'POST',
    url: service,
    payload: callOf('patient-view', wholeRecord),
  })
  expect(answer.statusCode).toBe(401)
  await app.close()
})

it.each([
  ['plain http', { jwksUrl: 'http://ehr.example.org/jwks' }],
  ['a private key', { jwks: { keys: [{ kty: 'EC', crv: 'P-384', kid: 'k', d: 'secret' }] } }],
  ['no keys at all', {}],
  [
    'a FHIR server over plain http',
    { jwksUrl: 'https://a.example.org/jwks', fhirServers: ['http://10.0.0.1/fhir'] },
  ],
])('registers no client with %s', async (_name, given) => {
  await expect(
    registerClient(cds.api.ctx(admin), { name: 'EHR', issuer: 'https://a.example.org', ...given }),
  ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
})

describe('what was not sent', () => {
  const rest = { patient: wholeRecord.patient, conditions: wholeRecord.conditions }
  const asking = async (fhirServer: string) => {
    asked = []
    const body = {
      ...callOf('order-sign', rest, [lumbarMri]),
      fhirServer,
      fhirAuthorization: {
        access_token: 't',
        token_type: 'Bearer',
        expires_in: 300,
        scope: 'user/*.read',
        subject: 'cds',
      },
    }
    const answer = await callWith(await token(), body)
    expect(answer.status).toBe(200)
    return String(cardsOf(answer)[0]?.detail)
  }

  it('is fetched from a registered server, and from no other', async () => {
    chart.set(`/fhir/Procedure?patient=${patientId}`, { resourceType: 'Bundle', type: 'searchset', total: 0 })
    expect(await asking(`${ehrOrigin}/fhir`)).not.toContain('`procedures` was not sent')
    expect(asked).toContain(`/fhir/Procedure?patient=${patientId}`)
    for (const server of [
      'http://169.254.169.254/latest',
      'http://localhost:1/fhir',
      `${ehrOrigin.replace('127.0.0.1', 'localhost')}/fhir`,
      `${ehrOrigin}@evil.example.org/fhir`,
    ])
      expect(await asking(server)).toContain('`procedures` was not sent')
    expect(asked.filter((one) => one.startsWith('/fhir'))).toEqual([])
  })

  it('is unknown when the server takes longer than it may', async () => {
    chart.set(`/fhir/Procedure?patient=${patientId}`, 'slow')
    const started = performance.now()
    expect(await asking(`${ehrOrigin}/fhir`)).toContain('`procedures` was not sent')
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

it('keeps an overridden recommendation quiet for the same patient and facts, and says so in the trail', async () => {
  const ask = async () => cardsOf(await callWith(await token()))
  const [card] = await ask()
  const feedbackUrl = `http://localhost:4000${service}/feedback`
  const feedback = {
    feedback: [
      {
        card: card?.uuid,
        outcome: 'overridden',
        overrideReason: {
          reason: {
            system: 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes',
            code: 'does-not-align-latest-evidence',
          },
        },
        outcomeTimestamp: '2026-11-22T12:00:00Z',
      },
    ],
  }
  const given = await cds.call('POST', `${service}/feedback`, feedback, {
    authorization: `Bearer ${await token({ claims: { aud: feedbackUrl } })}`,
  })
  expect(given.status).toBe(200)
  expect(await ask()).toEqual([])
  expect(JSON.parse((await cds.api.audited('cds.call')).at(-1)?.payload ?? '').quiet).toContain('mri-gate')
  const threads = await cds.api.test.sql<{ recommendation_id: string }>('SELECT * FROM evidence_thread')
  expect(threads.map((thread) => thread.recommendation_id)).toContain('mri-gate')
})
