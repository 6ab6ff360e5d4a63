import type { RuleCase, RuleSet } from '@guideboard/rules'

const facts: RuleSet['facts'] = {
  pain: { type: 'boolean', ask: { clinician: 'Any pain?' } },
  allergic: { type: 'boolean', ask: { clinician: 'Allergic?' } },
}

const cite = [{ ref: 'acp', locator: 'rec 1' }]

/** One recommendation: heat for pain, withheld from the allergic. */
export const heat: RuleSet['recommendations'][number] = {
  id: 'heat',
  statement: 'S1',
  action: { verb: 'start', code: 'heat' },
  when: { is: 'pain' },
  direction: 'for',
  strength: 'strong',
  certainty: 'low',
  indicator: 'info',
  contraindications: [{ id: 'allergy', when: { is: 'allergic' }, statement: 'S1', cite }],
  ifContraindicationUnknown: 'withhold',
  cite,
}

export const positive: RuleCase = {
  name: 'pain',
  asOf: '2026-11-22',
  given: { pain: true, allergic: false },
  expect: { heat: { outcome: 'for' } },
}
export const contraindicated: RuleCase = {
  name: 'pain and allergy',
  asOf: '2026-11-22',
  given: { pain: true, allergic: true },
  expect: { heat: { outcome: 'withheld' } },
}
export const negative: RuleCase = {
  name: 'no pain',
  asOf: '2026-11-22',
  given: { pain: false },
  expect: { heat: { outcome: 'not-applicable' } },
}
export const missing: RuleCase = {
  name: 'pain not asked',
  asOf: '2026-11-22',
  given: { allergic: false },
  expect: { heat: { outcome: 'needs-data', missing: ['pain'] } },
}

/** A rule set that passes every check with the article of the content test kit. */
export function ruleSet(change: Partial<RuleSet> = {}): RuleSet {
  return {
    schema: 'ruleset/1',
    id: 'sore-back',
    version: '1.0.0',
    facts,
    recommendations: [heat],
    cases: [positive, negative, missing, contraindicated],
    ...change,
  }
}
