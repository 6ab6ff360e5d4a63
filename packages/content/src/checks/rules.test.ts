import type { Recommendation, RuleSet } from '@guideboard/rules'
import { describe, expect, it } from 'vitest'
import { article, context } from '../content.test-kit.ts'
import { heat, ruleSet } from '../rule-set.test-kit.ts'
import { rules } from './rules.ts'

const { when: _when, ...whoeverHasPain } = heat
/** Speaks to everybody it is for: analysis finds nothing. */
const sound = {
  eligible: { is: 'pain' },
  recommendations: [whoeverHasPain],
} as const satisfies Partial<RuleSet>

const check = (change: Partial<RuleSet> = {}) =>
  rules.find(article({ ruleSet: ruleSet({ ...sound, ...change }) }), context())
const found = ({ ruleSet }: { readonly ruleSet: RuleSet }) =>
  rules
    .find(article({ ruleSet }), context())
    .findings.filter(({ severity }) => severity === 'block')
    .map(({ severity, path }) => `${severity} ${path}`)

const cite = [{ ref: 'acp', locator: 'rec 1' }]
const ghost = [{ ref: 'ghost', locator: 'rec 1' }]
const { contraindications: _, ifContraindicationUnknown: __, ...plain } = heat

describe('the rules', () => {
  it('pass when analysis finds nothing', () => {
    expect(check()).toEqual({ findings: [], note: '1 recommendations over 2 facts were analysed.' })
  })

  it('pass with a note when there are none', () => {
    expect(rules.find(article(), context())).toEqual({ findings: [], note: 'The article has no rules.' })
  })

  it('block a contradiction, and say for whom it is one', () => {
    const rival: Recommendation = { ...plain, id: 'no-heat', direction: 'against', when: { is: 'allergic' } }
    const [finding] = check({ recommendations: [plain, rival] }).findings
    expect(finding).toMatchObject({
      severity: 'block',
      message: expect.stringContaining('"heat" is for "start heat", "no-heat" is against it'),
      path: '/ruleSet/recommendations/0',
      statementKey: 'S1',
      region: 'pain and allergic',
      example: { pain: true, allergic: true },
      fix: expect.stringContaining('/ruleSet/recommendations/1'),
    })
  })

  it('block a recommendation that is never given', () => {
    const never = { ...plain, when: { all: [{ is: 'pain' }, { not: { is: 'pain' } }] } }
    expect(found({ ruleSet: ruleSet({ recommendations: [never] }) })).toContain(
      'block /ruleSet/recommendations/0',
    )
  })

  it('warn of a clause that changes nothing', () => {
    const when = { any: [{ is: 'pain' }, { all: [{ is: 'pain' }, { is: 'allergic' }] }] }
    const { findings } = check({ recommendations: [{ ...plain, when }] })
    expect(findings.map(({ severity }) => severity)).toContain('warn')
    expect(findings.every(({ severity }) => severity === 'warn')).toBe(true)
  })

  it('block a fact that nobody can ever know', () => {
    const facts = {
      ...ruleSet().facts,
      allergic: { type: 'boolean' as const, ask: { patient: 'Allergic?' } },
    }
    expect(check({ facts }).findings).toEqual([
      {
        severity: 'block',
        message: 'Fact "allergic" has neither a question for clinicians nor a binding to the record.',
        path: '/ruleSet/facts/allergic',
        fix: 'Write its question, or bind it to the record.',
      },
    ])
    const bound = { type: 'boolean' as const, from: { active: 'drugs' } }
    expect(check({ facts: { ...facts, allergic: bound } }).findings).not.toContainEqual(
      expect.objectContaining({ path: '/ruleSet/facts/allergic' }),
    )
  })

  it('blocks citations of the rules that lead nowhere, wherever they stand', () => {
    const qualifier = { id: 'q', when: { is: 'pain' }, statement: 'S1', cite: ghost }
    const recommendations = [
      {
        ...heat,
        cite: ghost,
        contraindications: [qualifier],
        cautions: [qualifier],
        defeats: [{ id: 'heat', cite: ghost }],
      },
    ]
    const names = found({ ruleSet: ruleSet({ recommendations }) }).filter((line) => line.endsWith('/ref'))
    expect(names).toEqual([
      'block /ruleSet/recommendations/0/cite/0/ref',
      'block /ruleSet/recommendations/0/contraindications/0/cite/0/ref',
      'block /ruleSet/recommendations/0/cautions/0/cite/0/ref',
      'block /ruleSet/recommendations/0/defeats/0/cite/0/ref',
    ])
  })

  it('blocks statements that the rules name and the article lacks', () => {
    const qualifier = { id: 'q', when: { is: 'pain' }, statement: 'W8', cite }
    const recommendations = [
      { ...heat, statement: 'S9', contraindications: [qualifier], cautions: [qualifier] },
    ]
    expect(found({ ruleSet: ruleSet({ recommendations }) })).toEqual([
      'block /ruleSet/recommendations/0/statement',
      'block /ruleSet/recommendations/0/contraindications/0/statement',
      'block /ruleSet/recommendations/0/cautions/0/statement',
    ])
  })
})
