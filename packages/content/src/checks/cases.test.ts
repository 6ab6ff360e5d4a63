import type { RuleCase, RuleSet } from '@guideboard/rules'
import { parseRuleSet } from '@guideboard/rules'
import { describe, expect, it } from 'vitest'
import { article, context } from '../content.test-kit.ts'
import { contraindicated, heat, missing, negative, positive, ruleSet } from '../rule-set.test-kit.ts'
import { cases } from './cases.ts'

/** A rule set that the language itself accepts: the check is asked about nothing else. */
function accepted(change: Partial<RuleSet>): RuleSet {
  const result = parseRuleSet(ruleSet(change))
  if (!result.ok) throw new Error(result.errors.map(({ path, message }) => `${path}: ${message}`).join('; '))
  return result.ruleSet
}

const check = (change: Partial<RuleSet>) => cases.find(article({ ruleSet: accepted(change) }), context())
/** What is found but for clauses and limits that the cases do not see. */
const messages = (change: Partial<RuleSet>) =>
  check(change)
    .findings.map(({ message }) => message)
    .filter((message) => !/^No case (sees|lies)/.test(message))

const { contraindications: _, ifContraindicationUnknown: __, ...plain } = heat
const { when: ___, ...unconditional } = plain
const gate = { ...unconditional, onlyIf: { is: 'pain' } }
const { direction: ____, ...gateWithoutDirection } = gate

describe('the cases of a rule set', () => {
  it('pass when each agrees and each kind is there', () => {
    expect(check({})).toEqual({
      findings: [],
      note: '4 of 4 cases pass. 2 clauses and 0 limits were looked for.',
    })
  })

  it('pass with a note when the article has no rules', () => {
    expect(cases.find(article(), context())).toEqual({
      findings: [],
      note: 'The article has no rules, so there are no cases to run.',
    })
  })

  it('block when one fails, and say what it expects and gets', () => {
    const wrong = { ...negative, name: 'wrong', expect: { heat: { outcome: 'withheld' as const } } }
    const result = check({ cases: [positive, missing, contraindicated, negative, wrong] })
    expect(result.findings).toEqual([
      {
        severity: 'block',
        message: 'Case "wrong" expects withheld and gets not-applicable.',
        path: '/ruleSet/cases/4/expect/heat/outcome',
        fix: 'Mend the rule or the case, whichever its source says is wrong.',
      },
    ])
    expect(result.note).toContain('4 of 5 cases pass.')
  })

  it.each([
    ['given', [negative, missing], 'in which it is given'],
    ['not given', [positive, missing], 'in which it is not given'],
    ['lacking data', [positive, negative], 'in which data are missing'],
  ])('block when a recommendation is never seen %s', (_, some, named) => {
    expect(messages({ cases: some })).toEqual([`Recommendation "heat" has no case ${named}.`])
    expect(check({ cases: some }).findings[0]).toMatchObject({
      severity: 'block',
      path: '/ruleSet/recommendations/0',
      statementKey: 'S1',
    })
  })

  it('block three times when there are none', () => {
    expect(messages({ cases: [] })).toHaveLength(3)
  })

  it('take a recommendation withheld for an unknown contraindication as one that lacks data', () => {
    const open = {
      name: 'allergy not asked',
      asOf: '2026-11-22',
      given: { pain: true },
      expect: { heat: { outcome: 'withheld' as const, settled: false, missing: ['allergic'] } },
    }
    expect(messages({ cases: [positive, negative, open] })).toEqual([])
    expect(messages({ cases: [positive, open] })).toEqual([
      'Recommendation "heat" has no case in which it is not given.',
    ])
  })

  it('take the "against" of a gate as not given, and the "against" of a direction as given', () => {
    const against = (outcome: 'for' | 'against' | 'not-applicable', pain: boolean) => ({
      name: `pain ${pain}`,
      asOf: '2026-11-22',
      given: { pain },
      expect: { heat: { outcome } },
    })
    const open = {
      name: 'open',
      asOf: '2026-11-22',
      given: {},
      expect: { heat: { outcome: 'needs-data' as const } },
    }
    expect(
      messages({
        recommendations: [gateWithoutDirection],
        cases: [against('for', true), against('against', false), open],
      }),
    ).toEqual([])
    const warning = { ...plain, direction: 'against' as const }
    expect(
      messages({
        recommendations: [warning],
        cases: [against('against', true), against('not-applicable', false), open],
      }),
    ).toEqual([])
    expect(messages({ recommendations: [warning], cases: [against('against', true), open] })).toEqual([
      'Recommendation "heat" has no case in which it is not given.',
    ])
  })

  it('ask no more than a positive case of a recommendation that is always given', () => {
    const always = {
      name: 'anyone',
      asOf: '2026-11-22',
      given: {},
      expect: { heat: { outcome: 'for' as const } },
    }
    expect(messages({ recommendations: [unconditional], cases: [always] })).toEqual([])
    expect(messages({ recommendations: [unconditional], cases: [] })).toHaveLength(1)
    expect(messages({ recommendations: [unconditional], eligible: { is: 'pain' }, cases: [] })).toHaveLength(
      3,
    )
  })

  it('do not take advice given despite an open contraindication for a settled positive', () => {
    const recommendations = [{ ...heat, ifContraindicationUnknown: 'caution' as const }]
    const given = {
      name: 'allergy not asked',
      asOf: '2026-11-22',
      given: { pain: true },
      expect: { heat: { outcome: 'for' as const, settled: false } },
    }
    expect(messages({ recommendations, cases: [given, negative] })).toEqual([
      'Recommendation "heat" has no case in which it is given.',
    ])
  })

  it('ask for all three where only a contraindication, or another recommendation, takes it away', () => {
    const { when: _when, ...contraindicated } = heat
    const named = ['it is given', 'it is not given', 'data are missing']
    const lacking = (id: string) =>
      named.map((kind) => `Recommendation "${id}" has no case in which ${kind}.`)
    expect(messages({ recommendations: [contraindicated], cases: [] })).toEqual(lacking('heat'))
    const rival = { ...plain, id: 'rival', defeats: [{ id: 'heat', cite: heat.cite }] }
    expect(messages({ recommendations: [unconditional, rival], cases: [] })).toEqual([
      ...lacking('heat'),
      ...lacking('rival'),
    ])
  })

  it('block rules that have outputs alone and not one case', () => {
    const define = { sore: { is: 'pain' } }
    expect(messages({ recommendations: [], define, outputs: ['sore'], cases: [] })).toEqual([
      'The rules have no case.',
    ])
    const one = { name: 'sore', asOf: '2026-11-22', given: { pain: true }, outputs: { sore: true } }
    expect(messages({ recommendations: [], define, outputs: ['sore'], cases: [one] })).toEqual([])
  })
})

describe('what the cases see', () => {
  const unseen = (change: Partial<RuleSet>) =>
    check(change).findings.filter(({ message }) => /^No case (sees|lies)/.test(message))

  it('is every clause true, false and unknown, or it blocks with a case that would', () => {
    const [finding, ...others] = unseen({ cases: [positive, negative, missing] })
    expect(others).toEqual([])
    expect(finding).toEqual({
      severity: 'block',
      message: 'No case sees "allergic" true.',
      path: '/ruleSet/recommendations/0/contraindications/0/when',
      statementKey: 'S1',
      fix: 'Add the suggested case if its source agrees with what it expects.',
      example: { allergic: true },
      suggestion: expect.objectContaining({ name: 'allergic: true', given: { allergic: true } }),
    })
  })

  it('is mended by the cases that it suggests', () => {
    const found = unseen({ cases: [positive] })
    expect(found.map(({ message }) => message)).toEqual([
      'No case sees "pain" false or unknown.',
      'No case sees "allergic" true or unknown.',
    ])
    const suggested = found.flatMap(({ suggestion }) => suggestion ?? [])
    expect(unseen({ cases: [positive, missing, ...suggested] })).toEqual([])
  })

  const facts = {
    ...ruleSet().facts,
    age: { type: 'quantity', unit: 'a', integer: true, domain: [0, 120], ask: { clinician: 'Age?' } },
  } as const satisfies RuleSet['facts']
  const at = (age: number, outcome: 'for' | 'not-applicable') => ({
    name: `age ${age}`,
    asOf: '2026-11-22',
    given: { age },
    expect: { heat: { outcome } },
  })
  const old = { ...plain, when: { fact: 'age', ge: 65, unit: 'a' } }
  const none = { ...missing, given: {}, expect: { heat: { outcome: 'needs-data' as const } } }

  it('is both sides of every limit', () => {
    const limited = (...cases: readonly RuleCase[]) =>
      unseen({ facts, recommendations: [old], cases: [...cases, none] }).map(({ message }) => message)
    expect(limited(at(65, 'for'), at(64, 'not-applicable'))).toEqual([])
    expect(limited(at(65, 'for'), at(30, 'not-applicable'))).toEqual([])
    expect(limited(at(65, 'for'))).toEqual([
      'No case sees "age ≥ 65" false.',
      'No case lies just short of the limit "age ≥ 65".',
    ])
  })

  it('asks for no answer that nobody can give, and says so', () => {
    const always = { ...plain, when: { any: [{ is: 'pain' }, { not: { is: 'pain' } }] } }
    const cases = [positive, { ...negative, expect: {} }, { ...missing, expect: {} }]
    const { findings, note } = check({ recommendations: [always], cases })
    expect(findings.filter(({ path }) => path.endsWith('/when'))).toEqual([])
    expect(note).toContain('of 12 answers are not asked for because no patient gives them')
  })

  it('is not listed without end', () => {
    const many = Object.fromEntries(
      Array.from(
        { length: 130 },
        (_, i) => [`f${i}`, { type: 'boolean', ask: { clinician: `${i}?` } }] as const,
      ),
    )
    const when = { any: Object.keys(many).map((fact) => ({ is: fact })) }
    const { findings } = check({ facts: many, recommendations: [{ ...plain, when }], cases: [] })
    expect(findings.at(-1)?.message).toMatch(/^\d+ more clauses and limits/)
    expect(findings).toHaveLength(104)
  })
})
