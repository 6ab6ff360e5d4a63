import { expect, it } from 'vitest'
import { kindOf, newRecommendation, ofKind, withCondition } from './recommendation-kind.ts'

const base = { ...newRecommendation('one'), when: { is: 'spasm' } }

it('keeps the condition through when and gate, and a gate has no direction', () => {
  const gate = ofKind(base, 'gate')
  expect(gate).toMatchObject({ onlyIf: { is: 'spasm' } })
  expect(gate).not.toHaveProperty('direction')
  expect(gate).not.toHaveProperty('when')
  expect(ofKind(gate, 'when')).toEqual(base)
})

it('has no condition when it always speaks', () => {
  const always = ofKind(base, 'always')
  expect(always).not.toHaveProperty('when')
  expect([base, ofKind(base, 'gate'), always].map(kindOf)).toEqual(['when', 'gate', 'always'])
})

it('takes a scope away again', () => {
  const scoped = withCondition(base, 'applies', { is: 'adult' })
  expect(scoped.applies).toEqual({ is: 'adult' })
  expect(withCondition(scoped, 'applies', undefined)).toEqual(base)
})
