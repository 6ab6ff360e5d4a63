import { expect, it } from 'vitest'
import { newRuleSet } from './new-rule-set.ts'
import { attributesOf, withAttribute } from './source-attributes.ts'

const why = 'ifContraindicationUnknown/caution'

it('reads every word of the source with its place', () => {
  const source = { funding: 'none', ifContraindicationUnknown: { caution: 'Harmless.' }, pages: 3 }
  expect(attributesOf(source)).toEqual([
    ['funding', 'none'],
    [why, 'Harmless.'],
  ])
  expect(attributesOf(undefined)).toEqual([])
})

it('writes, changes and takes away an attribute, and leaves nothing empty behind', () => {
  const bare = newRuleSet('r')
  const said = withAttribute(withAttribute(bare, 'funding', 'none'), why, 'Harmless.')
  expect(said.source).toEqual({ funding: 'none', ifContraindicationUnknown: { caution: 'Harmless.' } })
  expect(Object.keys(withAttribute(said, 'funding', 'a grant').source ?? {})).toEqual([
    'funding',
    'ifContraindicationUnknown',
  ])
  const taken = withAttribute(said, why, undefined)
  expect(taken.source).toEqual({ funding: 'none' })
  expect(withAttribute(taken, 'funding', undefined)).toEqual(bare)
})
