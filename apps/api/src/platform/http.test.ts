import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeMembership, makeOrganization, makePerson } from '@guideboard/database/test-kit'
import type { FastifyInstance } from 'fastify'
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiKey } from '../accounts/create-api-key.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { Unavailable } from './errors.ts'
import type { LogEntry } from './log.ts'

const password = 'correct horse battery'
const email = 'mara@clinic.example'
const host = 'localhost:4000'
const origin = `http://${host}`

let api: TestApi
let app: FastifyInstance
let key: string

beforeAll(async () => {
  api = await testApi()
  app = await api.http()
  const organizationId = await makeOrganization(api.test)
  const personId = await makePerson(api.test, { email, passwordHash: await hashPassword(password) })
  await makeMembership(api.test, { organizationId, personId })
  const made = await createApiKey(api.ctx(await api.actorOf(personId)), {
    name: 'test',
    scopes: ['evaluate'],
  })
  key = made.secret
})
afterAll(async () => {
  await app?.close()
  await api?.close()
})

type Headers = Readonly<Record<string, string>>

function post(body: unknown, headers: Headers = {}, to = app) {
  return to.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host, 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const ask = (query: string, headers: Headers = {}, variables?: object) => post({ query, variables }, headers)
const codeOf = (response: { json(): { errors?: { extensions: { code: string } }[] } }) =>
  response.json().errors?.[0]?.extensions.code

const signIn = (headers: Headers = {}, to = app) =>
  post(
    {
      query: `mutation ($input: SignInInput!) { signIn(input: $input) {
        __typename ... on SignedIn { me { email organizationRoles } } ... on Refused { code } } }`,
      variables: { input: { email, password } },
    },
    headers,
    to,
  )

const cookieOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['set-cookie']).split(';', 1)[0] ?? ''

describe('the session cookie', () => {
  it('starts with signing in, says who one is, and ends with signing out', async () => {
    const signedIn = await signIn()
    expect(signedIn.json().data.signIn).toMatchObject({ me: { email, organizationRoles: ['CLINICIAN'] } })
    expect(String(signedIn.headers['set-cookie'])).toMatch(
      /^guideboard=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const cookie = cookieOf(signedIn)
    expect((await ask('{ me { email } }', { cookie })).json().data.me).toEqual({ email })
    const out = await ask('mutation { signOut }', { cookie, origin })
    expect(out.json().data.signOut).toBe(true)
    expect((await ask('{ me { email } }', { cookie })).json().data.me).toBeNull()
  })

  it('insists on TLS under TLS', async () => {
    const behindProxy = await api.http({ trustedProxies: ['127.0.0.1'] })
    const signedIn = await signIn({ 'x-forwarded-proto': 'https', host: 'guideboard.example' }, behindProxy)
    expect(String(signedIn.headers['set-cookie'])).toMatch(
      /^__Host-guideboard=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    await behindProxy.close()
  })

  it('is not given over plain http to another host, forwarded headers of strangers notwithstanding', async () => {
    for (const headers of [
      { host: 'guideboard.example' },
      { host: 'guideboard.example', 'x-forwarded-proto': 'https' },
    ]) {
      const refused = await signIn(headers)
      expect(refused.json().data.signIn).toEqual({ __typename: 'Refused', code: 'INSECURE_TRANSPORT' })
      expect(refused.headers['set-cookie']).toBeUndefined()
    }
  })

  it.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another port', { origin: 'http://localhost:4001' }],
    ['of another scheme', { origin: 'https://localhost:4000' }],
    ['hidden', { origin: 'null' }],
    ['missing', {}],
  ])('cannot act from an origin that is %s', async (_case, headers) => {
    const cookie = cookieOf(await signIn())
    const response = await ask('mutation { signOut }', { cookie, ...headers })
    expect([response.statusCode, codeOf(response)]).toEqual([403, 'ORIGIN_REFUSED'])
    expect((await ask('{ me { email } }', { cookie })).json().data.me).toEqual({ email })
  })
})

describe('an API key', () => {
  it('is understood in the Authorization header', async () => {
    const response = await ask('{ me { email } __schema { queryType { name } } }', {
      authorization: `Bearer ${key}`,
    })
    expect(response.json()).toEqual({ data: { me: null, __schema: { queryType: { name: 'Query' } } } })
  })

  it.each([
    ['Bearer gb_0123456789abcdef_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['Bearer nonsense'],
    ['Basic Zm9v'],
  ])('that is not valid is a 401: %s', async (authorization) => {
    const response = await ask('{ me { email } }', { authorization })
    expect([response.statusCode, codeOf(response)]).toEqual([401, 'UNAUTHENTICATED'])
  })

  it('beside a cookie is a 400', async () => {
    const cookie = cookieOf(await signIn())
    const response = await ask('{ me { email } }', { authorization: `Bearer ${key}`, cookie })
    expect([response.statusCode, codeOf(response)]).toEqual([400, 'TWO_CREDENTIALS'])
  })
})

describe('a body', () => {
  const padded = (bytes: number) =>
    JSON.stringify({ query: '{ me { id } }', variables: { pad: 'x'.repeat(bytes) } })

  it('of 100 kB is too large for anybody, and fine by key up to 2 MB', async () => {
    const large = padded(110_000)
    const refused = await post(large)
    expect([refused.statusCode, codeOf(refused)]).toEqual([413, 'BODY_TOO_LARGE'])
    expect((await post(large, { authorization: `Bearer ${key}` })).statusCode).toBe(200)
    expect((await post(padded(2_100_000), { authorization: `Bearer ${key}` })).statusCode).toBe(413)
  })

  it('without a length is cut off at the same limit', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    const address = app.server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('error', () => resolve(text))
      socket.on('close', () => resolve(text))
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n',
      )
      const piece = 'x'.repeat(0x4000)
      for (let i = 0; i < 12; i += 1) socket.write(`4000\r\n${piece}\r\n`)
    })
    expect(answer).toMatch(/^HTTP\/1.1 413 /)
  })

  it.each<[string, string, Headers, number]>([
    ['not JSON', '{"query":', {}, 400],
    ['empty', '', {}, 400],
    ['a list of operations', '[{"query":"{me{id}}"},{"query":"{me{id}}"}]', {}, 400],
    ['of another type', 'query=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['text that a page could send unasked', '{"query":"{me{id}}"}', { 'content-type': 'text/plain' }, 415],
    [
      'of another character set',
      '{"query":"{me{id}}"}',
      { 'content-type': 'application/json; charset=utf-16' },
      415,
    ],
    ['compressed', '{"query":"{me{id}}"}', { 'content-encoding': 'gzip' }, 415],
    ['with a prototype key', '{"query":"{me{id}}","__proto__":{"x":1}}', {}, 400],
    [
      'nested beyond reason',
      `{"query":"{me{id}}","variables":{"a":${'['.repeat(70)}${']'.repeat(70)}}}`,
      {},
      400,
    ],
  ])('that is %s is refused with a code', async (_case, body, headers, status) => {
    const response = await post(body, headers)
    expect(response.statusCode).toBe(status)
    expect(response.statusCode).toBeLessThan(500)
    expect(response.body).not.toMatch(/at .*\(.*:\d+:\d+\)/)
  })

  it.each([
    ['half a character', '\ud800', 'half of a character'],
    ['NUL', 'a\u0000b', 'NUL'],
  ])('with %s in a variable is refused at its path', async (_case, text, words) => {
    const response = await ask('query ($s: String) { articles(search: $s) { totalCount } }', {}, { s: text })
    expect(response.json().errors[0]).toMatchObject({
      extensions: {
        code: 'BAD_USER_INPUT',
        reasons: [{ path: '/s', message: expect.stringContaining(words) }],
      },
    })
  })
})

describe('text that cannot be stored, written into the document', () => {
  it.each([
    ['an argument', '{ articles(search: "a\\u0000b") { totalCount } }', '/search'],
    [
      'an input',
      'mutation { signIn(input: {email: "\\u0000", password: "x"}) { __typename } }',
      '/input/email',
    ],
    ['a default', 'query ($s: String = "\\u0000") { articles(search: $s) { totalCount } }', '/s'],
    ['a block', '{ articles(search: """a\u0000b""") { totalCount } }', '/search'],
  ])('is refused at its place in %s', async (_case, query, path) => {
    const response = await ask(query)
    expect(response.json().errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reasons: [{ path }],
    })
  })
})

describe('what this server does not offer', () => {
  it('is a subscription outside the stream, in words', async () => {
    const response = await ask('subscription { reviewQueueChanged { versionId } }')
    expect([response.statusCode, codeOf(response)]).toEqual([400, 'SUBSCRIPTIONS_UNSUPPORTED'])
  })

  it.each(['a b', 'a:b:c'])('is a host named "%s"', async (name) => {
    const response = await ask('{ __typename }', { host: name })
    expect([response.statusCode, codeOf(response)]).toEqual([400, 'BAD_HOST'])
  })

  it('is an address that cannot be read, and it is not repeated', async () => {
    const response = await app.inject({ url: '/%ff<script>' })
    expect(response.statusCode).toBe(400)
    expect(response.json().error).toMatchObject({ code: 'BAD_REQUEST', requestId: expect.any(String) })
    expect(response.body).not.toContain('script')
    expect(response.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    })
  })
})

describe('a document over the limits', () => {
  const refused = async (query: string) => {
    const response = await ask(query)
    return {
      status: response.statusCode,
      code: codeOf(response),
      limit: response.json().errors[0].extensions.limit,
    }
  }

  it('of doubling fragments is refused at once', async () => {
    const doubling = Array.from(
      { length: 30 },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    )
    const answer = await refused(`{ ...f0 } ${doubling.join(' ')} fragment f30 on Query { me { id } }`)
    expect(answer).toMatchObject({ status: 400, code: 'QUERY_TOO_LARGE', limit: 'expandedFields' })
  })

  const nested = (levels: number) =>
    `{ articles { edges ${'{ node { sections '.repeat(0)} ${'{ a '.repeat(levels)} ${'}'.repeat(levels)} } }`
  it.each([
    ['root fields', `{ ${'me { id } '.repeat(11)} }`, 'rootFields'],
    [
      'aliases below the root',
      `{ articles { ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} } }`,
      'aliases',
    ],
    ['depth', nested(12), 'depth'],
    [
      'credential guesses',
      `mutation { a: signIn(input: {email: "a", password: "b"}) { __typename } b: signIn(input: {email: "a", password: "c"}) { __typename } }`,
      'credentialOperations',
    ],
    [
      'credential guesses by fragment',
      `mutation { ...g ...h } fragment g on Mutation { a: signIn(input: {email: "a", password: "b"}) { __typename } } fragment h on Mutation { b: signIn(input: {email: "a", password: "b"}) { __typename } }`,
      'credentialOperations',
    ],
    [
      'directives',
      `{ ${Array.from({ length: 7 }, () => 'me @include(if: true) @include(if: true) @include(if: true) { id }').join(' ')} }`,
      'directives',
    ],
    [
      'directives on one node',
      '{ me @skip(if: false) @skip(if: false) @skip(if: false) @skip(if: false) { id } }',
      'directivesPerNode',
    ],
    [
      'a deep literal',
      `{ evaluate(input: ${'['.repeat(12)}${']'.repeat(12)}) { __typename } }`,
      'literalDepth',
    ],
    [
      'fragments',
      `{ me { id } } ${Array.from({ length: 51 }, (_, i) => `fragment f${i} on Me { id }`).join(' ')}`,
      'fragments',
    ],
  ])('by %s is a 400 that names the limit', async (_case, query, limit) => {
    expect(await refused(query)).toMatchObject({ status: 400, code: 'QUERY_TOO_LARGE', limit })
  })

  it('by tokens is a 400', async () => {
    const response = await ask(`{ me { ${'id '.repeat(1000)} } }`, {
      accept: 'application/graphql-response+json',
    })
    expect([response.statusCode, codeOf(response)]).toEqual([400, 'GRAPHQL_PARSE_FAILED'])
  })

  it('does not count the full introspection of somebody who may read the schema as deep', async () => {
    const type = `ofType { kind name ${'ofType { kind name '.repeat(7)} ${'}'.repeat(8)}`
    const response = await ask(`{ __schema { types { name fields { name type { kind name ${type} } } } } }`, {
      authorization: `Bearer ${key}`,
    })
    expect(response.json().errors).toBeUndefined()
  })
})

describe('what leaks out', () => {
  it('is no schema for a stranger, by introspection or by suggestion', async () => {
    const introspection = await ask('{ __schema { types { name } } }')
    expect([introspection.statusCode, codeOf(introspection)]).toEqual([400, 'INTROSPECTION_DISABLED'])
    const field = await ask('{ articl { id } }')
    expect(field.body).not.toMatch(/did you mean/i)
    const variable = await ask(
      'query ($a: Audience) { article(slug: "x", audience: $a) { id } }',
      {},
      { a: 'PATIENTS' },
    )
    expect(variable.body).not.toMatch(/did you mean|PATIENTS/i)
    expect(codeOf(variable)).toBe('BAD_USER_INPUT')
  })

  it('is nothing of a fault but a request id, which the log has with its cause', async () => {
    const lines: LogEntry[] = []
    const faulty = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: {
          secret: {
            type: GraphQLString,
            resolve: () => {
              throw new Error('select * from patient where name = Canary')
            },
          },
          down: {
            type: new GraphQLNonNull(GraphQLInt),
            resolve: () => {
              throw new Unavailable()
            },
          },
        },
      }),
    })
    const log = {
      info: (e: LogEntry) => lines.push(e),
      warn: (e: LogEntry) => lines.push(e),
      error: (e: LogEntry) => lines.push(e),
    }
    const server = await api.http({ schema: faulty, log })
    const response = await post({ query: 'query Find { secret }' }, {}, server)
    const id = response.headers['x-request-id']
    expect(response.json()).toEqual({
      data: { secret: null },
      errors: [
        {
          message: 'Something went wrong on our side. Quote the request id when you report it.',
          locations: [{ line: 1, column: 14 }],
          path: ['secret'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
        },
      ],
    })
    expect(JSON.stringify(lines)).not.toContain('Canary')
    expect(lines.find(({ event }) => event === 'fault')).toMatchObject({
      requestId: id,
      cause: expect.stringContaining('http.test.ts'),
    })
    expect(lines.find(({ event }) => event === 'operation')).toMatchObject({
      operation: 'Find',
      code: 'INTERNAL_SERVER_ERROR',
    })

    const down = await post({ query: '{ down }' }, {}, server)
    expect([down.statusCode, down.headers['retry-after'], codeOf(down)]).toEqual([503, '1', 'UNAVAILABLE'])
    await server.close()
  })
})

describe('GraphQL over HTTP', () => {
  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($a: Audience!) { article(slug: "x", audience: $a) { id } }', 'BAD_USER_INPUT'],
  ])('answers %s with the status that the client can read', async (query, code) => {
    const old = await ask(query, { accept: 'application/json' })
    const now = await ask(query, { accept: 'application/graphql-response+json' })
    expect([old.statusCode, codeOf(old), now.statusCode, codeOf(now)]).toEqual([200, code, 400, code])
  })

  it('takes queries by GET from programs only, and no mutation', async () => {
    const get = (query: string, headers: Headers) =>
      app.inject({
        method: 'GET',
        url: `/graphql?query=${encodeURIComponent(query)}`,
        headers: { host, ...headers },
      })
    expect((await get('{ __typename }', {})).statusCode).toBe(400)
    expect((await get('{ __typename }', { 'apollo-require-preflight': '1' })).statusCode).toBe(200)
    expect((await get('mutation { signOut }', { 'apollo-require-preflight': '1' })).statusCode).toBe(405)
  })
})

describe('pages and health', () => {
  let folder: string
  let server: FastifyInstance
  let problems: readonly string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dashboard-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<title>Guideboard</title>')
    writeFileSync(join(folder, 'assets', 'app-1234.js'), 'export {}')
    server = await api.http({ dashboard: folder, ready: async () => problems })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('serves the dashboard on every page address', async () => {
    for (const url of ['/', '/articles/walking', '/board?state=DRAFT']) {
      const page = await server.inject({ url, headers: { host } })
      expect([page.statusCode, page.body]).toEqual([200, '<title>Guideboard</title>'])
      expect(page.headers['cache-control']).toBe('no-cache')
    }
  })

  it('keeps hashed files for a year and answers a missing one with 404', async () => {
    const file = await server.inject({ url: '/assets/app-1234.js' })
    expect([file.statusCode, file.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
    for (const url of ['/assets/none.js', '/assets/', '//other', '/fhir/Patient', '/../package.json']) {
      const missing = await server.inject({ url })
      expect([url, missing.statusCode]).toEqual([url, 404])
    }
  })

  it('serves nothing from outside its folder', async () => {
    const outside = await server.inject({ url: '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd' })
    expect(outside.body).not.toContain('root:')
  })

  it('sends the headers that keep other sites out', async () => {
    const { headers } = await server.inject({ url: '/live' })
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("style-src 'self';")
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('is ready only while nothing is wrong', async () => {
    expect((await server.inject({ url: '/ready' })).statusCode).toBe(200)
    problems = ['Table patient holds tenant rows without a policy.']
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const wrong = await server.inject({ url: '/ready' })
    expect([wrong.statusCode, wrong.json().problems]).toEqual([503, problems])
    expect((await server.inject({ url: '/live' })).statusCode).toBe(200)
  })
})

describe('closing', () => {
  it('finishes what was accepted and takes nothing new', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let entered = () => {}
    const inside = new Promise<void>((resolve) => {
      entered = resolve
    })
    const slow = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: {
          slow: {
            type: GraphQLString,
            resolve: async () => {
              entered()
              await held
              return 'done'
            },
          },
        },
      }),
    })
    const server = await api.http({ schema: slow })
    const url = await server.listen({ port: 0, host: '127.0.0.1' })
    const accepted = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ slow }' }),
    })
    await inside
    const closed = server.close()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expect(fetch(`${url}/live`)).rejects.toThrow()
    release()
    expect(await (await accepted).json()).toEqual({ data: { slow: 'done' } })
    await closed
  })
})
