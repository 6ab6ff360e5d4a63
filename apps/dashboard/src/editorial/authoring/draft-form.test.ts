import { type ArticleContent, parseContent } from '@guideboard/content'
import { expect, it } from 'vitest'
import { wholeContent } from './draft.test-kit.ts'
import { addSection, editReference, editStatement } from './draft-edits.ts'
import { toForm, withForm } from './draft-form.ts'

const before = toForm(wholeContent)
const document = (form: typeof before) => withForm(wholeContent, form) as ArticleContent

it('gives back the same document when nothing was edited', () => {
  expect(withForm(wholeContent, before)).toEqual(wholeContent)
  expect(parseContent(wholeContent).ok).toBe(true)
})

it('keeps what the form does not know, in statements, sections and references', () => {
  const [first] = wholeContent.sections
  const [reference] = wholeContent.references
  const more = {
    ...wholeContent,
    sections: [{ ...first, later: 1, statements: first?.statements.map((one) => ({ ...one, later: 2 })) }],
    references: [{ ...reference, later: 3, csl: { ...reference?.csl, later: 4 } }],
  }
  // Another version of the software may have written more than this one knows.
  const content = more as unknown as ArticleContent
  expect(withForm(content, toForm(content))).toEqual(more)
})

it('takes words, reasons, grades and dropped audiences from the form', () => {
  const statement = before.sections[0]?.statements[0]
  if (!statement?.grade) throw new Error('the form lost its statement')
  const edits = [
    editStatement('S1', { text: { ...statement.text, patient: '' }, reason: ' Clearer. ', reviewDueOn: '' }),
    editStatement('S1', { grade: { ...statement.grade, certainty: 'low' } }),
    editStatement('S2', { uncited: ' ' }),
  ]
  const edited = document(edits.reduce((form, edit) => edit(form), before))
  const [one, two] = edited.sections[0]?.statements ?? []
  expect(one?.text).not.toHaveProperty('patient')
  expect(one).not.toHaveProperty('reviewDueOn')
  expect(one?.recommendation?.certainty).toBe('low')
  expect(two).not.toHaveProperty('uncited')
  expect(edited.changeNote.reasons).toEqual([
    { statement: 'GONE', reason: 'Removed: superseded.' },
    { statement: 'S1', reason: 'Clearer.' },
  ])
})

it('takes topics line by line, and leaves what is none for the document to refuse', () => {
  const typed = (topics: string) => withForm(wholeContent, { ...before, topics })
  expect(typed(' D012585   Sciatica \n\n')).toMatchObject({
    topics: [{ code: 'D012585', display: 'Sciatica' }],
  })
  expect(typed(' \n')).not.toHaveProperty('topics')
  const parsed = parseContent(typed('Sciatica\nD012585'))
  expect(parsed.ok ? [] : parsed.errors.map(({ path }) => path)).toEqual([
    '/topics/0/code',
    '/topics/0/display',
    '/topics/1/display',
  ])
})

it('leaves a date that cannot be read for the document to refuse', () => {
  const edited = withForm(wholeContent, editReference('acr', { issued: 'soon' })(before))
  const parsed = parseContent(edited)
  expect(parsed.ok ? [] : parsed.errors.map(({ path }) => path)).toEqual(['/references/0/csl/issued'])
})

it('writes a new section that only lacks its title', () => {
  const parsed = parseContent(withForm(wholeContent, addSection()(before)))
  expect(parsed.ok ? [] : parsed.errors.map(({ path }) => path)).toEqual(['/sections/2/title/clinician'])
})

it('takes the rules away when there are none', () => {
  expect(withForm(wholeContent, { ...before, ruleSet: null })).not.toHaveProperty('ruleSet')
})
