import { describe, expect, it } from 'vitest'
import { article, context, said, section, statement } from '../content.test-kit.ts'
import type { ArticleContent, Statement } from '../document.ts'
import { heat, ruleSet } from '../rule-set.test-kit.ts'
import { changeNote } from './change-note.ts'

const grade = { direction: 'for', strength: 'strong', certainty: 'low', population: 'adults' } as const
const advice = (key: string, change: Partial<Statement> = {}) =>
  statement(key, { recommendation: grade, ...change })
const of = (...statements: Statement[]) => article({ sections: [section('one', statements)] })

const base = of(advice('S1'), advice('S2'), statement('S3'))

function check(content: ArticleContent, from: ArticleContent | undefined = base) {
  const before = from === undefined ? {} : { base: { contentHash: 'b'.repeat(64), content: from } }
  return changeNote.find(content, context(before))
}
const found = (content: ArticleContent, from = base) =>
  check(content, from).findings.map(({ severity, statementKey, message }) => [
    severity,
    statementKey,
    message,
  ])

const explained = (content: ArticleContent, ...keys: string[]): ArticleContent => ({
  ...content,
  changeNote: { summary: 'Changes.', reasons: keys.map((key) => ({ statement: key, reason: 'New trial.' })) },
})

const reworded = of(
  advice('S1', { text: { clinician: said('Rest.', 'acp') } }),
  advice('S2'),
  statement('S3'),
)

describe('the change note', () => {
  it('asks for nothing in a first version', () => {
    expect(changeNote.find(reworded, context())).toEqual({
      findings: [],
      note: 'Readers had no version before this one, so nothing has changed for them.',
    })
  })

  it('passes when nothing has changed, or only what is no recommendation', () => {
    expect(found(base)).toEqual([])
    expect(
      found(of(advice('S1'), advice('S2'), statement('S3', { text: { clinician: said('X') } }))),
    ).toEqual([])
    expect(found({ ...base, title: 'Another' })).toEqual([])
  })

  it('passes a recommendation that only moved', () => {
    const moved = {
      sections: [section('one', [advice('S2')]), section('two', [statement('S3'), advice('S1')])],
    }
    expect(found(article(moved))).toEqual([])
  })

  it('blocks a changed recommendation until its own reason is there', () => {
    const told = [
      'block',
      'S1',
      'Recommendation S1 differs from what readers last had, and no reason is given.',
    ]
    expect(found(reworded)).toEqual([told])
    expect(found(explained(reworded, 'S2'))).toEqual([told])
    expect(found(explained(reworded, 'S1'))).toEqual([])
    expect(check(explained(reworded, 'S1')).note).toBe('1 of 1 changed recommendations have a reason.')
  })

  it.each<[string, Partial<Statement>]>([
    ['strength', { recommendation: { ...grade, strength: 'conditional' } }],
    ['direction', { recommendation: { ...grade, direction: 'against' } }],
    ['certainty', { recommendation: { ...grade, certainty: 'high' } }],
    ['population', { recommendation: { ...grade, population: 'children' } }],
    ['a source', { text: { clinician: said('Clinician S1', 'label') } }],
    ['patient words', { text: { clinician: said('Clinician S1', 'acp'), patient: said('Move.', 'acp') } }],
  ])('blocks a change of %s', (_, change) => {
    expect(found(of(advice('S1', change), advice('S2'), statement('S3')))).toHaveLength(1)
  })

  it('blocks one that is new, or gone, or is a recommendation no more', () => {
    expect(found(of(advice('S1'), advice('S2'), advice('S4'), statement('S3')))).toEqual([
      ['block', 'S4', 'Recommendation S4 is new, and no reason is given.'],
    ])
    const gone = ['block', 'S2', 'Recommendation S2 is gone, and no reason is given.']
    expect(found(of(advice('S1'), statement('S3')))).toEqual([gone])
    expect(found(of(advice('S1'), statement('S2'), statement('S3')))).toEqual([gone])
  })

  it('blocks a change of the rule that carries a recommendation', () => {
    const before = { ...base, ruleSet: ruleSet() }
    const after = { ...base, ruleSet: ruleSet({ recommendations: [{ ...heat, strength: 'conditional' }] }) }
    expect(found(before, before)).toEqual([])
    expect(found(after, before)).toMatchObject([['block', 'S1', expect.any(String)]])
  })
})
