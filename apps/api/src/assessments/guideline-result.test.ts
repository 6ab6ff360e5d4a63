import { type ArticleContent, defaultPolicy } from '@guideboard/content'
import { canonicalJson, evaluate, type FactSources, parseRuleSet, readSnapshot } from '@guideboard/rules'
import { describe, expect, it } from 'vitest'
import { guidelineResult } from './guideline-result.ts'

const cite = [{ ref: 'label', locator: 'p. 1' }]
const parsed = parseRuleSet({
  schema: 'ruleset/1',
  id: 'mini',
  version: '1.0.0',
  facts: {
    severe: { type: 'boolean', ask: { clinician: 'Severe?', patient: 'Is it very bad?' } },
    days: { type: 'quantity', unit: 'd', integer: true, domain: [0, 99], ask: { clinician: 'Days?' } },
  },
  define: { mustActNow: { any: [{ is: 'severe' }] } },
  scores: { points: { items: [{ if: { is: 'severe' }, points: 2, label: 'severe' }] } },
  outputs: ['points'],
  recommendations: [
    {
      id: 'act',
      statement: 'S1',
      action: { verb: 'refer', code: 'now' },
      direction: 'for',
      when: { ref: 'mustActNow' },
      strength: 'strong',
      certainty: 'high',
      indicator: 'critical',
      cite,
      defeats: [{ id: 'wait', cite }],
    },
    {
      id: 'wait',
      statement: 'S2',
      action: { verb: 'wait', code: 'watch' },
      direction: 'for',
      when: { fact: 'days', le: 7, unit: 'd' },
      strength: 'conditional',
      certainty: 'low',
      indicator: 'info',
      cite,
    },
    {
      id: 'never',
      statement: 'S3',
      action: { verb: 'start', code: 'drug' },
      direction: 'against',
      strength: 'strong',
      certainty: 'moderate',
      indicator: 'warning',
      cite,
    },
  ],
})
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
const { ruleSet } = parsed

const statement = (key: string, clinician: string, patient?: string) => ({
  key,
  text: {
    clinician: [{ text: clinician }, { cite: 'label', locator: 'p. 1' }],
    ...(patient === undefined ? {} : { patient: [{ text: patient }, { cite: 'label', locator: 'p. 1' }] }),
  },
})
const content: ArticleContent = {
  schema: 'article/1',
  language: 'en',
  question: 'What now?',
  title: 'What now',
  intendedUser: 'x',
  limits: 'x',
  sections: [
    {
      id: 's',
      title: { clinician: 'S' },
      kind: 'summary',
      statements: [
        statement('S1', 'Refer at once.', 'Go at once.'),
        statement('S2', 'Wait and watch.'),
        statement('S3', 'Do not start it.'),
      ],
    },
  ],
  references: [
    { id: 'label', kind: 'drug-label', csl: { type: 'document', title: 'A label', publisher: 'A maker' } },
    { id: 'unused', kind: 'research', csl: { type: 'document', title: 'Unused' } },
  ],
  disclaimer: 'x',
  changeNote: { summary: 'x', reasons: [] },
  reviewDueOn: '2030-01-01',
  ruleSet,
  policy: defaultPolicy,
}

function resultFor(
  given: Readonly<Record<string, boolean | number>>,
  audience: 'clinician' | 'patient' = 'clinician',
  sources?: FactSources,
) {
  const read = readSnapshot(ruleSet, given)
  if (!read.ok) throw new Error('not readable')
  const { snapshot } = read
  return guidelineResult({
    content,
    ruleSet,
    evaluation: evaluate(ruleSet, snapshot),
    snapshot,
    sources,
    asOf: '2026-11-22',
    audience,
  })
}
const groups = (given: Readonly<Record<string, boolean | number>>) =>
  Object.fromEntries(
    resultFor(given).recommendations.map(({ id, group, outcomeReason }) => [id, [group, outcomeReason]]),
  )

describe('the groups that a clinician sees', () => {
  it.each([
    [
      { severe: true, days: 3 },
      { act: ['do', null], wait: ['not-now', 'defeated'], never: ['avoid', null] },
    ],
    [
      { severe: false, days: 3 },
      { act: ['not-applicable', 'condition'], wait: ['consider', null], never: ['avoid', null] },
    ],
    [
      { severe: false, days: 30 },
      { act: ['not-applicable', 'condition'], wait: ['not-applicable', 'condition'], never: ['avoid', null] },
    ],
    [{}, { act: ['needs-data', null], wait: ['needs-data', null], never: ['avoid', null] }],
  ])('for %j', (given, expected) => {
    expect(groups(given)).toEqual(expected)
  })
})

describe('the words of a result', () => {
  it('are those of the audience, and fall back to the clinician’s', () => {
    const { recommendations, missing } = resultFor({}, 'patient')
    expect(recommendations.map((one) => one.statement)).toEqual([
      'Go at once.',
      'Wait and watch.',
      'Do not start it.',
    ])
    expect(missing.map(({ question }) => question)).toEqual(['Is it very bad?', 'Days?'])
  })

  it('name the recommendation that takes another one’s place', () => {
    const wait = resultFor({ severe: true, days: 3 }).recommendations[1]
    expect(wait?.outcomeDetail).toBe('Another recommendation takes its place: Refer at once.')
    expect(JSON.stringify(wait?.tree)).toContain('Replaced by: Refer at once.')
  })

  it('say where each fact comes from', () => {
    const sources: FactSources = {
      days: {
        fact: 'days',
        kind: 'record',
        entries: ['e1'],
        effectiveOn: '2026-11-01',
        derivation: 'counted from the record',
        conflict: 'The chart says 9.',
      },
    }
    const { facts, recommendations } = resultFor({ days: 3 }, 'clinician', sources)
    expect(facts).toEqual([
      {
        factId: 'severe',
        label: 'Severe?',
        value: 'unknown',
        known: false,
        source: null,
        effectiveOn: null,
        conflict: null,
      },
      {
        factId: 'days',
        label: 'Days?',
        value: '3 days',
        known: true,
        source: 'counted from the record',
        effectiveOn: '2026-11-01',
        conflict: 'The chart says 9.',
      },
    ])
    expect(recommendations[2]?.because).toEqual([])
  })

  it('put the names of definitions into words', () => {
    expect(JSON.stringify(resultFor({}).recommendations[0]?.tree)).toContain('"must act now"')
  })
})

describe('a result', () => {
  it('lists the sources that are cited, and no other', () => {
    expect(resultFor({}).references.map(({ id, number }) => [id, number])).toEqual([['label', 1]])
  })

  it('shows a score as an interval until it is settled', () => {
    expect(resultFor({}).scores).toMatchObject([
      { id: 'points', low: 0, high: 2, settled: false, missing: ['severe'] },
    ])
    expect(resultFor({ severe: true }).scores).toMatchObject([{ low: 2, high: 2, settled: true }])
  })

  it('is plain JSON, the same bytes each time', () => {
    const once = resultFor({ severe: true })
    expect(canonicalJson(once)).toBe(canonicalJson(resultFor({ severe: true })))
    expect(JSON.parse(canonicalJson(once))).toEqual(once)
  })

  it('is a preview unless an approved version is behind it', () => {
    const read = readSnapshot(ruleSet, {})
    if (!read.ok) throw new Error('not readable')
    const { snapshot } = read
    const input = {
      content,
      ruleSet,
      evaluation: evaluate(ruleSet, snapshot),
      snapshot,
      asOf: '2026-11-22',
      audience: 'clinician',
    } as const
    const version = { id: 'v', number: 3, slug: 'what-now', contentHash: 'h' }
    expect(guidelineResult(input).preview).toBe(true)
    expect(guidelineResult({ ...input, version: { ...version, approved: false } }).preview).toBe(true)
    expect(guidelineResult({ ...input, version: { ...version, approved: true } })).toMatchObject({
      preview: false,
      slug: 'what-now',
      versionNumber: 3,
    })
  })
})
