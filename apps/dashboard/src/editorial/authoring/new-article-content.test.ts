import { parseContent } from '@guideboard/content'
import { expect, it } from 'vitest'
import { newArticleContent, slugOf } from './new-article-content.ts'

const given = {
  question: 'What helps a sore back?',
  title: 'Sore back',
  slug: 'sore-back',
  audience: 'patient',
  intendedUser: 'Clinicians',
  limits: 'Adults',
  sectionTitle: ' In short ',
  sectionKind: 'summary',
  reviewDueOn: '2028-11-01',
} as const

it('makes a document that is an article already', () => {
  const parsed = parseContent(newArticleContent(given))
  expect(parsed).toMatchObject({ ok: true })
  expect(parsed.ok && parsed.content.sections).toEqual([
    {
      id: 'in-short',
      kind: 'summary',
      title: { clinician: 'In short', patient: 'In short' },
      statements: [],
    },
  ])
})

it('leaves it to the document to say what is missing', () => {
  const parsed = parseContent(newArticleContent({ ...given, question: ' ', sectionTitle: '2026' }))
  expect(parsed.ok ? [] : parsed.errors.map(({ path }) => path)).toEqual(['/question'])
})

it.each([
  ['Low back pain', 'low-back-pain'],
  ['Rückenschmerz: was hilft?', 'ruckenschmerz-was-hilft'],
  ['10 ways to rest', 'ways-to-rest'],
  ['…', ''],
  [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
])('writes "%s" for an address', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})
