import type { Definition, Expression } from '@guideboard/rules'
import { expect, it } from 'vitest'
import { conditionWords, definitionWords } from './condition-words.ts'

it.each<[Expression, string]>([
  [{ is: 'redFlag' }, 'red flag'],
  [{ not: { is: 'onRelaxant' } }, 'not on relaxant'],
  [{ fact: 'age', ge: 65, unit: 'a' }, 'age at least 65 years'],
  [{ fact: 'age', gt: 18, le: 65, unit: 'a' }, 'age more than 18 years and at most 65 years'],
  [{ fact: 'age', between: [18, 65], unit: 'a' }, 'age from 18 to 65 years'],
  [
    { fact: 'creatinine', lt: { by: 'sex', of: { female: 1, male: 1.2 } }, unit: 'mg/dL' },
    'creatinine less than 1 (female) or 1.2 (male) mg/dL',
  ],
  [{ fact: 'sex', eq: 'female' }, 'sex is female'],
  [{ fact: 'setting', in: ['ward', 'icu'] }, 'setting is ward or icu'],
  [{ score: 'curb65', ge: 3 }, 'curb 65 at least 3'],
  [{ score: 'curb65', band: 'low' }, 'curb 65 is in band low'],
  [{ choose: 'nextStep', eq: 'test' }, 'next step is “test”'],
  [{ ref: 'six-weeks' }, 'six weeks'],
  [{ known: 'weight' }, 'weight is on record'],
  [{ all: [{ is: 'a' }, { any: [{ is: 'b' }, { is: 'c' }] }] }, 'a and (b or c)'],
  [{ not: { any: [{ is: 'a' }, { is: 'b' }] } }, 'not (a or b)'],
  [{ atLeast: 2, of: [{ is: 'a' }, { is: 'b' }, { is: 'c' }] }, 'at least 2 of (a; b; c)'],
  [{ all: [] }, '…'],
  [{ is: '' }, '…'],
  [{ fact: 'age', unit: 'a' }, 'age …'],
  [{ fact: 'age', ge: Number.NaN, unit: 'a' }, 'age at least … years'],
])('says %j', (expression, words) => {
  expect(conditionWords(expression)).toBe(words)
})

it('says the steps of a choice in their order', () => {
  // biome-ignore lint/suspicious/noThenProperty: the rule language says `then`.
  const choice: Definition = { choose: [{ if: { is: 'a' }, then: 'one' }], else: 'two' }
  expect(definitionWords(choice)).toBe('“one” if a; else “two”')
  expect(definitionWords({ choose: 'x', eq: 'y' })).toBe('x is “y”')
})
