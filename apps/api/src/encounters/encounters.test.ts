import {
  articleContent,
  type Clinic,
  makeApprovedArticle,
  makeClinic,
  makeEncounter,
  makePatient,
} from '@guideboard/database/test-kit'
import type { RuleSet } from '@guideboard/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { clockAt } from '../platform/clock.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { closeEncounter } from './close-encounter.ts'
import { openEncounter } from './open-encounter.ts'
import { readEncounter } from './read-encounter.ts'
import { recordFacts } from './record-facts.ts'

const ruleSet: RuleSet = {
  schema: 'ruleset/1',
  id: 'asking',
  version: '1.0.0',
  facts: {
    fever: { type: 'boolean', ask: { clinician: 'Fever?' } },
    seenOn: { type: 'date', ask: { clinician: 'Seen when?' } },
    seenDays: {
      type: 'quantity',
      unit: 'd',
      integer: true,
      domain: [0, 3650],
      from: { elapsedSince: { recorded: 'seenOn' } },
    },
    side: { type: 'code', codes: ['left', 'right'], ask: { clinician: 'Side?' } },
    careDays: {
      type: 'quantity',
      unit: 'd',
      integer: true,
      domain: [0, 3650],
      from: { elapsedSince: { recorded: 'careStart' } },
      ask: { clinician: 'Since when?' },
    },
    urea: {
      type: 'quantity',
      unit: 'mmol/L',
      domain: [0, 100],
      alsoIn: [{ analyte: 'urea nitrogen', unit: 'mg/dL', factor: 0.357 }],
      ask: { clinician: 'Urea?' },
    },
  },
  recommendations: [],
}

let api: TestApi
let clinic: Clinic
let clinician: Actor
let patientId: string
let encounterId: string

beforeAll(async () => {
  api = await testApi({ clock: clockAt('2026-11-22T12:00:00Z') })
  clinic = await makeClinic(api.test)
  clinician = await api.actorOf(clinic.clinicianId)
  patientId = await makePatient(api.test, clinic)
  encounterId = await makeEncounter(api.test, clinic, { patientId })
  await makeApprovedArticle(api.test, { slug: 'asking', content: articleContent({ ruleSet }) })
})
afterAll(() => api?.close())

const ctx = (actor = clinician) => api.ctx(actor)
const record = (facts: Parameters<typeof recordFacts>[1]['facts'], id = encounterId) =>
  recordFacts(ctx(), { encounterId: id, facts })
const rows = () => api.test.sql('SELECT id FROM recorded_fact')

describe('opening an encounter', () => {
  it('begins now, with its reason and setting, and leaves a record', async () => {
    const encounter = await openEncounter(ctx(), { patientId, reason: 'Back pain', setting: 'primary-care' })
    expect(encounter).toMatchObject({
      patientId,
      status: 'in-progress',
      reason: 'Back pain',
      setting: 'primary-care',
    })
    expect(encounter.startedAt.toISOString()).toBe('2026-11-22T12:00:00.000Z')
    expect(await readEncounter(ctx(), encounter.id)).toEqual(encounter)
    expect((await api.audited('encounter.open')).at(-1)).toMatchObject({
      entity: `encounter:${encounter.id}`,
      patient_ids: [patientId],
    })
  })

  it.each([
    [{ reason: 'x'.repeat(1001) }, '/reason'],
    [{ setting: 'Primary care' }, '/setting'],
  ])('refuses %j', async (wrong, path) => {
    await expect(openEncounter(ctx(), { patientId, ...wrong })).rejects.toMatchObject({ path })
  })

  it('finds no patient of another organization', async () => {
    const other = await api.actorOf((await makeClinic(api.test)).clinicianId)
    await expect(openEncounter(ctx(other), { patientId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      path: '/patientId',
    })
    await expect(readEncounter(ctx(other), encounterId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('recording facts', () => {
  it('keeps yes, no, a value, a date and "unknown" apart, and adds rather than changes', async () => {
    const before = (await rows()).length
    await record([
      { id: 'fever', value: { boolean: true } },
      { id: 'side', value: { code: 'left' } },
      { id: 'careStart', value: { date: '2026-10-11' } },
      { id: 'careDays', value: { quantity: { value: 6, unit: 'wk' } } },
      { id: 'urea', value: { quantity: { value: 25, unit: 'mg/dL', analyte: 'urea nitrogen' } } },
    ])
    await record([
      { id: 'fever', value: { boolean: false } },
      { id: 'side', value: { unknown: true } },
    ])
    expect((await rows()).length - before).toBe(7)
    const { data, errors } = await api.run(
      clinician,
      `query ($id: ID!) { encounter(id: $id) { facts { factId known boolean code date quantity { value unit } recordedBy } } }`,
      { id: encounterId },
    )
    expect(errors).toBeUndefined()
    const by = { recordedBy: 'Clara Clinician' }
    const nothing = { boolean: null, code: null, date: null, quantity: null, ...by }
    expect(data.encounter.facts).toEqual([
      { ...nothing, factId: 'careDays', known: true, quantity: { value: 6, unit: 'wk' } },
      { ...nothing, factId: 'careStart', known: true, date: '2026-10-11' },
      { ...nothing, factId: 'fever', known: true, boolean: false },
      { ...nothing, factId: 'side', known: false },
      { ...nothing, factId: 'urea', known: true, quantity: { value: 25, unit: 'mg/dL' } },
    ])
    expect((await api.audited('encounter.record-facts')).at(-1)).toMatchObject({ patient_ids: [patientId] })
  })

  it.each([
    [[{ id: 'pulse', value: { boolean: true } }], '/facts/0/id', 'UNKNOWN_FACT'],
    [[{ id: '__proto__', value: { boolean: true } }], '/facts/0/id', 'UNKNOWN_FACT'],
    [[{ id: 'fever', value: { code: 'yes' } }], '/facts/0/value', 'WRONG_TYPE'],
    [[{ id: 'side', value: { code: 'up' } }], '/facts/0/value', 'WRONG_TYPE'],
    [
      [{ id: 'careDays', value: { quantity: { value: 2, unit: 'mo' } } }],
      '/facts/0/value/quantity/unit',
      'MONTH_UNIT',
    ],
    [
      [{ id: 'careDays', value: { quantity: { value: 5, unit: 'mg' } } }],
      '/facts/0/value/quantity/unit',
      'UNIT_MISMATCH',
    ],
    [
      [{ id: 'careDays', value: { quantity: { value: 9999, unit: 'd' } } }],
      '/facts/0/value/quantity/value',
      'VALUE_OUTSIDE_DOMAIN',
    ],
    [
      [{ id: 'careDays', value: { quantity: { value: 1.5, unit: 'd' } } }],
      '/facts/0/value/quantity/value',
      'NOT_INTEGER',
    ],
    [
      [{ id: 'urea', value: { quantity: { value: 25, unit: 'mg/dL' } } }],
      '/facts/0/value/quantity/unit',
      'UNIT_MISMATCH',
    ],
    [[{ id: 'careStart', value: { date: '2026-11-23' } }], '/facts/0/value/date', 'DATE_IN_FUTURE'],
    [[{ id: 'careStart', value: { date: '0000-01-01' } }], '/facts/0/value/date', 'DATE_IMPLAUSIBLE'],
    [[{ id: 'seenOn', value: { date: '1899-12-31' } }], '/facts/0/value/date', 'DATE_IMPLAUSIBLE'],
    [[{ id: 'careStart', value: { boolean: true } }], '/facts/0/value', 'WRONG_TYPE'],
    [[{ id: 'careStart', value: { code: '2026-11-01' } }], '/facts/0/value/code', 'WRONG_TYPE'],
    [[{ id: 'seenOn', value: { code: '2026-11-01' } }], '/facts/0/value/code', 'WRONG_TYPE'],
    [
      [
        { id: 'fever', value: { boolean: true } },
        { id: 'fever', value: { boolean: false } },
      ],
      '/facts/1/id',
      'DUPLICATE_FACT',
    ],
    [[{ id: 'fever', value: { unknown: false } }], '/facts/0/value/unknown', 'BAD_USER_INPUT'],
    [[], '/facts', 'BAD_USER_INPUT'],
  ])('%j is refused at %s, and nothing is written', async (facts, path, code) => {
    const before = await rows()
    const refused = record(facts)
    await expect(refused).rejects.toMatchObject({ path, reasons: [{ code, path }] })
    expect(await rows()).toEqual(before)
  })

  it('refuses the whole list when one fact of it is wrong', async () => {
    const before = await rows()
    const facts = [
      { id: 'fever', value: { boolean: true } },
      { id: 'nobody-knows', value: { boolean: true } },
    ]
    await expect(record(facts)).rejects.toMatchObject({ path: '/facts/1/id' })
    expect(await rows()).toEqual(before)
  })

  it('ends with the encounter', async () => {
    const closed = await makeEncounter(api.test, clinic, { patientId, status: 'finished' })
    await expect(record([{ id: 'fever', value: { boolean: true } }], closed)).rejects.toMatchObject({
      code: 'ENCOUNTER_CLOSED',
    })
  })

  it('is over once the encounter is closed, which is done once, by those who may, and is on record', async () => {
    const id = await makeEncounter(api.test, clinic, { patientId })
    const other = await api.actorOf((await makeClinic(api.test)).clinicianId)
    await expect(closeEncounter(ctx(other), id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const closed = await Promise.allSettled([closeEncounter(ctx(), id), closeEncounter(ctx(), id)])
    expect(closed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(closed.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'ENCOUNTER_CLOSED' },
    })
    expect((await readEncounter(ctx(), id)).status).toBe('finished')
    await expect(record([{ id: 'fever', value: { boolean: true } }], id)).rejects.toMatchObject({
      code: 'ENCOUNTER_CLOSED',
    })
    expect((await api.audited('encounter.close')).map(({ entity }) => entity)).toContain(`encounter:${id}`)
  })

  it('finds no encounter of another organization', async () => {
    const other = await api.actorOf((await makeClinic(api.test)).clinicianId)
    const theirs = recordFacts(ctx(other), {
      encounterId,
      facts: [{ id: 'fever', value: { boolean: true } }],
    })
    await expect(theirs).rejects.toMatchObject({ code: 'NOT_FOUND', path: '/encounterId' })
  })

  it('is for clinicians and keys with the scope', async () => {
    const key: Actor = {
      kind: 'key',
      id: 'readonly',
      ownerId: clinic.clinicianId,
      organizationId: clinic.organizationId,
      scopes: ['patients:read'],
    }
    const denied = recordFacts(ctx(key), { encounterId, facts: [{ id: 'fever', value: { boolean: true } }] })
    await expect(denied).rejects.toMatchObject({ code: 'SCOPE_REQUIRED' })
    expect((await api.audited('encounter.record-facts')).at(-1)).toMatchObject({ outcome: 'denied' })
  })
})
