import type { RuleSet } from '@guideboard/rules'
import { parseRuleSet } from '@guideboard/rules'
import { describe, expect, it } from 'vitest'
import { article, context } from '../content.test-kit.ts'
import { heat, missing, negative, positive, ruleSet } from '../rule-set.test-kit.ts'
import { cases } from './cases.ts'

/** A rule set that the language itself accepts: the check is asked about nothing else. */
function accepted(change: Partial<RuleSet>): RuleSet {
  const result = parseRuleSet(ruleSet(change))
  if (!result.ok) throw new Error(result.errors.map(({ path, message }) => `${path}: ${message}`).join('; '))
  return result.ruleSet
}

const check = (change: Partial<RuleSet>) => cases.find(article({ ruleSet: accepted(change) }), context())
const messages = (change: Partial<RuleSet>) => check(change).findings.map(({ message }) => message)

const { contraindications: _, ifContraindicationUnknown: __, ...plain } = heat
const { when: ___, ...unconditional } = plain
const gate = { ...unconditional, onlyIf: { is: 'pain' } }
const { direction: ____, ...gateWithoutDirection } = gate

describe('the cases of a rule set', () => {
  it('pass when each agrees and each kind is there', () => {
    expect(check({})).toEqual({ findings: [], note: '3 of 3 cases pass.' })
  })

  it('pass with a note when the article has no rules', () => {
    expect(cases.find(article(), context())).toEqual({
      findings: [],
      note: 'The article has no rules, so there are no cases to run.',
    })
  })

  it('block when one fails, and say what it expects and gets', () => {
    const wrong = { ...negative, name: 'wrong', expect: { heat: { outcome: 'withheld' as const } } }
    const result = check({ cases: [positive, missing, negative, wrong] })
    expect(result.findings).toEqual([
      {
        severity: 'block',
        message: 'Case "wrong" expects withheld and gets not-applicable.',
        path: '/ruleSet/cases/3/expect/heat/outcome',
        fix: 'Mend the rule or the case, whichever its source says is wrong.',
      },
    ])
    expect(result.note).toBe('3 of 4 cases pass.')
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
