import {
  articleContent,
  makeApiKey,
  makeApprovedArticle,
  makeBoard,
  makeBoardMember,
  makeClinic,
  makeDeclarations,
  makeDraft,
  makeEncounter,
  makeMembership,
  makePatient,
  makePerson,
  makeQuorum,
  makeSchedule,
  makeSession,
  makeSuggestion,
  makeThread,
  walkTo,
} from '@guideboard/database/test-kit'
import type { FastifyInstance } from 'fastify'
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessEncounter } from './assessments/assess-encounter.ts'
import { type Cell, type Principal, principals, type Things } from './authorization-cells.test-kit.ts'
import { expectedCell, matrix } from './authorization-matrix.test-kit.ts'
import { registerClient } from './interop/cds/register-client.ts'
import { schema } from './schema.ts'
import { type TestApi, testApi } from './test-kit.ts'

const host = 'localhost:4000'
const minute = 60_000
let api: TestApi
let app: FastifyInstance
let things: Things
/** Headers anew for each call, since signing out ends a session. */
let headersOf: (principal: Principal) => Promise<Record<string, string>>

beforeAll(async () => {
  api = await testApi()
  app = await api.http()
  const { test } = api
  const clinic = await makeClinic(test)
  const { organizationId, clinicianId } = clinic
  const elsewhere = await makeClinic(test)
  const board = await makeBoard(test)
  const member = async (role: string, endsAt?: Date) => {
    const personId = await makePerson(test)
    const ended = endsAt === undefined ? {} : { endsAt, startsAt: new Date(0) }
    await makeMembership(test, { organizationId, personId, role, ...ended })
    return personId
  }
  const admin = await member('org-admin')
  const of = { organizationId, personId: clinicianId }

  const content = articleContent({
    ruleSet: {
      schema: 'ruleset/1',
      id: 'walking',
      version: '1.0.0',
      facts: { fever: { type: 'boolean', ask: { clinician: 'Fever?' } } },
      recommendations: [],
    },
  })
  await makeApprovedArticle(test, { slug: 'walking', content })
  const draft = await makeDraft(test, board)
  const threadId = await makeThread(test, board.chair, draft)
  const suggestionId = await makeSuggestion(test, board.patientRepresentative, draft)
  const patientId = await makePatient(test, clinic)
  const encounterId = await makeEncounter(test, clinic, { patientId })
  const assessment = await assessEncounter(api.ctx(await api.actorOf(clinicianId)), { encounterId })
  const key = async (owner: string, scopes: readonly string[], expiresAt?: Date) => {
    const more = expiresAt === undefined ? {} : { expiresAt }
    const made = await makeApiKey(test, { organizationId, ownerId: owner, scopes, ...more })
    return { id: made.id, authorization: `Bearer gb_${made.id}_${made.secret}` }
  }
  const spare = await key(clinicianId, ['evaluate'])
  const reviewed = await walkTo(test, board, await makeDraft(test, board), 'UNDER_REVIEW')
  await makeQuorum(test, board, reviewed)
  const scheduleId = await makeSchedule(test, board.chair, reviewed, new Date(Date.now() + 60 * minute))
  await makeDeclarations(test, draft.versionId, [board.author], [{ organization: 'Walking Shoes Inc.' }])
  const [declared] = await test.sql<{ id: string }>(
    'SELECT id FROM interest_declaration WHERE version_id = $1',
    [draft.versionId],
  )
  const declarationId = declared?.id ?? ''
  const client = await registerClient(api.ctx(await api.actorOf(admin)), {
    name: 'EHR',
    issuer: 'https://ehr.example.org',
    jwksUrl: 'https://ehr.example.org/jwks',
  })
  things = {
    patientId,
    encounterId,
    assessmentId: assessment.id,
    keyId: spare.id,
    cdsClientId: client.id,
    scheduleId,
    declarationId,
    ...draft,
    threadId,
    reviewerId: board.reviewers[0],
    suggestionId,
    content,
  }

  const session = async (given: Parameters<typeof makeSession>[1]) => {
    const { id, token } = await makeSession(test, given)
    return { id, headers: { cookie: `guideboard=${token}`, origin: `http://${host}` } }
  }
  const person = (personId: string, organization?: string) => async () =>
    (await session(organization === undefined ? { personId } : { personId, organizationId: organization }))
      .headers
  const [former, auditorOfClinic, boardAuditor] = [
    await member('clinician', new Date(Date.now() - minute)),
    await member('org-auditor'),
    await makeBoardMember(test, 'auditor'),
  ]
  const keyWith = async (owner: string, scopes: readonly string[], expiresAt?: Date) => {
    const { authorization } = await key(owner, scopes, expiresAt)
    return async () => ({ authorization })
  }
  const revoked = await key(clinicianId, ['articles:read'])
  await test.sql('UPDATE api_key SET revoked_at = now() WHERE id = $1', [revoked.id])

  const table: Readonly<Record<Principal, () => Promise<Record<string, string>>>> = {
    anonymous: async () => ({}),
    'expired session': async () =>
      (
        await session({
          ...of,
          lastSeenAt: new Date(Date.now() - 16 * minute),
          createdAt: new Date(Date.now() - 20 * minute),
        })
      ).headers,
    'ended session': async () => {
      const { id, headers } = await session(of)
      await test.sql('UPDATE session SET ended_at = now() WHERE id = $1', [id])
      return headers
    },
    clinician: person(clinicianId, organizationId),
    'clinician elsewhere': person(elsewhere.clinicianId, elsewhere.organizationId),
    'former clinician': person(former, organizationId),
    'org-admin': person(admin, organizationId),
    'org-auditor': person(auditorOfClinic, organizationId),
    author: person(board.author),
    editor: person(board.editor),
    reviewer: person(board.reviewers[0]),
    methodologist: person(board.methodologist),
    'patient-representative': person(board.patientRepresentative),
    chair: person(board.chair),
    auditor: person(boardAuditor),
    'key articles:read': await keyWith(clinicianId, ['articles:read']),
    'key evaluate': await keyWith(clinicianId, ['evaluate']),
    'key patients:read': await keyWith(clinicianId, ['patients:read']),
    'key patients:write': await keyWith(clinicianId, ['patients:write']),
    'key assess': await keyWith(clinicianId, ['assess']),
    'key beyond its owner': await keyWith(admin, [
      'articles:read',
      'evaluate',
      'patients:read',
      'patients:write',
      'assess',
    ]),
    'revoked key': async () => ({ authorization: revoked.authorization }),
    'expired key': await keyWith(clinicianId, ['articles:read'], new Date(Date.now() - minute)),
  }
  headersOf = (principal) => table[principal]()
})
afterAll(async () => {
  await app?.close()
  await api?.close()
})

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {})
const queries = fieldsOf(schema.getQueryType())
const mutations = fieldsOf(schema.getMutationType())
const subscriptions = fieldsOf(schema.getSubscriptionType())
const operations = [...queries, ...mutations, ...subscriptions]

function documentOf(field: GraphQLField<unknown, unknown>): string {
  const row = matrix[field.name]
  const declared: Readonly<Record<string, string>> = { content: 'JSON!' }
  const names = Object.keys(row?.variables?.(things) ?? {})
  const variables = names.map((name) => `$${name}: ${declared[name] ?? 'ID!'}`).join(', ')
  const kind = mutations.includes(field)
    ? 'mutation'
    : subscriptions.includes(field)
      ? 'subscription'
      : 'query'
  const head = `${kind} ${variables === '' ? '' : `(${variables})`}`
  const call = row?.call ? `(${row.call})` : ''
  const selection = isLeafType(getNamedType(field.type))
    ? ''
    : '{ __typename ... on Refused { code message path } }'
  const known = String(field.type).includes('Result') ? selection : selection.replace(/ \.\.\..*\} \}/, ' }')
  return `${head} { ${field.name}${call} ${known} }`
}

async function ask(field: GraphQLField<unknown, unknown>, principal: Principal, on: Things = things) {
  if (subscriptions.includes(field)) return follow(field, principal, on)
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host, ...(await headersOf(principal)) },
    payload: { query: documentOf(field), variables: matrix[field.name]?.variables?.(on) ?? {} },
  })
  const { data, errors } = response.json()
  const value = data?.[field.name]
  const code = errors?.[0]?.extensions.code ?? value?.code
  return { cell: cellOf(field.name, response.statusCode, code, value), code, body: response.body }
}

/** An opened stream is closed again; a refusal comes before it opens, as an answer of its own. */
async function follow(field: GraphQLField<unknown, unknown>, principal: Principal, on: Things) {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql/stream',
    headers: { host, accept: 'text/event-stream', ...(await headersOf(principal)) },
    payload: { query: documentOf(field), variables: matrix[field.name]?.variables?.(on) ?? {} },
    payloadAsStream: true,
  })
  const stream = response.stream()
  if (response.statusCode === 200) {
    stream.destroy()
    return { cell: 'may' as const, code: undefined, body: '' }
  }
  let body = ''
  for await (const chunk of stream) body += String(chunk)
  const [error] = JSON.parse(body).errors
  const { code } = error.extensions
  const dead = /API key is not valid/.test(error.message)
  const cell =
    code === 'UNAUTHENTICATED' && !dead ? 'sign-in' : cellOf(field.name, response.statusCode, code, null)
  return { cell, code, body }
}

const lacking = new Set(['ROLE_REQUIRED', 'SCOPE_REQUIRED', 'ORGANIZATION_REQUIRED', 'SCOPE_BEYOND_OWNER'])

function cellOf(operation: string, status: number, code: string | undefined, value: unknown): Cell | string {
  if (status === 401) return 'dead'
  if (code === 'UNAUTHENTICATED') return 'sign-in'
  if (code === 'NOT_FOUND') return 'not-found'
  if (code !== undefined && lacking.has(code)) return 'denied'
  if (code === 'INTERNAL_SERVER_ERROR' || code?.startsWith('GRAPHQL_') || status >= 400)
    return `${status} ${code}`
  return value === null && code === undefined && operation !== 'me' ? 'not-found' : 'may'
}

/** Everything that an operation could change. Traces of asking are left out: the trail, sessions, last use. */
async function state(): Promise<unknown> {
  const traces = ['audit_event', 'audit_chain', 'session', 'sign_in_attempt']
  const tables = await api.test.sql<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
    [traces],
  )
  const digests = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg((to_jsonb(t) - 'last_used_at')::text, ',' ORDER BY t::text), '')) FROM "${name}" t`,
  )
  // A union comes in the order of whichever of its parts is ready first.
  return api.test.sql(`${digests.join(' UNION ALL ')} ORDER BY name`)
}

const denials = async () =>
  (
    await api.test.sql<{ n: number }>(`SELECT count(*)::int AS n FROM audit_event WHERE outcome = 'denied'`)
  )[0]?.n ?? 0

it('has a row for every operation of the schema, and for nothing else', () => {
  expect(Object.keys(matrix).sort()).toEqual(operations.map(({ name }) => name).sort())
})

describe.each(operations.map((field) => [field.name, field] as const))('%s', (name, field) => {
  const cells = principals.map((principal) => [principal, expectedCell(name, principal)] as const)

  it('opens to nobody else, changes nothing for them, and records who was denied', async () => {
    const before = { state: await state(), denials: await denials() }
    const answers: (readonly [Principal, string])[] = []
    let recorded = 0
    for (const [principal, expected] of cells.filter(([, cell]) => cell !== 'may')) {
      const { cell, body } = await ask(field, principal)
      answers.push([principal, cell])
      if (expected === 'denied' || (expected === 'sign-in' && principal.startsWith('key '))) recorded += 1
      expect(body, principal).not.toMatch(/New Patient|Pat Ient|Clara/)
    }
    expect(answers).toEqual(cells.filter(([, cell]) => cell !== 'may'))
    expect(await state()).toEqual(before.state)
    expect(await denials()).toBe(before.denials + recorded)
  })

  it("answers for another organization's id as for one that never was", async () => {
    const nothing = '00000000-0000-4000-8000-000000000000'
    const missing = {
      ...things,
      patientId: nothing,
      encounterId: nothing,
      assessmentId: nothing,
      keyId: nothing,
      cdsClientId: nothing,
      versionId: nothing,
    }
    const body = (text: string) => text.replace(/"requestId":"[^"]*"/g, '')
    for (const [principal] of cells.filter(([, cell]) => cell === 'not-found')) {
      const [theirs, none] = [await ask(field, principal), await ask(field, principal, missing)]
      expect(body(theirs.body)).toBe(body(none.body))
    }
  })

  it('opens to those who may', async () => {
    const may = cells.filter(([, cell]) => cell === 'may')
    expect(may).not.toEqual([])
    for (const [principal] of may) {
      const { cell, body } = await ask(field, principal)
      expect([principal, cell, cell === 'may' ? '' : body]).toEqual([principal, 'may', ''])
    }
  })
})

it.each(mutations.map((field) => [field.name, field] as const))(
  '%s is not done by GET',
  async (_name, field) => {
    const query = new URLSearchParams({
      query: documentOf(field),
      variables: JSON.stringify(matrix[field.name]?.variables?.(things) ?? {}),
    })
    const response = await app.inject({
      url: `/graphql?${query}`,
      headers: { host, 'apollo-require-preflight': '1', ...(await headersOf('clinician')) },
    })
    expect(response.statusCode).toBe(405)
  },
)
