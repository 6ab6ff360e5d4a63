import { expect, test } from 'vitest'
import { recommendation, ruleSet } from './assess.test-kit.ts'
import { evaluate } from './evaluate.ts'
import { questionsFor } from './questions.ts'

test('questions come in the words of the audience, checklists together, cautions last', () => {
  const rules = ruleSet({
    facts: {
      old: { type: 'boolean', ask: { clinician: 'Over 65?' } },
      fever: {
        type: 'boolean',
        ask: { clinician: 'Fever?', patient: 'Do you feel hot?', group: 'redFlags' },
      },
      trauma: { type: 'boolean', ask: { clinician: 'Trauma?', group: 'redFlags' } },
      quiet: { type: 'boolean' },
    },
    recommendations: [
      recommendation({
        onlyIf: { all: [{ any: [{ is: 'fever' }, { is: 'trauma' }] }, { is: 'quiet' }] },
        indicator: 'critical',
      }),
      recommendation({
        id: 'always',
        cautions: [{ id: 'w', when: { is: 'old' }, statement: 'W1', cite: [{ ref: 'r', locator: 'p' }] }],
      }),
    ],
  })
  const questions = questionsFor(rules, evaluate(rules, {}), 'patient')
  expect(questions.map((one) => [one.group, one.onlyCaution, one.facts.map((fact) => fact.text)])).toEqual([
    [undefined, false, ['quiet']],
    ['redFlags', false, ['Do you feel hot?', 'Trauma?']],
    [undefined, true, ['Over 65?']],
  ])
})
