import type { EditingPart } from '@guideboard/content'
import { expect, it } from 'vitest'
import { doingWords, hereWords, meetingWords, othersWords } from './presence-words.ts'
import type { Presence } from './use-live-draft.ts'

type Place = readonly [part: EditingPart, key?: string]
const who = (name: string, ...places: readonly Place[]): Presence => ({
  person: { id: name, name },
  places: places.map(([part, key = null]) => ({ part, key })),
})
const titles = new Map([['red-flags', 'Danger signs']])
const ana = who('Ana Keller', ['STATEMENT', 'M1'])
const bruno = who('Bruno Costa', ['STATEMENT', 'M1'])

it.each<[string, readonly Presence[]]>([
  ['Nobody else is in this draft.', []],
  ['Ana Keller is editing statement M1.', [ana]],
  ['Ana Keller and Bruno Costa are in this draft.', [ana, bruno]],
  ['Ana Keller and 2 others are in this draft.', [ana, bruno, who('Chiara Conti', ['RULES'])]],
])('%s', (expected, others) => {
  expect(othersWords(others, titles)).toBe(expected)
})

it.each<[string, readonly Place[]]>([
  ['Ana Keller has this draft open', [['NONE']]],
  ['Ana Keller is editing section “Danger signs”', [['SECTION', 'red-flags']]],
  ['Ana Keller is editing section “new-one”', [['SECTION', 'new-one']]],
  ['Ana Keller is editing the rules and statement M1', [['RULES'], ['STATEMENT', 'M1'], ['NONE']]],
  ['Ana Keller is editing the whole document', [['DOCUMENT']]],
])('%s', (expected, places) => {
  expect(doingWords(who('Ana Keller', ...places), titles)).toBe(expected)
})

it('says beside a part who is in it', () => {
  expect(hereWords([ana])).toBe('Ana Keller is editing')
  expect(hereWords([ana, bruno])).toBe('Ana Keller and Bruno Costa are editing')
  expect(hereWords([])).toBe('')
})

it.each<[string, Place, readonly Presence[]]>([
  ['Ana Keller is editing this statement too.', ['STATEMENT', 'M1'], [ana]],
  ['Ana Keller and Bruno Costa are editing this statement too.', ['STATEMENT', 'M1'], [ana, bruno]],
  ['Ana Keller is editing the rules too.', ['RULES'], [who('Ana Keller', ['RULES'])]],
  // One of the two has the whole document: what they share is the draft.
  ['Ana Keller is editing this draft too.', ['STATEMENT', 'M1'], [who('Ana Keller', ['DOCUMENT'])]],
  ['Ana Keller is editing this draft too.', ['DOCUMENT'], [ana]],
])('%s Whoever saves second is asked to merge.', (expected, [part, key = null], people) => {
  expect(meetingWords(people, { part, key })).toBe(`${expected} Whoever saves second is asked to merge.`)
})
