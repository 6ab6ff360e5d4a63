import { type ArticleContent, defaultPolicy, type Statement } from '@guideboard/content'
import { toForm } from './draft-form.ts'

const statement = (key: string): Statement => ({ key, text: { clinician: [{ text: `Words of ${key}` }] } })

/** A document with something of everything that the form shows. */
export const wholeContent: ArticleContent = {
  schema: 'article/1',
  language: 'en',
  question: 'What helps?',
  title: 'Help',
  topics: [
    { code: 'D017116', display: 'Low Back Pain' },
    { code: 'D012585', display: 'Sciatica' },
  ],
  intendedUser: 'Clinicians',
  limits: 'Adults',
  sections: [
    {
      id: 'first',
      title: { clinician: 'Summary', patient: 'In short' },
      kind: 'summary',
      statements: [
        {
          key: 'S1',
          text: {
            clinician: [{ text: 'Stay active' }, { cite: 'acr', locator: 'Rec. 5' }],
            patient: [{ text: 'Move.' }, { cite: 'acr', locator: '' }],
          },
          recommendation: {
            direction: 'for',
            strength: 'strong',
            certainty: { ungraded: 'Good practice' },
            population: 'adults',
          },
          reviewDueOn: '2027-05-01',
        },
        { key: 'S2', text: { clinician: [{ text: 'Often useful.' }] }, uncited: { reason: 'experience' } },
      ],
    },
    {
      id: 'second',
      title: { clinician: 'More' },
      kind: 'body',
      parent: 'first',
      statements: [statement('M1')],
    },
  ],
  references: [
    {
      id: 'acr',
      kind: 'guideline',
      csl: {
        type: 'article-journal',
        title: 'A guideline',
        author: [
          { family: 'Chou', given: 'R' },
          { literal: 'National Library, DailyMed' },
          { family: 'Plato' },
        ],
        'container-title': 'Annals',
        issued: { 'date-parts': [[2007, 10, 2]] },
        accessed: { 'date-parts': [[2026, 1]] },
        volume: '147',
        DOI: '10.7326/1',
        URL: 'https://example.org/1',
      },
      retracted: { on: '2020-01-01', note: 'Withdrawn by its authors.' },
      expiresOn: '2012-10-02',
      keptBecause: 'Nothing newer.',
      note: 'Old.',
    },
  ],
  disclaimer: 'General.',
  changeNote: { summary: 'First', reasons: [{ statement: 'GONE', reason: 'Removed: superseded.' }] },
  reviewDueOn: '2027-01-01',
  ruleSet: { schema: 'ruleset/1', id: 'r', version: '1.0.0', facts: {}, recommendations: [] },
  policy: defaultPolicy,
}

export const emptyDraft = toForm(wholeContent)
