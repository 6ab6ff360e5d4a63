import { expect, test } from 'vitest'
import { mentionsIn } from './mentions.ts'

const people = [
  { id: 'ana', name: 'Ana Ferreira' },
  { id: 'ravi', name: 'Dr. Ravi Menon' },
  { id: 'kofi', name: 'Prof. Dr. Kofi Mensah' },
  { id: 'an', name: 'Ana' },
  { id: 'twin1', name: 'Lee Wu' },
  { id: 'twin2', name: 'Lee Wu' },
]

test.each([
  ['@Ana Ferreira, please look.', ['ana']],
  ['Thanks @Ana!', ['an']],
  ['@Dr. Ravi Menon and @ravi menon again', ['ravi']],
  ['(@Kofi Mensah)', ['kofi']],
  ['@Lee Wu', ['twin1', 'twin2']],
  ['@Ravi Menon then @Ana Ferreira', ['ravi', 'ana']],
  ['write to ana@Ana', []],
  ['@Anabel and @Ravi', []],
  ['@ Ana, @@, @', []],
  ['', []],
])('in "%s"', (text, ids) => {
  expect(mentionsIn(text, people)).toEqual(ids)
})
