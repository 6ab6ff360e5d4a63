import type { Recommendation } from '@guideboard/rules'
import { describe, expect, it } from 'vitest'
import { article, context, section, statement } from '../content.test-kit.ts'
import type { StatementGrade } from '../document.ts'
import { heat, ruleSet } from '../rule-set.test-kit.ts'
import { grading } from './grading.ts'

const grade: StatementGrade = { direction: 'for', strength: 'strong', certainty: 'low', population: 'adults' }

function found(recommendation: StatementGrade | undefined, ...rules: readonly Partial<Recommendation>[]) {
  const recommendations = rules.map((change, i) => ({ ...heat, id: `heat-${i}`, ...change }))
  const own = statement('S1', recommendation === undefined ? {} : { recommendation })
  return grading
    .find(article({ sections: [section('one', [own])], ruleSet: ruleSet({ recommendations }) }), context())
    .findings.map(({ severity, path, message }) => [severity, path, message])
}

describe('grading', () => {
  it('passes when a rule and its statement agree', () => {
    expect(found(grade, {})).toEqual([])
    expect(
      found(
        { ...grade, certainty: { ungraded: 'A label.' } },
        { certainty: { ungraded: 'Another reason.' } },
      ),
    ).toEqual([])
  })

  it('passes recommendations that no rule carries', () => {
    expect(grading.find(article(), context())).toEqual({
      findings: [],
      note: '0 of 1 statements are recommendations.',
    })
  })

  it('blocks a statement that rules make advice of and nobody graded', () => {
    expect(found(undefined, {})).toEqual([
      [
        'block',
        '/sections/0/statements/0',
        'S1 is advice by the rules ("heat-0") and is not graded as a recommendation.',
      ],
    ])
  })

  it.each<[string, Partial<Recommendation>, string]>([
    ['direction', { direction: 'against' }, 'the direction against, and its statement S1 has for'],
    ['strength', { strength: 'conditional' }, 'the strength conditional, and its statement S1 has strong'],
    ['certainty', { certainty: 'high' }, 'the certainty high, and its statement S1 has low'],
    ['certainty', { certainty: { ungraded: 'x' } }, 'the certainty ungraded, and its statement S1 has low'],
  ])('blocks a lone rule of another %s', (part, change, words) => {
    expect(found(grade, change)).toEqual([
      ['block', `/ruleSet/recommendations/0/${part}`, `Rule "heat-0" has ${words}.`],
    ])
  })

  it('warns of a rule that claims less beside one that agrees, and blocks one that claims more', () => {
    expect(found(grade, {}, { strength: 'conditional' })).toMatchObject([
      ['warn', '/ruleSet/recommendations/1/strength', expect.any(String)],
    ])
    expect(found(grade, {}, { certainty: 'moderate' })).toMatchObject([
      ['block', '/ruleSet/recommendations/1/certainty', expect.any(String)],
    ])
    const conditional: StatementGrade = { ...grade, strength: 'conditional' }
    expect(found(conditional, { strength: 'conditional' }, { strength: 'strong' })).toMatchObject([
      ['block', '/ruleSet/recommendations/1/strength', expect.any(String)],
    ])
  })

  it('lets one statement speak for an action and against its opposite', () => {
    expect(found(grade, {}, { direction: 'against', action: { verb: 'advise', code: 'cold' } })).toEqual([])
  })

  it('lets the statement of a gate take either side', () => {
    const { when: _, direction: __, contraindications: ___, ifContraindicationUnknown: ____, ...gate } = heat
    const recommendations = [{ ...gate, onlyIf: { is: 'pain' } }]
    for (const direction of ['for', 'against'] as const) {
      const own = statement('S1', { recommendation: { ...grade, direction } })
      const content = article({ sections: [section('one', [own])], ruleSet: ruleSet({ recommendations }) })
      expect(grading.find(content, context()).findings).toEqual([])
    }
  })
})
