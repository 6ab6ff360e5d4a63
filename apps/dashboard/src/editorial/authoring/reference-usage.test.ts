import { expect, it } from 'vitest'
import { emptyDraft } from './draft.test-kit.ts'
import { editStatement } from './draft-edits.ts'
import { referenceUsage } from './reference-usage.ts'

it('counts a statement once, however often and for whomever it cites', () => {
  expect(referenceUsage(emptyDraft)('acr')).toEqual({ statements: ['S1'], rules: [] })
  expect(referenceUsage(emptyDraft)('nobody')).toEqual({ statements: [], rules: [] })
})

it('follows what is being typed', () => {
  const [one] = emptyDraft.sections[1]?.statements ?? []
  if (!one) throw new Error('the form lost its statement')
  const text = { ...one.text, caregiver: 'Move[[acr | p. 1]]' }
  expect(referenceUsage(editStatement('M1', { text })(emptyDraft))('acr').statements).toEqual(['S1', 'M1'])
})

it('counts the rules, whichever part cites', () => {
  const cite = [{ ref: 'acr', locator: 'p. 1' }]
  const ruleSet = {
    schema: 'ruleset/1',
    id: 'r',
    version: '1.0.0',
    facts: {},
    recommendations: [
      {
        id: 'move',
        statement: 'S1',
        action: { verb: 'start', code: 'walk' },
        cite: [],
        direction: 'for',
        strength: 'strong',
        certainty: 'low',
        indicator: 'info',
        defeats: [{ id: 'x', cite }],
      },
    ],
  } as const
  expect(referenceUsage({ ...emptyDraft, ruleSet })('acr').rules).toEqual(['move'])
})
