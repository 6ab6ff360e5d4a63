import { expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { semanticHash } from '../difference/semantic-hash.ts'
import { evaluate } from '../evaluate.ts'
import { parseRuleSet, programOf } from '../parse-rule-set.ts'
import type { RuleSet } from '../rule-set.ts'
import { cohortFacts } from './cohort-fact.ts'
import { type CohortImpact, cohortImpact } from './cohort-impact.ts'
import { syntheticCohort } from './synthetic-cohort.ts'

const cite = [{ ref: 'source', locator: 'p. 1' }]
const graded = { strength: 'strong', certainty: 'high', statement: 'S1', cite } as const

/** A red flag, and a drug that is held back by a weak kidney; `limit` is the age from which the drug is advised. */
function ruleSet(limit: number, given: Partial<RuleSet> = {}): RuleSet {
  const read = parseRuleSet({
    schema: 'ruleset/1',
    id: 'example',
    version: '1.0.0',
    facts: {
      age: { type: 'quantity', unit: 'a', domain: [0, 120], integer: true },
      sex: { type: 'code', codes: ['female', 'male'] },
      fever: { type: 'boolean' },
      pregnant: { type: 'boolean' },
      eGFR: { type: 'quantity', unit: 'mL/min/{1.73_m2}', domain: [0, 200] },
      backPain: { type: 'boolean' },
    },
    impossible: [
      { all: [{ fact: 'sex', eq: 'male' }, { is: 'pregnant' }] },
      { all: [{ is: 'pregnant' }, { fact: 'age', ge: 60, unit: 'a' }] },
    ],
    eligible: { is: 'backPain' },
    recommendations: [
      {
        ...graded,
        id: 'urgent',
        action: { verb: 'refer', code: 'emergency' },
        when: { is: 'fever' },
        direction: 'for',
        indicator: 'critical',
      },
      {
        ...graded,
        id: 'drug',
        action: { verb: 'prescribe', code: 'drug' },
        onlyIf: { fact: 'age', ge: limit, unit: 'a' },
        contraindications: [
          { id: 'kidney', when: { fact: 'eGFR', lt: 30, unit: 'mL/min/{1.73_m2}' }, statement: 'S1', cite },
        ],
        ifContraindicationUnknown: 'caution',
        indicator: 'info',
      },
    ],
    ...given,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.ruleSet
}

const [before, after] = [ruleSet(18), ruleSet(21)]
const count = 2000

test('the same rule sets and seed give the same patients, to the byte; another seed gives others', () => {
  const once = canonicalJson(syntheticCohort([before, after], { count }).snapshots)
  expect(canonicalJson(syntheticCohort([ruleSet(18), ruleSet(21)], { count }).snapshots)).toBe(once)
  expect(canonicalJson(syntheticCohort([before, after], { count, seed: '2' }).snapshots)).not.toBe(once)
})

test('nobody is impossible by either version', () => {
  const stricter = ruleSet(21, {
    impossible: [{ all: [{ is: 'fever' }, { fact: 'age', lt: 5, unit: 'a' }] }],
  })
  const { snapshots } = syntheticCohort([before, stricter], { count })
  for (const snapshot of snapshots) {
    expect(evaluate(before, snapshot).conflicts).toEqual([])
    expect(evaluate(stricter, snapshot).conflicts).toEqual([])
  }
})

test('each side of each limit of either version, each code and each yes and no occurs, and unknowns do', () => {
  const { snapshots } = syntheticCohort([before, after], { count })
  const facts = cohortFacts([programOf(before), programOf(after)])
  expect(facts.find(({ id }) => id === 'age')?.cells).toHaveLength(4)
  for (const { id, cells } of facts) {
    const values = snapshots.flatMap((snapshot) => {
      const state = snapshot[id]
      return state?.kind === 'known' ? [state.value] : []
    })
    expect(values.length).toBeLessThan(count)
    for (const cell of cells) {
      const occurs = values.some((value) => {
        if (cell.kind === 'boolean') return value === cell.value
        if (cell.kind === 'code') return value === cell.code
        return typeof value === 'number' && value * 1e6 >= cell.lo && value * 1e6 <= cell.hi
      })
      expect([id, cell, occurs]).toEqual([id, cell, true])
    }
  }
})

/** The same answers by evaluating every patient by itself. */
function byBruteForce(was: RuleSet | undefined, is: RuleSet) {
  const { snapshots } = syntheticCohort(was === undefined ? [is] : [was, is], { count })
  const counts = new Map<string, number>()
  let changed = 0
  let redFlags = 0
  for (const snapshot of snapshots) {
    const a = was && evaluate(was, snapshot).recommendations
    const b = evaluate(is, snapshot).recommendations
    let [one, red] = [false, false]
    for (const id of new Set([...(a ?? []), ...b].map((found) => found.id))) {
      const from = a?.find((found) => found.id === id)?.outcome.kind ?? 'absent'
      const to = b.find((found) => found.id === id)?.outcome.kind ?? 'absent'
      counts.set(`${id} ${from} ${to}`, (counts.get(`${id} ${from} ${to}`) ?? 0) + 1)
      const none = (kind: string) => kind === 'absent' || kind === 'not-applicable'
      if (from === to || (none(from) && none(to))) continue
      one = true
      if (id === 'urgent') red = true
    }
    if (one) changed += 1
    if (red) redFlags += 1
  }
  return { changed, redFlags, counts }
}

const pairsOf = (impact: CohortImpact) =>
  new Map(
    impact.recommendations.flatMap(({ id, transitions }) =>
      transitions.map(({ from, to, patients }) => [`${id} ${from} ${to}`, patients] as const),
    ),
  )

test.each([
  ['a moved limit', before, after],
  ['a red flag taken out', before, ruleSet(18, { recommendations: before.recommendations.slice(1) })],
  ['another contraindication policy', before, withholding()],
  ['a new guideline', undefined, after],
  ['no change', before, ruleSet(18)],
] as const)('counts what evaluating each patient gives: %s', (_name, was, is) => {
  const impact = cohortImpact(was, is, { count })
  const brute = byBruteForce(was, is)
  expect(impact.changed).toBe(brute.changed)
  expect(impact.redFlagsChanged).toBe(brute.redFlags)
  expect(new Map([...pairsOf(impact)].sort())).toEqual(new Map([...brute.counts].sort()))
})

function withholding(): RuleSet {
  return ruleSet(18, {
    recommendations: before.recommendations.map((one) =>
      one.id === 'drug' ? { ...one, ifContraindicationUnknown: 'withhold' as const } : one,
    ),
  })
}

test('names subgroups by what the facts tell, and shows at most five patients with both answers', () => {
  const impact = cohortImpact(before, after, { count })
  expect(impact.subgroups.map(({ id }) => id)).toEqual([
    'age-0',
    'age-18',
    'age-40',
    'age-65',
    'age-80',
    'age-65-over',
    'renal-impairment',
    'pregnancy',
    'sex-female',
    'sex-male',
  ])
  expect(impact.subgroups.find(({ id }) => id === 'age-65-over')?.changed).toBe(0)
  const bands = impact.subgroups.filter(({ dimension }) => dimension === 'age')
  const [older, over80, over65] = ['age-65', 'age-80', 'age-65-over'].map(
    (part) => impact.subgroups.find(({ id }) => id === part)?.patients ?? 0,
  )
  expect(bands).toHaveLength(5)
  expect((older ?? 0) + (over80 ?? 0)).toBe(over65)
  expect(impact.changed).toBeGreaterThan(0)
  expect(impact.examples).toHaveLength(5)
  for (const { changes, facts } of impact.examples) {
    expect(changes.map(({ recommendation }) => recommendation)).toEqual(['drug'])
    expect(changes[0]?.before.outcome).not.toBe(changes[0]?.after.outcome)
    expect(facts.join()).toMatch(/age: \d+ a/)
  }
})

test('no rules on either side is no patient; a withdrawn rule set takes away what it said', () => {
  expect(cohortImpact(undefined, undefined)).toMatchObject({ patients: 0, changed: 0, recommendations: [] })
  const gone = cohortImpact(before, undefined, { count })
  expect(
    gone.recommendations.every(({ transitions }) => transitions.every(({ to }) => to === 'absent')),
  ).toBe(true)
  expect(gone.changed).toBeGreaterThan(0)
})

test('progress never goes back, and ends at the total', () => {
  const told: number[] = []
  let all = 0
  cohortImpact(before, after, {
    count,
    onProgress: (done, total) => {
      told.push(done)
      all = total
    },
  })
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBe(all)
  expect(told.length).toBeGreaterThan(4)
})

const fevers = [{ fact: 'fever', yes: 0.6, among: 'adults who came with it', cite }]

test('a share with a source is the share of the draw, and is printed with its source; the rest says it has none', () => {
  const { snapshots, assumptions } = syntheticCohort([ruleSet(18, { marginals: fevers })], { count: 10_000 })
  // Every fifth patient stands at a side of a limit; of the others six in ten have it.
  const drawn = snapshots.filter((_, i) => i % 5 !== 0).map(({ fever }) => fever)
  const known = drawn.filter((state) => state?.kind === 'known')
  const share = known.filter((state) => state?.kind === 'known' && state.value === true).length / known.length
  expect(share).toBeGreaterThan(0.58)
  expect(share).toBeLessThan(0.62)
  expect(assumptions).toContain(
    'Assumed: "yes" to fever for 60 in 100, as among adults who came with it (source: source, p. 1).',
  )
  expect(assumptions.at(-1)).toMatch(/^5 of 6 facts are drawn without a source/)
  expect(syntheticCohort([before], { count: 1 }).assumptions.at(-1)).toMatch(
    /^6 of 6 facts are drawn without/,
  )
})

test('what is assumed of patients changes no advice', () => {
  const impact = cohortImpact(before, ruleSet(18, { marginals: fevers }), { count })
  expect(impact.changed).toBe(0)
  expect(semanticHash(ruleSet(18, { marginals: fevers }))).toBe(semanticHash(before))
})

test.each([
  [{ fact: 'nobody', yes: 0.5 }, '/marginals/0/fact'],
  [{ fact: 'age', yes: 0.5 }, '/marginals/0/fact'],
  [{ fact: 'fever', yes: 1.5 }, '/marginals/0/yes'],
  [{ fact: 'fever', yes: 0.5, cite: [] }, '/marginals/0'],
  [{ fact: 'fever', yes: 0.5, among: ' ' }, '/marginals/0/among'],
])('an assumption that is none is refused at its place: %j', (given, path) => {
  const read = parseRuleSet({ ...before, marginals: [{ among: 'adults', cite, ...given }] })
  expect(read.ok ? [] : read.errors.map((error) => error.path)).toContain(path)
})
