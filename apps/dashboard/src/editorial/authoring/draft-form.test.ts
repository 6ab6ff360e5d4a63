import type { ArticleContent } from '@guideboard/content'
import { expect, it } from 'vitest'
import { toForm, withForm } from './draft-form.ts'

const content: ArticleContent = {
  schema: 'article/1',
  language: 'en',
  question: 'What helps?',
  title: 'Help',
  intendedUser: 'Clinicians',
  limits: 'Adults',
  sections: [
    {
      id: 'summary',
      title: { clinician: 'Summary', patient: 'In short' },
      kind: 'summary',
      statements: [
        {
          key: 'S1',
          text: {
            clinician: [{ text: 'Stay active' }, { cite: 'acr', locator: 'Rec. 5' }],
            patient: [{ text: 'Move.' }],
          },
        },
        { key: 'S2', text: { clinician: [{ text: 'Often useful.' }] }, uncited: { reason: 'experience' } },
      ],
    },
  ],
  references: [],
  disclaimer: 'General.',
  changeNote: { summary: 'First', reasons: [{ statement: 'GONE', reason: 'Removed: superseded.' }] },
  reviewDueOn: '2027-01-01',
  policy: { seats: [], requiredChecks: [] },
}

it('gives back the same document when nothing was edited', () => {
  expect(withForm(content, toForm(content))).toEqual(content)
})

it('takes words, reasons and dropped audiences from the form', () => {
  const form = toForm(content)
  const [first, second] = form.sections[0]?.statements ?? []
  if (!first || !second) throw new Error('the form lost its statements')
  first.text.patient = ''
  first.reason = 'Clearer.'
  second.uncited = ''
  const edited = withForm(content, form)
  expect(edited.sections[0]?.statements[0]?.text).not.toHaveProperty('patient')
  expect(edited.sections[0]?.statements[1]).not.toHaveProperty('uncited')
  expect(edited.changeNote.reasons).toEqual([
    { statement: 'GONE', reason: 'Removed: superseded.' },
    { statement: 'S1', reason: 'Clearer.' },
  ])
})
