import { expect, it } from 'vitest'
import type { DraftForm, SectionForm, StatementForm } from '../authoring/draft-form.ts'
import type { DraftPart } from '../authoring/draft-part.ts'
import { placeOfPath } from './place-of-path.ts'

const words = { patient: '', caregiver: '', clinician: '', researcher: '' }
const statement = (key: string): StatementForm => ({
  uid: key,
  key,
  stored: true,
  text: words,
  grade: null,
  uncited: '',
  questions: '',
  terms: '',
  reviewDueOn: '',
  reason: '',
  base: null,
})
const section = (id: string, keys: readonly string[]): SectionForm => ({
  uid: id,
  id,
  kind: 'safety',
  parent: '',
  title: words,
  statements: keys.map(statement),
  base: null,
})
const form: Pick<DraftForm, 'sections'> = {
  sections: [section('red-flags', ['RF1', 'not yet']), section('Not yet', ['S1'])],
}

it.each<[DraftPart, string | undefined, string]>([
  ['words', undefined, 'NONE'],
  ['words', '/title', 'FRONT_MATTER'],
  ['words', '/changeNote/summary', 'FRONT_MATTER'],
  ['words', '/sections/0', 'SECTION red-flags'],
  ['words', '/sections/0/title/patient', 'SECTION red-flags'],
  ['words', '/sections/0/statements/0', 'STATEMENT RF1'],
  ['words', '/sections/0/statements/0/text/clinician', 'STATEMENT RF1'],
  ['words', '/sections/0/statements/0/recommendation/strength', 'STATEMENT RF1'],
  ['words', '/changeNote/reasons/RF1', 'STATEMENT RF1'],
  // A key that is being chosen is no name yet.
  ['words', '/sections/0/statements/1/key', 'SECTION red-flags'],
  ['words', '/sections/1/id', 'NONE'],
  ['words', '/sections/1/statements/0/text/clinician', 'STATEMENT S1'],
  ['words', '/sections/7', 'FRONT_MATTER'],
  ['references', undefined, 'REFERENCES'],
  ['references', '/references/3/csl/title', 'REFERENCES'],
  ['rules', '/ruleSet/facts/fever', 'RULES'],
  ['cases', undefined, 'CASES'],
  ['flow', undefined, 'NONE'],
])('%s, %s: %s', (part, path, expected) => {
  const place = placeOfPath(part, path, form)
  expect([place.part, place.key].filter(Boolean).join(' ')).toBe(expected)
})
