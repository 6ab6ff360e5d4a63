import { expect, it } from 'vitest'
import { type EditingPart, type EditingPlace, editingKeyFault, editingParts, meet } from './editing-place.ts'

const at = (part: EditingPart, key: string | null = null): EditingPlace => ({ part, key })

it.each<[EditingPlace, string | undefined]>([
  [at('SECTION', 'red-flags'), undefined],
  [at('STATEMENT', 'RF2'), undefined],
  [at('SECTION'), 'Give the id of the section, such as red-flags.'],
  [at('STATEMENT'), 'Give the key of the statement, such as S1.'],
  [at('SECTION', 'S1'), 'Give the id of the section, such as red-flags.'],
  [at('STATEMENT', 'red-flags'), 'Give the key of the statement, such as S1.'],
  [at('STATEMENT', 'Whatever somebody likes to say'), 'Give the key of the statement, such as S1.'],
  [at('RULES', 'S1'), 'Leave the key out.'],
  ...editingParts
    .filter((part) => part !== 'SECTION' && part !== 'STATEMENT')
    .map((part): [EditingPlace, undefined] => [at(part), undefined]),
])('a key that belongs to its part: %j', (place, fix) => {
  expect(editingKeyFault(place)?.fix).toBe(fix)
})

it.each<[boolean, EditingPlace, EditingPlace]>([
  [true, at('STATEMENT', 'S1'), at('STATEMENT', 'S1')],
  [false, at('STATEMENT', 'S1'), at('STATEMENT', 'S2')],
  [false, at('STATEMENT', 'S1'), at('SECTION', 'safety')],
  [true, at('SECTION', 'safety'), at('SECTION', 'safety')],
  [true, at('REFERENCES'), at('REFERENCES')],
  [false, at('RULES'), at('CASES')],
  [true, at('DOCUMENT'), at('STATEMENT', 'S1')],
  [true, at('DOCUMENT'), at('DOCUMENT')],
  [false, at('NONE'), at('NONE')],
  [false, at('NONE'), at('DOCUMENT')],
])('meet is %s: %j, %j', (expected, mine, theirs) => {
  expect([meet(mine, theirs), meet(theirs, mine)]).toEqual([expected, expected])
})
