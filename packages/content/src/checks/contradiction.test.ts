import type { Recommendation, RuleSet } from '@guideboard/rules'
import { describe, expect, it } from 'vitest'
import { article, context, section, statement } from '../content.test-kit.ts'
import type { Statement } from '../document.ts'
import { heat, ruleSet } from '../rule-set.test-kit.ts'
import { contradiction } from './contradiction.ts'

const { contraindications: _, ifContraindicationUnknown: __, ...plain } = heat
const { when: ___, direction: ____, ...gateless } = plain

const with1 = (recommendation: Recommendation, change: Partial<RuleSet> = {}) =>
  ruleSet({ recommendations: [recommendation], cases: [], ...change })

const other = (rules: RuleSet, slug = 'knee') => ({
  slug,
  contentHash: 'k'.repeat(64),
  content: article({ ruleSet: rules }),
})

const found = (rules: RuleSet, theirs: RuleSet, change: Partial<Statement> = {}) =>
  contradiction.find(
    article({ ruleSet: rules, sections: [section('one', [statement('S1', change)])] }),
    context({ inForce: [other(theirs)] }),
  ).findings

const against: Recommendation = { ...plain, id: 'no-heat', direction: 'against' }

describe('contradiction with articles in force', () => {
  it('passes when none speaks of the same actions', () => {
    expect(contradiction.find(article({ ruleSet: with1(plain) }), context())).toEqual({
      findings: [],
      note: 'Compared with the articles in force that speak of the same actions: none.',
    })
    expect(found(with1(plain), with1({ ...against, action: { verb: 'start', code: 'cold' } }))).toEqual([])
  })

  it('passes the same advice, and opposite advice to different people', () => {
    expect(found(with1(plain), with1(plain))).toEqual([])
    const young = { all: [{ is: 'pain' }, { not: { is: 'allergic' } }] }
    const rest = { all: [{ is: 'pain' }, { is: 'allergic' }] }
    expect(found(with1({ ...plain, when: young }), with1({ ...against, when: rest }))).toEqual([])
  })

  it('blocks opposite advice to the same people, names the article, and shows a patient', () => {
    expect(found(with1(plain), with1(against))).toEqual([
      {
        severity: 'block',
        message:
          'Against the article "knee" in force: "heat" is for "start heat", "no-heat" is against it, and neither gives way.',
        path: '/ruleSet/recommendations/0',
        statementKey: 'S1',
        fix: 'Mend the rule, or say in "differsFrom" of its statement why it differs from "knee".',
        region: 'pain',
        example: { pain: true },
      },
    ])
  })

  it('blocks gates that clash', () => {
    const gate = (fact: string): Recommendation => ({ ...gateless, onlyIf: { is: fact } })
    expect(found(with1(gate('pain')), with1({ ...gate('allergic'), id: 'other-gate' }))).toMatchObject([
      { severity: 'block', region: expect.any(String), example: expect.any(Object) },
    ])
  })

  it('warns where the statement says from which article it differs, and why', () => {
    const differsFrom = [{ article: 'knee', reason: 'Knees are not backs.' }]
    expect(found(with1(plain), with1(against), { differsFrom })).toMatchObject([
      { severity: 'warn', message: expect.stringContaining('says why: Knees are not backs.') },
    ])
    const elsewhere = [{ article: 'hip', reason: 'Hips are not backs.' }]
    expect(found(with1(plain), with1(against), { differsFrom: elsewhere })).toMatchObject([
      { severity: 'block' },
    ])
  })

  it('says nothing of what is wrong within one article alone', () => {
    const both = ruleSet({ recommendations: [plain, against], cases: [] })
    const cold = with1({ ...plain, action: { verb: 'start', code: 'cold' } })
    expect(found(both, cold)).toEqual([])
  })

  it('never passes rules that it cannot read', () => {
    const unreadable = ruleSet({ recommendations: [{ ...against, when: { is: 'nobody-asked' } }] })
    expect(() => found(with1(plain), unreadable)).toThrow('the rules of "knee" cannot be compared')
  })

  it('rests on the articles that it saw', () => {
    expect(contradiction.sees).toEqual(['inForce'])
  })
})
