import { expect, it } from 'vitest'
import { emptyDraft } from './draft.test-kit.ts'
import {
  addReferences,
  addSection,
  addStatement,
  type DraftEdit,
  editStatement,
  moveSection,
  moveStatement,
  removeSection,
  removeStatement,
} from './draft-edits.ts'
import type { DraftForm } from './draft-form.ts'

const shape = (form: DraftForm) =>
  form.sections.map(({ id, statements }) => [id, ...statements.map(({ key }) => key)].join(' '))
const after = (...edits: readonly DraftEdit[]) => edits.reduce((form, edit) => edit(form), emptyDraft)

it.each<[string, readonly DraftEdit[], readonly string[]]>([
  ['proposes the next free key of the section', [addStatement('first')], ['first S1 S2 S3', 'second M1']],
  ['goes on with the series of another section', [addStatement('second')], ['first S1 S2', 'second M1 M2']],
  ['moves a statement up', [moveStatement('S2', -1)], ['first S2 S1', 'second M1']],
  ['moves it over the edge of its section', [moveStatement('S2', 1)], ['first S1', 'second S2 M1']],
  ['moves it back over the edge', [moveStatement('M1', -1)], ['first S1 S2 M1', 'second']],
  ['leaves the first one where it is', [moveStatement('S1', -1)], ['first S1 S2', 'second M1']],
  ['removes a statement', [removeStatement('S1')], ['first S2', 'second M1']],
  [
    'adds sections under free ids',
    [addSection(), addSection()],
    ['first S1 S2', 'second M1', 'section-1', 'section-2'],
  ],
  ['moves a section', [moveSection('second', -1)], ['second M1', 'first S1 S2']],
  ['leaves the last section where it is', [moveSection('second', 1)], ['first S1 S2', 'second M1']],
  ['removes a section', [removeSection('first')], ['second M1']],
  [
    'starts an empty section with S',
    [addSection(), removeSection('first'), addStatement('new 1')],
    ['second M1', 'section-1 S1'],
  ],
])('%s', (_, edits, sections) => {
  expect(shape(after(...edits))).toEqual(sections)
})

it('keeps every other statement the same object, so that it is not drawn again', () => {
  const edited = after(editStatement('S1', { reason: 'Clearer.' }))
  expect(edited.sections[0]?.statements[0]?.reason).toBe('Clearer.')
  expect(edited.sections[0]?.statements[1]).toBe(emptyDraft.sections[0]?.statements[1])
  expect(edited.sections[1]).toBe(emptyDraft.sections[1])
})

it('gives two new statements different identities', () => {
  const uids = after(addStatement('first'), addStatement('first')).sections[0]?.statements.map(
    ({ uid }) => uid,
  )
  expect(new Set(uids).size).toBe(4)
})

it('adds references behind those that are there', () => {
  expect(after(addReferences([])).references).toEqual(emptyDraft.references)
})
