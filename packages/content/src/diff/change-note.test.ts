import { describe, expect, it } from 'vitest'
import { article, said, section, statement } from '../content.test-kit.ts'
import type { ArticleContent, Statement } from '../document.ts'
import { heat, ruleSet } from '../rule-set.test-kit.ts'
import { statementNotes } from './change-note.ts'
import { diffContent } from './diff-content.ts'

const grade = { direction: 'for', strength: 'conditional', certainty: 'low', population: 'adults' } as const
const rated = (change: Partial<Statement> = {}) => statement('S1', { recommendation: grade, ...change })
const of = (...statements: readonly Statement[]) => article({ sections: [section('summary', statements)] })
const notes = (before: ArticleContent, after: ArticleContent) =>
  statementNotes(before, after, diffContent(before, after))

describe('the note of a statement', () => {
  it('says the grade from and to, and each citation once for all audiences', () => {
    const cited = { cite: 'acp', locator: 'p. 9' }
    const before = of(rated({ text: { clinician: said('Walk'), patient: said('Move') } }))
    const after = {
      ...of(
        rated({
          recommendation: { ...grade, strength: 'strong', certainty: 'very-low' },
          text: { clinician: [...said('Walk', 'acp'), cited], patient: [...said('Move'), cited] },
        }),
      ),
      changeNote: { summary: 'Two trials.', reasons: [{ statement: 'S1', reason: 'Two new trials agree.' }] },
    }
    expect(notes(before, after)).toEqual([
      {
        key: 'S1',
        recommendation: true,
        changes: 'strength: conditional → strong; certainty: low → very low; 2 citations added',
        reason: 'Two new trials agree.',
      },
    ])
  })

  it('says what was reworded, for whom', () => {
    const before = of(rated({ text: { clinician: said('Walk'), patient: said('Move') } }))
    const after = of(rated({ text: { clinician: said('Walk daily'), caregiver: said('Help them move') } }))
    expect(notes(before, after)).toMatchObject([
      {
        changes: 'reworded for clinician; own words for caregiver; no own words any more for patient',
        reason: null,
      },
    ])
  })

  it('tells a rule at the statement that it speaks for', () => {
    const rules = (change: object) => ({
      ...of(rated()),
      ruleSet: ruleSet({ recommendations: [{ ...heat, ...change }] }),
    })
    expect(notes(rules({}), rules({ strength: 'conditional' }))).toMatchObject([
      { key: 'S1', changes: 'rule "heat" changed (strength)' },
    ])
  })

  it('is there for what was added and removed, and for nothing else', () => {
    expect(notes(of(rated(), statement('S2')), of(statement('S3'), statement('S2')))).toEqual([
      { key: 'S3', recommendation: false, changes: 'added', reason: null },
      { key: 'S1', recommendation: true, changes: 'removed', reason: null },
    ])
  })
})
