import { describe, expect, it } from 'vitest'
import { emptyDraft, wholeContent } from '../draft.test-kit.ts'
import {
  addReferences,
  addSection,
  addStatement,
  type DraftEdit,
  editReference,
  editStatement,
  removeStatement,
} from '../draft-edits.ts'
import { type DraftForm, withForm } from '../draft-form.ts'
import { openScratch } from './open-scratch.ts'
import { scratchDifferences } from './scratch-differences.ts'

const saved = emptyDraft

/** What comes back after the server kept it, as JSON. */
function kept(...edits: readonly DraftEdit[]): DraftForm {
  const typed = edits.reduce((form, edit) => edit(form), saved)
  const json: unknown = JSON.parse(JSON.stringify(withForm(wholeContent, typed)))
  const opened = openScratch(json, saved)
  if (opened === null) throw new Error('the scratch did not open')
  expect(JSON.parse(JSON.stringify(withForm(opened.content, opened.form)))).toEqual(json)
  return opened.form
}

const statementOf = (form: DraftForm, key: string) =>
  form.sections.flatMap(({ statements }) => statements).find((one) => one.key === key)
const named = (form: DraftForm) => scratchDifferences(saved, form).map(({ name }) => name)

describe('a scratch', () => {
  it('opens as what is saved when nothing was typed', () => {
    const form = kept()
    expect(form.sections[0]?.statements[0]).toBe(saved.sections[0]?.statements[0])
    expect(form.ruleSet).toBe(saved.ruleSet)
    expect(scratchDifferences(saved, form)).toEqual([])
  })

  it('keeps what was typed, and leaves everything else the same object', () => {
    const words = { patient: 'Mo', caregiver: '', clinician: 'Stay active', researcher: '' }
    const form = kept(editStatement('S1', { text: words }))
    expect(statementOf(form, 'S1')?.text.patient).toBe('Mo')
    expect(statementOf(form, 'S2')).toBe(statementOf(saved, 'S2'))
    expect(named(form)).toContain('Statement S1, words for patients')
  })

  it('lets the key of a new statement, the id of a new section and of a new reference still be chosen', () => {
    const [reference] = saved.references
    if (reference === undefined) throw new Error('the kit lost its reference')
    const form = kept(
      addStatement('first'),
      addSection(),
      addReferences([{ ...reference, uid: 'new', id: 'nice', stored: false }]),
    )
    expect(statementOf(form, 'S3')).toMatchObject({ stored: false })
    expect(form.sections.at(-1)).toMatchObject({ id: 'section-1', base: null })
    expect(form.references.at(-1)).toMatchObject({ id: 'nice', stored: false })
    expect(named(form)).toEqual(
      expect.arrayContaining(['New statement S3', 'New section section-1', 'New reference nice']),
    )
  })

  it('brings back what is no correct document yet: a half date, an unwritten number', () => {
    const gap = { ge: Number.NaN, fact: 'age', unit: 'a' }
    const rules = {
      schema: 'ruleset/1',
      id: 'r',
      version: '1',
      facts: {},
      eligible: gap,
      recommendations: [],
    }
    const form = kept(editReference('acr', { issued: 'soon' }), (now) => ({
      ...now,
      ruleSet: rules as NonNullable<DraftForm['ruleSet']>,
    }))
    expect(form.references[0]?.issued).toBe('soon')
    expect(form.ruleSet?.eligible).toEqual(gap)
    expect(named(form)).toEqual(
      expect.arrayContaining(['Reference acr', 'Rules: eligible', 'Rules: version']),
    )
  })

  it('says what was removed', () => {
    expect(named(kept(removeStatement('S2')))).toEqual(['Section first', 'Statement S2 is removed'])
  })

  it('does not open when it is no document at all', () => {
    for (const json of [null, 'text', { sections: 1 }, { sections: [], references: [{}] }])
      expect(openScratch(json, saved)).toBeNull()
  })
})
