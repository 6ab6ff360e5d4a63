import {
  makeApprovedArticle,
  makeBoardMember,
  makeClinic,
  makeMembership,
  makePatient,
  makePerson,
  makeSession,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchPatients } from '../patients/search-patients.ts'
import type { Actor } from '../platform/actor.ts'
import type { Checkpoints } from '../platform/checkpoints.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { listEvents } from './list-events.ts'
import { addTrailExports } from './trail-exports.ts'
import { verifyChains } from './verify-chains.ts'

let api: TestApi
let admin: Actor
let elsewhere: Actor
let auditor: Actor
let clinician: Actor
let adminId: string
let organizationId: string
let patientId: string

const acting = (actor: Actor, organization: string, role: 'org-admin' | 'clinician'): Actor =>
  actor.kind === 'person' ? { ...actor, organizationId: organization, organizationRoles: [role] } : actor

beforeAll(async () => {
  api = await testApi()
  const { test } = api
  const clinic = await makeClinic(test)
  organizationId = clinic.organizationId
  patientId = await makePatient(test, clinic, { name: '=cmd()' })
  adminId = await makePerson(test, { name: 'Adam Admin' })
  await makeMembership(test, { organizationId, personId: adminId, role: 'org-admin' })
  admin = acting(await api.actorOf(adminId), organizationId, 'org-admin')
  clinician = acting(await api.actorOf(clinic.clinicianId), organizationId, 'clinician')
  const other = await makeClinic(test)
  elsewhere = acting(await api.actorOf(other.clinicianId), other.organizationId, 'org-admin')
  auditor = await api.actorOf(await makeBoardMember(test, 'auditor', 'Aude Auditor'))
  for (let i = 0; i < 3; i += 1) await searchPatients(api.ctx(clinician), {})
  await makeApprovedArticle(test, { slug: 'walking' })
})
afterAll(() => api?.close())

const actions = async (actor: Actor, filter = {}) =>
  (await listEvents(api.ctx(actor), { filter, first: 100 })).edges.map(({ node }) => node.action)

describe('auditEvents', () => {
  const query = `query ($filter: AuditFilter, $first: Int, $after: String) {
    auditEvents(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { id actorName action said entity outcome patientIds chain seq hash } } } }`

  it("shows an organization's own trail to its admin, with who saw whom", async () => {
    const { data } = await api.run(admin, query, { filter: { patientId } })
    const { node } = data.auditEvents.edges[0]
    expect(node).toMatchObject({
      actorName: 'Clara Clinician',
      action: 'patient.search',
      said: 'searched patients',
      outcome: 'SUCCESS',
      patientIds: [patientId],
      chain: `organization:${organizationId}`,
    })
  })

  it('shows nobody the trail of another organization, and the board no patients', async () => {
    expect(await actions(elsewhere, { patientId })).toEqual([])
    expect(await actions(auditor, { patientId })).toEqual([])
    expect(await actions(admin, { action: 'version.move' })).toEqual([])
  })

  it('shows the moves of versions to the board', async () => {
    expect(await actions(auditor, { action: 'version.move' })).toHaveLength(4)
  })

  it('leaves a line about having been read, with the patients it named', async () => {
    await listEvents(api.ctx(admin), { filter: { patientId } })
    expect((await api.audited('trail.read')).at(-1)).toMatchObject({
      actor: `person:${adminId}`,
      patient_ids: [patientId],
    })
  })

  it('goes from page to page without a gap or a double', async () => {
    const filter = { action: 'patient.search' }
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const { data } = await api.run(admin, query, { filter, first: 1, after })
      seen.push(...data.auditEvents.edges.map((edge: { node: { seq: string } }) => edge.node.seq))
      if (!data.auditEvents.pageInfo.hasNextPage) break
      after = data.auditEvents.pageInfo.endCursor
    }
    expect(seen).toEqual([...new Set(seen)])
    expect(seen).toHaveLength(3)
  })

  it.each([
    [{ who: 'clara' }, 3],
    [{ who: 'cl_ra' }, 0],
    [{ entity: 'patient' }, 3],
    [{ entity: 'patient:search' }, 3],
    [{ entity: 'pat%' }, 0],
    [{ outcome: 'denied' as const }, 0],
    [{ from: new Date('2100-01-01') }, 0],
    [{ to: new Date('2000-01-01') }, 0],
    [{ from: new Date('2000-01-01'), to: new Date('2100-01-01') }, 3],
    [{ patientId: 'nobody' }, 0],
  ])('filters by %j', async (filter, count) => {
    expect(await actions(admin, { action: 'patient.search', ...filter })).toHaveLength(count)
  })

  it.each([
    [{ after: 'x' }, 'BAD_CURSOR'],
    [{ first: 0 }, 'PAGE_SIZE'],
    [{ filter: { entity: 'x'.repeat(201) } }, 'BAD_USER_INPUT'],
  ])('refuses %j', async (request, code) => {
    await expect(listEvents(api.ctx(admin), request)).rejects.toMatchObject({ reasons: [{ code }] })
  })

  it('is refused to a clinician, on the record', async () => {
    await expect(listEvents(api.ctx(clinician), {})).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    expect((await api.audited('trail.read')).at(-1)).toMatchObject({ outcome: 'denied' })
  })
})

describe('the trail as a file', () => {
  const get = async (url: string, personId: string | undefined) => {
    const app = await api.http({ routes: [addTrailExports] })
    const headers: Record<string, string> = { host: 'localhost:4000' }
    if (personId !== undefined) {
      const { token } = await makeSession(api.test, { personId, organizationId })
      headers.cookie = `guideboard=${token}`
    }
    const response = await app.inject({ url, headers })
    await app.close()
    return response
  }

  it('is CSV in which nothing is a formula, and JSON, both as filtered and both on the record', async () => {
    await api.test.database.inContext({ organizationId, actor: 'system:test' }, (tx) =>
      tx.auditEvent.create({
        data: { organizationId, action: 'patient.update', entity: '=1+1', outcome: 'success' },
      }),
    )
    const csv = await get('/exports/audit.csv?action=patient.update', adminId)
    expect(csv.headers['content-disposition']).toBe('attachment; filename="audit.csv"')
    expect(csv.body.split('\r\n')).toHaveLength(3)
    expect(csv.body).toContain(`"'=1+1"`)
    const json = await get('/exports/audit.json?action=patient.update', adminId)
    expect(json.json()).toMatchObject([{ action: 'patient.update', entity: '=1+1' }])
    expect((await get('/exports/audit.json?action=nothing', adminId)).json()).toEqual([])
    expect((await api.audited('trail.export')).length).toBeGreaterThanOrEqual(3)
  })

  it('is not for strangers, nor by a filter that is none', async () => {
    expect((await get('/exports/audit.csv', undefined)).statusCode).toBe(401)
    expect((await get('/exports/audit.csv?state=x', adminId)).statusCode).toBe(400)
    expect((await get('/exports/audit.csv?from=yesterday', adminId)).statusCode).toBe(400)
  })
})

describe('verifyTrail', () => {
  it("walks the reader's own chains and says so", async () => {
    expect(await verifyChains(api.ctx(admin))).toMatchObject({ chains: 1, problem: null })
    const board = await verifyChains(api.ctx(auditor))
    expect(board).toMatchObject({ chains: 2, problem: null })
    expect(await api.audited('trail.verify')).toHaveLength(2)
  })

  it('names the first bad row, and a tail that only a checkpoint remembers', async () => {
    const chain = `organization:${organizationId}`
    const [head] = await api.test.sql<{ seq: string; hash: string }>(
      'SELECT seq::text, hash FROM audit_chain WHERE chain = $1',
      [chain],
    )
    const signed = new Map([
      [chain, { seq: head?.seq ?? '', hash: head?.hash ?? '', at: new Date(), key: 'k' }],
    ])
    const checkpoints: Checkpoints = { signed, soon: () => {}, publicKey: '', keyId: 'k', problems: () => [] }
    const ctx = { ...api.ctx(admin), checkpoints }
    expect(await verifyChains(ctx)).toMatchObject({ problem: null, confirmed: 1 })

    await api.test.sql('ALTER TABLE audit_event DISABLE TRIGGER USER')
    await api.test.sql('DELETE FROM audit_event WHERE chain = $1 AND seq > 4', [chain])
    await api.test.sql(
      'UPDATE audit_chain SET seq = 4, hash = (SELECT hash FROM audit_event WHERE chain = $1 AND seq = 4) WHERE chain = $1',
      [chain],
    )
    await api.test.sql('ALTER TABLE audit_event ENABLE TRIGGER USER')
    expect(await verifyChains(api.ctx(admin))).toMatchObject({ problem: null })
    expect(await verifyChains(ctx)).toMatchObject({
      chain,
      problem: expect.stringContaining('was checkpointed'),
    })

    await api.test.sql('ALTER TABLE audit_event DISABLE TRIGGER USER')
    await api.test.sql(`UPDATE audit_event SET outcome = 'denied' WHERE chain = $1 AND seq = 2`, [chain])
    await api.test.sql('ALTER TABLE audit_event ENABLE TRIGGER USER')
    const { data } = await api.run(admin, '{ verifyTrail { ok chain seq problem } }')
    expect(data.verifyTrail).toEqual({
      ok: false,
      chain,
      seq: '2',
      problem: 'Row 2 was changed after it was written.',
    })
  })
})
