import { expect, it } from 'vitest'
import { r4Problems } from './validate-r4.test-kit.ts'

const guidance = {
  resourceType: 'GuidanceResponse',
  moduleCanonical: 'https://example.org/fhir/PlanDefinition/a|1.0.0',
  status: 'success',
}

it('takes what is valid', () => {
  expect(r4Problems(guidance)).toEqual([])
})

// What the proofs rest on: each of these is found, so that "nothing found" means something.
it.each([
  ['a status that does not exist', { ...guidance, status: 'done' }],
  ['a missing element', { resourceType: 'GuidanceResponse', status: 'success' }],
  ['an element that does not exist', { ...guidance, advice: 'yes' }],
  ['an empty list', { ...guidance, note: [] }],
  ['a text where a number belongs', { resourceType: 'Bundle', type: 'searchset', total: 'two' }],
  ['a date that is none', { ...guidance, occurrenceDateTime: 'yesterday' }],
  [
    'an invariant (rqg-1: an action is a request or a group)',
    { resourceType: 'RequestGroup', status: 'active', intent: 'proposal', action: [{ title: 'Walk' }] },
  ],
])('finds %s', (_what, resource) => {
  expect(r4Problems(resource)).not.toEqual([])
})
