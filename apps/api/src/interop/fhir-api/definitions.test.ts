import { type Clinic, makeClinic, makeDraft, walkTo } from '@guideboard/database/test-kit'
import { parseRuleSet, ruleSetHash } from '@guideboard/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../fhir/element.ts'
import { type FhirApi, fhirApi, fhirBase, putInForce, shipped } from './fhir-api.test-kit.ts'
import { r4Problems } from './validate-r4.test-kit.ts'

const disk = 'degenerative-disk-disease'
let fhir: FhirApi
let clinic: Clinic

beforeAll(async () => {
  fhir = await fhirApi()
  const { api, board } = fhir
  clinic = await makeClinic(api.test)
  await putInForce(fhir, shipped(disk))
  const curb = shipped('curb-65')
  const first = await makeDraft(api.test, board, { slug: curb.slug, content: curb.content })
  await walkTo(api.test, board, first, 'WITHDRAWN')
  for (const [slug, state] of [
    ['ottawa-ankle', 'UNDER_REVIEW'],
    ['mcisaac', 'SUBMITTED'],
  ] as const) {
    const draft = await makeDraft(api.test, board, { slug, content: shipped(slug).content })
    await walkTo(api.test, board, draft, state)
  }
  await makeDraft(api.test, board, { slug: 'only-a-draft', content: curb.content })
  // The next version of what is in force is being written.
  const [row] = await api.test.sql<{ article_id: string; id: string }>(
    "SELECT v.article_id, v.id FROM article_version v JOIN article a ON a.id = v.article_id WHERE a.slug = $1 AND v.state = 'APPROVED'",
    [disk],
  )
  await makeDraft(api.test, board, {
    articleId: row?.article_id ?? '',
    basedOn: row?.id ?? '',
    content: { ...shipped(disk).content, title: 'A secret of the next version' },
  })
}, 120_000)
afterAll(() => fhir?.close())

const entries = (bundle: JsonObject) =>
  (Array.isArray(bundle.entry) ? bundle.entry : []).map(({ resource }) => resource as JsonObject)
const search = (type: string, query: Record<string, string>) =>
  fhir.get(`/fhir/${type}?${new URLSearchParams(query)}`)

describe('what is in force', () => {
  it('is listed, a guideline each, valid by R4', async () => {
    const { status, json, headers } = await fhir.get('/fhir/PlanDefinition')
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/fhir+json; fhirVersion=4.0; charset=utf-8',
    ])
    expect(json.total).toBe(1)
    expect(entries(json)).toMatchObject([
      {
        id: disk,
        url: `${fhirBase}/PlanDefinition/${disk}`,
        status: 'active',
        experimental: true,
        author: [{ name: 'Ana Author' }],
        endorser: [{ name: 'Chloe Chair' }],
      },
    ])
    expect(r4Problems(json)).toEqual([])
  })

  it('leads by url|version to everything that it is made of, each valid', async () => {
    const { json } = await fhir.get(`/fhir/PlanDefinition/${disk}`)
    const canonicals = [
      ...JSON.stringify(json).matchAll(/"(?:definitionCanonical|resource)":"([^"]+)"/g),
    ].map(([, canonical = '']) => canonical)
    expect(canonicals.length).toBeGreaterThan(30)
    for (const canonical of new Set(canonicals)) {
      const type = canonical.includes('/Library/') ? 'Library' : 'PlanDefinition'
      const found = await search(type, { url: canonical })
      expect([canonical, found.json.total]).toEqual([canonical, 1])
      expect([canonical, r4Problems(found.json)]).toEqual([canonical, []])
    }
  })

  it('carries the rules themselves: what is read back has the hash that was signed', async () => {
    const { json } = await fhir.get(`/fhir/Library/${disk}`)
    const content = json.content as readonly { contentType: string; data: string }[]
    expect(content.map(({ contentType }) => contentType)).toEqual([
      'text/cql',
      'application/elm+json',
      'application/json',
    ])
    const data = content.find(({ contentType }) => contentType === 'application/json')?.data ?? ''
    const read = parseRuleSet(JSON.parse(Buffer.from(data, 'base64').toString('utf8')))
    const { ruleSet } = shipped(disk).content
    expect(read.ok && ruleSetHash(read.ruleSet)).toBe(ruleSet && ruleSetHash(ruleSet))
  })

  it('says direction, strength, certainty and sources, and what to do when data are missing', async () => {
    const { json } = await fhir.get(`/fhir/PlanDefinition/${disk}`)
    const [, canonical] = /"definitionCanonical":"([^"]+)"/.exec(JSON.stringify(json)) ?? []
    const [recommendation] = entries((await search('PlanDefinition', { url: canonical ?? '' })).json)
    const text = JSON.stringify(recommendation)
    for (const url of ['cpg-directionOfRecommendation', 'cqf-strengthOfRecommendation'])
      expect(text).toContain(url)
    expect(text).toContain('"type":"citation"')
    expect(text).toContain('More data needed')
  })
})

describe('a version that was superseded', () => {
  it('is retired and names its successor; only its label leads to it', async () => {
    const { json: current } = await fhir.get(`/fhir/PlanDefinition/${disk}`)
    const label = shipped(disk).earlier[0]?.ruleSet?.version ?? ''
    expect(label).not.toBe(current.version)
    for (const { json } of [
      await fhir.get(`/fhir/PlanDefinition/${disk}/_history/${label}`),
      ...entries(
        (await search('PlanDefinition', { url: `${fhirBase}/PlanDefinition/${disk}`, version: label })).json,
      ).map((found) => ({ json: found })),
    ]) {
      expect(json).toMatchObject({ version: label, status: 'retired', meta: { versionId: label } })
      expect(json.relatedArtifact).toContainEqual({
        type: 'successor',
        resource: `${fhirBase}/PlanDefinition/${disk}|${current.version}`,
      })
      expect(r4Problems(json)).toEqual([])
    }
    expect(
      entries((await search('PlanDefinition', { url: `${fhirBase}/PlanDefinition/${disk}` })).json),
    ).toMatchObject([{ version: current.version }])
  })
})

describe('a version that was withdrawn', () => {
  const label = () => shipped('curb-65').content.ruleSet?.version ?? ''
  it('is gone without its label, and with it is marked and gives no advice', async () => {
    const gone = await fhir.get('/fhir/PlanDefinition/curb-65')
    expect([gone.status, gone.json.resourceType]).toEqual([410, 'OperationOutcome'])
    const { status, json } = await fhir.get(`/fhir/PlanDefinition/curb-65/_history/${label()}`)
    expect(status).toBe(200)
    expect(json).toMatchObject({ status: 'retired', title: 'Withdrawn: do not use (curb-65)' })
    expect(json.description).toContain('Found to be unsafe.')
    expect(json.action).toBeUndefined()
    expect(r4Problems(json)).toEqual([])
    expect((await fhir.get(`/fhir/Library/curb-65/_history/${label()}`)).status).toBe(404)
  })
})

describe('what was never in force', () => {
  const secrets = ['ottawa-ankle', 'mcisaac', 'only-a-draft'] as const

  it.each(['anonymous', 'clinician', 'integrator'] as const)('stays unknown to %s', async (who) => {
    const member = { organizationId: clinic.organizationId, personId: clinic.clinicianId }
    const headers =
      who === 'anonymous'
        ? {}
        : who === 'clinician'
          ? await fhir.session(member)
          : await fhir.key(member, ['evaluate'])
    const unknown = (await fhir.get('/fhir/PlanDefinition/never-heard-of', headers)).json.issue
    for (const slug of secrets)
      for (const type of ['PlanDefinition', 'Library']) {
        const version = shipped(slug === 'only-a-draft' ? 'curb-65' : slug).content.ruleSet?.version
        for (const url of [`/fhir/${type}/${slug}`, `/fhir/${type}/${slug}/_history/${version}`]) {
          const { status, json } = await fhir.get(url, headers)
          expect([url, status]).toEqual([url, 404])
          expect(JSON.stringify(json.issue).length).toBeLessThan(JSON.stringify(unknown).length + 20)
        }
        const found = await fhir.get(
          `/fhir/${type}?${new URLSearchParams({ url: `${fhirBase}/${type}/${slug}` })}`,
          headers,
        )
        expect([found.status, found.json.total]).toEqual([200, 0])
      }
    const all = await fhir.get('/fhir/PlanDefinition?_count=50', headers)
    for (const hidden of [...secrets, 'A secret of the next version'])
      expect(JSON.stringify(all.json)).not.toContain(hidden)
    expect((await fhir.get(`/fhir/PlanDefinition/${disk}/_history/99.0.0`, headers)).status).toBe(404)
  })

  it('a key without a scope for guidelines is refused', async () => {
    const member = { organizationId: clinic.organizationId, personId: clinic.clinicianId }
    const { status, json } = await fhir.get('/fhir/PlanDefinition', await fhir.key(member, ['patients:read']))
    expect([status, json.resourceType]).toEqual([403, 'OperationOutcome'])
  })
})

describe('what is spoken', () => {
  it('is declared, valid', async () => {
    const { json } = await fhir.get('/fhir/metadata')
    expect(json).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' })
    expect(r4Problems(json)).toEqual([])
  })

  it.each([
    ['/fhir/metadata', { accept: 'application/fhir+json; fhirVersion=5.0' }, 406],
    ['/fhir/metadata', { accept: 'application/fhir+xml' }, 406],
    ['/fhir/metadata?_format=xml', {}, 406],
    ['/fhir/metadata?_format=application/fhir%2Bjson', {}, 200],
    ['/fhir/metadata', { accept: 'application/fhir+json; fhirVersion=4.0' }, 200],
    ['/fhir/metadata', { accept: 'text/html,*/*;q=0.8' }, 200],
    ['/fhir/PlanDefinition?title=back', {}, 400],
    ['/fhir/PlanDefinition?url=a&url=b', {}, 400],
    ['/fhir/PlanDefinition?_count=many', {}, 400],
    ['/fhir/Patient', {}, 404],
    ['/fhir', {}, 404],
    ["/fhir/PlanDefinition/'%20OR%201=1", {}, 404],
  ] as const)('%s %j: %i', async (url, headers, status) => {
    const answer = await fhir.get(url, headers)
    expect(answer.status).toBe(status)
    if (status === 200) return
    expect(answer.json.resourceType).toBe('OperationOutcome')
    expect(r4Problems(answer.json)).toEqual([])
  })

  it('goes a page at a time', async () => {
    const { json } = await fhir.get('/fhir/PlanDefinition?_count=0')
    expect([json.total, json.entry]).toEqual([0, undefined])
    const second = await fhir.get('/fhir/PlanDefinition?_count=1&_offset=1')
    expect(second.json.entry).toBeUndefined()
  })
})
