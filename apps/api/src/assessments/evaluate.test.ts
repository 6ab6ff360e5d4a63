import { shippedGuidelines } from '@guideboard/content/guidelines'
import {
  articleContent,
  makeApprovedArticle,
  makeBoard,
  makeDraft,
  makeMembership,
  makeMove,
  makeOrganization,
  makePerson,
  walkTo,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Key } from '../platform/actor.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'
import { evaluate } from './evaluate.ts'
import type { GuidelineResultJson } from './guideline-result-json.ts'

const asOf = '2026-11-22'

/** Relaxants for a spasm, unless an MAO inhibitor stands against it; imaging behind a gate. */
const rules = {
  schema: 'ruleset/1',
  id: 'walking-rules',
  version: '1.0.0',
  facts: {
    age: {
      type: 'quantity',
      unit: 'a',
      integer: true,
      domain: [0, 120],
      ask: { clinician: 'Age?', patient: 'How old are you?' },
    },
    careDays: {
      type: 'quantity',
      unit: 'd',
      integer: true,
      domain: [0, 3650],
      ask: { clinician: 'Days of care?' },
    },
    spasm: { type: 'boolean', ask: { clinician: 'Acute spasm?' } },
    maoi: { type: 'boolean', ask: { clinician: 'MAO inhibitor in the last 14 days?' } },
    side: { type: 'code', codes: ['left', 'right'], ask: { clinician: 'Side?' } },
  },
  eligible: { fact: 'age', ge: 18, unit: 'a' },
  recommendations: [
    {
      id: 'image',
      statement: 'S1',
      action: { verb: 'order', code: 'mri' },
      onlyIf: { fact: 'careDays', ge: 6, unit: 'wk' },
      strength: 'strong',
      certainty: 'moderate',
      indicator: 'warning',
      cite: [{ ref: 'walk', locator: 'rec 2' }],
    },
    {
      id: 'relax',
      statement: 'S1',
      action: { verb: 'start', code: 'relaxant' },
      direction: 'for',
      when: { is: 'spasm' },
      strength: 'conditional',
      certainty: { ungraded: 'drug label' },
      indicator: 'info',
      cite: [{ ref: 'walk', locator: 'p. 4' }],
      contraindications: [
        { id: 'maoi', when: { is: 'maoi' }, statement: 'S1', cite: [{ ref: 'walk', locator: 'p. 5' }] },
      ],
      ifContraindicationUnknown: 'withhold',
      cautions: [
        {
          id: 'old',
          when: { fact: 'age', ge: 65, unit: 'a' },
          statement: 'S1',
          cite: [{ ref: 'walk', locator: 'p. 6' }],
        },
      ],
    },
  ],
} as const

let api: TestApi
let clinician: Actor
let key: Key

beforeAll(async () => {
  api = await testApi()
  const organizationId = await makeOrganization(api.test)
  const personId = await makePerson(api.test, {})
  await makeMembership(api.test, { organizationId, personId })
  clinician = await api.actorOf(personId)
  key = { kind: 'key', id: '0123456789abcdef', ownerId: personId, organizationId, scopes: ['evaluate'] }
  await makeApprovedArticle(api.test, {
    slug: 'walking',
    content: articleContent({ ruleSet: rules as never }),
  })
})
afterAll(() => api?.close())

type Given = Readonly<Record<string, boolean | string | number>>

function facts(given: Given) {
  const units: Readonly<Record<string, string>> = { age: 'a', careDays: 'd' }
  return Object.entries(given).map(([id, value]) => ({
    id,
    value:
      typeof value === 'boolean'
        ? { boolean: value }
        : typeof value === 'string'
          ? { code: value }
          : { quantity: { value, unit: units[id] ?? '1' } },
  }))
}

const ask = (given: Given, actor: Actor = clinician): Promise<GuidelineResultJson> =>
  evaluate(api.ctx(actor), { target: { guideline: 'walking' }, facts: facts(given), asOf })

const one = (result: GuidelineResultJson, id: string) => {
  const found = result.recommendations.find((recommendation) => recommendation.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

describe('a guideline in force', () => {
  it('answers with outcome, strength, certainty, citations and the version behind it', async () => {
    const result = await ask({ age: 70, careDays: 42, spasm: true, maoi: false })
    expect(result).toMatchObject({
      slug: 'walking',
      versionNumber: 1,
      preview: false,
      asOf,
      eligible: 'true',
      engineVersion: '1.1.0',
    })
    expect(result.contentHash).toMatch(/^[0-9a-f]{64}$/)
    expect(one(result, 'image')).toMatchObject({
      statementKey: 'S1',
      statement: 'Walking helps.',
      outcome: 'for',
      group: 'do',
      settled: true,
      strength: 'strong',
      certainty: 'moderate',
      citations: [{ number: 1, referenceId: 'walk', locator: 'rec 2' }],
      because: expect.arrayContaining([
        { factId: 'careDays', label: 'Days of care?', value: '42 days', source: 'as stated' },
      ]),
    })
    expect(one(result, 'relax')).toMatchObject({
      outcome: 'for',
      group: 'consider',
      certainty: 'ungraded',
      certaintyReason: 'drug label',
      cautions: [{ id: 'old', truth: 'true' }],
    })
    expect(result.references).toMatchObject([{ id: 'walk', number: 1, title: 'Walking and backs' }])
  })

  it.each<[string, Given, string, object]>([
    [
      'a day short of six weeks',
      { age: 40, careDays: 41 },
      'image',
      { outcome: 'against', group: 'not-now', outcomeReason: 'condition', settled: true, missing: [] },
    ],
    [
      'nothing known of the care',
      { age: 40 },
      'image',
      {
        outcome: 'needs-data',
        group: 'needs-data',
        missing: [{ factId: 'careDays', unit: 'd', decides: 1, recommendationIds: ['image'] }],
      },
    ],
    [
      'an MAO inhibitor',
      { age: 40, spasm: true, maoi: true },
      'relax',
      { outcome: 'withheld', group: 'avoid', outcomeReason: 'contraindication' },
    ],
    [
      'an MAO inhibitor not asked',
      { age: 40, spasm: true },
      'relax',
      { outcome: 'withheld', group: 'avoid', outcomeReason: 'contraindication-unknown', settled: false },
    ],
    [
      'no spasm',
      { age: 40, spasm: false },
      'relax',
      { outcome: 'not-applicable', group: 'not-applicable', outcomeReason: 'condition' },
    ],
    [
      'a child',
      { age: 12, spasm: true, maoi: false },
      'relax',
      { outcome: 'not-applicable', outcomeReason: 'outside-evidence' },
    ],
  ])('tells apart %s', async (_case, given, id, expected) => {
    expect(one(await ask(given), id)).toMatchObject(expected)
  })

  it('gives the same bytes for the same question, and the same by key', async () => {
    const given = { age: 40, careDays: 50, spasm: true }
    const first = JSON.stringify(await ask(given))
    expect(JSON.stringify(await ask(given))).toBe(first)
    expect(JSON.stringify(await ask(given, key))).toBe(first)
  })

  it('explains itself by a tree in words', async () => {
    const { tree } = one(await ask({ age: 40, careDays: 41 }), 'image')
    const texts = JSON.stringify(tree)
    expect(texts).toContain('Days of care? 41 days (asked for: at least 42 days)')
    expect(tree).toMatchObject({ kind: 'recommendation', truth: 'false' })
  })
})

describe('what cannot be run', () => {
  const refused = (facts: unknown, extra: object = {}) =>
    evaluate(api.ctx(clinician), {
      target: { guideline: 'walking' },
      facts: facts as never,
      asOf,
      ...extra,
    }).catch((error) => error)

  it.each([
    ['an unknown fact', [{ id: 'shoeSize', value: { boolean: true } }], '/facts/0/id'],
    [
      'a wrong unit',
      [
        { id: 'spasm', value: { boolean: true } },
        { id: 'careDays', value: { quantity: { value: 3, unit: 'mg' } } },
      ],
      '/facts/1/value/quantity/unit',
    ],
    [
      'a value outside its range',
      [{ id: 'age', value: { quantity: { value: 300, unit: 'a' } } }],
      '/facts/0/value/quantity/value',
    ],
    [
      'a fraction of a whole number',
      [{ id: 'careDays', value: { quantity: { value: 1.5, unit: 'd' } } }],
      '/facts/0/value/quantity/value',
    ],
    ['an unknown code', [{ id: 'side', value: { code: 'middle' } }], '/facts/0/value'],
    [
      'a number for a yes or no',
      [{ id: 'spasm', value: { quantity: { value: 1, unit: '1' } } }],
      '/facts/0/value/quantity',
    ],
    [
      'a fact given twice',
      [
        { id: 'spasm', value: { boolean: true } },
        { id: 'spasm', value: { boolean: false } },
      ],
      '/facts/1/id',
    ],
    ['unknown: false', [{ id: 'spasm', value: { unknown: false } }], '/facts/0/value/unknown'],
  ])('is %s', async (_case, given, path) => {
    const error = await refused(given)
    expect(error).toMatchObject({ name: 'Invalid' })
    expect(error.reasons[0]).toMatchObject({
      path,
      code: expect.stringMatching(/^[A-Z_]+$/),
      message: expect.stringMatching(/^["A-Z0-9].*\.$/),
      fix: expect.stringMatching(/\.$/),
    })
  })

  it.each(['2026-02-30', '1066-10-14', 'tomorrow'])('is an implausible date: %s', async (day) => {
    expect(await refused([], { asOf: day })).toMatchObject({ reasons: [{ path: '/asOf' }] })
  })

  it('is a guideline that nobody has', async () => {
    expect(await refused([], { target: { guideline: 'nowhere' } })).toMatchObject({
      code: 'NOT_FOUND',
      path: '/target/guideline',
    })
  })

  it('is one that is not approved, whatever its state', async () => {
    const board = await makeBoard(api.test)
    const content = articleContent({ ruleSet: rules as never })
    const draft = await makeDraft(api.test, board, { slug: 'not-yet', content })
    const ask = () => refused([], { target: { guideline: 'not-yet' } })
    expect(await ask()).toMatchObject({ code: 'NOT_FOUND' })
    await walkTo(api.test, board, draft, 'UNDER_REVIEW')
    expect(await ask()).toMatchObject({ code: 'NOT_FOUND' })
    const gone = await makeApprovedArticle(api.test, { slug: 'gone', content, board })
    expect(await refused([], { target: { guideline: 'gone' } })).toMatchObject({ preview: false })
    await makeMove(api.test, board.chair, gone, { move: 'WITHDRAW', reason: 'Unsafe.', meaning: 'withdrawn' })
    expect(await refused([], { target: { guideline: 'gone' } })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is anything for a reader, for the board, or for a key without the scope', async () => {
    const board = await makeBoard(api.test)
    await expect(ask({}, anonymous)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    await expect(ask({}, await api.actorOf(board.chair))).rejects.toMatchObject({ code: 'ROLE_REQUIRED' })
    await expect(ask({}, { ...key, scopes: ['articles:read'] })).rejects.toMatchObject({
      code: 'SCOPE_REQUIRED',
    })
    expect((await api.audited('guideline.evaluate')).map(({ outcome }) => outcome)).toEqual([
      'denied',
      'denied',
    ])
  })
})

describe('an inline rule set', () => {
  const query = `query ($input: EvaluateInput!) { evaluate(input: $input) {
    ... on Evaluated { result { title preview versionId recommendations { id outcome group statement
      citations { number referenceId reference { id } } } } }
    ... on Refused { code path reasons { code path message fix } } } }`
  const input = (ruleSet: unknown) => ({
    input: { target: { ruleSet }, facts: facts({ age: 40, careDays: 50 }), asOf },
  })

  it('is answered as a preview, with its own keys', async () => {
    const { data, errors } = await api.run(key, query, input(rules))
    expect(errors).toBeUndefined()
    expect(data.evaluate.result).toMatchObject({
      title: 'walking-rules',
      preview: true,
      versionId: null,
      recommendations: [
        {
          id: 'image',
          outcome: 'FOR',
          group: 'DO',
          statement: 'S1',
          citations: [{ number: null, referenceId: 'walk', reference: null }],
        },
        { id: 'relax', outcome: 'NEEDS_DATA' },
      ],
    })
  })

  it('is refused with every error by its path', async () => {
    const broken = {
      ...rules,
      recommendations: [{ ...rules.recommendations[0], onlyIf: { fact: 'careDays', ge: 6, unit: 'mg' } }],
      extra: 1,
    }
    const { data } = await api.run(key, query, input(broken))
    const paths = data.evaluate.reasons.map(({ path }: { path: string }) => path)
    expect(paths).toContain('/target/ruleSet/recommendations/0/onlyIf/unit')
    expect(paths).toContain('/target/ruleSet/extra')
  })

  it('cannot smuggle prototype keys or a megabyte of terms', async () => {
    const hostile = JSON.parse('{"schema":"ruleset/1","__proto__":{"id":"x"}}')
    expect((await api.run(key, query, input(hostile))).data.evaluate).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
    const deep = {
      ...rules,
      eligible: Array.from({ length: 3000 }).reduce((inner) => ({ not: inner }), { is: 'spasm' }),
    }
    expect((await api.run(key, query, input(deep))).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
  })
})

describe('the guidelines that ship', () => {
  it.each(shippedGuidelines.map(({ slug, content }) => [slug, content] as const))(
    '%s says nothing reassuring without facts, and cites every answer',
    async (slug, content) => {
      await makeApprovedArticle(api.test, { slug: `shipped-${slug}`, content })
      const result = await evaluate(api.ctx(key), {
        target: { guideline: `shipped-${slug}` },
        facts: [],
        asOf,
      })
      for (const recommendation of result.recommendations) {
        expect(recommendation.citations.length, recommendation.id).toBeGreaterThan(0)
        expect(
          recommendation.citations.every(({ number }) => number !== null),
          recommendation.id,
        ).toBe(true)
        expect(recommendation.statement, recommendation.id).not.toBe(recommendation.statementKey)
        expect(recommendation.group, recommendation.id).not.toBe('not-now')
      }
      expect(result.missing.length).toBeGreaterThan(0)
      expect(result.missing.every(({ question, factId }) => question !== factId)).toBe(true)
    },
  )
})
