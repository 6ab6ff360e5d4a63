import { describe, expect, it } from 'vitest'
import { checkIds } from './check-id.ts'
import { article, said, section, statement } from './content.test-kit.ts'
import { defaultPolicy, resolvePolicy } from './default-policy.ts'
import type { ArticleContent, Statement } from './document.ts'

const lay = (key: string, patient: string, change: Partial<Statement> = {}) =>
  statement(key, { text: { clinician: said('Words', 'acp'), patient: said(patient, 'acp') }, ...change })

const base = article({
  sections: [
    section('summary', [lay('S1', 'Keep moving.'), statement('S2')], {
      title: { clinician: 'Sum', patient: 'In short' },
    }),
  ],
})

const asksPatient = (next: ArticleContent, from: ArticleContent | undefined = base) =>
  resolvePolicy(defaultPolicy, from, next).seats.some((seat) => seat.role === 'patient-representative')

const withStatements = (...statements: Statement[]) =>
  article({
    sections: [section('summary', statements, { title: { clinician: 'Sum', patient: 'In short' } })],
  })

describe('the policy of a saved content', () => {
  it('takes two reviewers, a methodologist and every check by default', () => {
    expect(defaultPolicy.seats).toEqual([
      { role: 'reviewer', needed: 2 },
      { role: 'methodologist', needed: 1 },
    ])
    expect(defaultPolicy.requiredChecks.map((check) => check.id)).toEqual(checkIds)
  })

  it('stays the default while lay words stay the same', () => {
    expect(resolvePolicy(defaultPolicy, base, base)).toEqual(defaultPolicy)
    expect(asksPatient({ ...base, title: 'Another title' })).toBe(false)
    expect(
      asksPatient(
        withStatements(lay('S1', 'Keep moving.'), statement('S2', { text: { clinician: said('New') } })),
      ),
    ).toBe(false)
  })

  it('does not ask a patient about an order, or a citation list, that no lay word follows', () => {
    expect(asksPatient(withStatements(statement('S2'), lay('S1', 'Keep moving.')))).toBe(false)
  })

  it.each<[string, ArticleContent]>([
    ['a patient text is reworded', withStatements(lay('S1', 'Rest.'), statement('S2'))],
    ['a patient text is added', withStatements(lay('S1', 'Keep moving.'), lay('S2', 'New.'))],
    ['a patient text is removed', withStatements(statement('S1'), statement('S2'))],
    ['a statement with patient text is removed', withStatements(statement('S2'))],
    [
      'a caregiver text is added',
      withStatements(
        lay('S1', 'Keep moving.'),
        statement('S2', { text: { clinician: said('Words', 'acp'), caregiver: said('Help.', 'acp') } }),
      ),
    ],
    [
      'a patient title changes',
      {
        ...base,
        sections: base.sections.map((s) => ({ ...s, title: { clinician: 'Sum', patient: 'Shortly' } })),
      },
    ],
  ])('asks for a patient representative when %s', (_, next) => {
    expect(asksPatient(next)).toBe(true)
  })

  it('asks for one in a new article that speaks to patients, and not in one that does not', () => {
    expect(resolvePolicy(defaultPolicy, undefined, base).seats).toEqual([
      ...defaultPolicy.seats,
      { role: 'patient-representative', needed: 1 },
    ])
    const untitled = article({ sections: [section('one', [statement('S1')])] })
    expect(resolvePolicy(defaultPolicy, undefined, untitled)).toEqual(defaultPolicy)
  })

  it('keeps a seat that the board asks for anyway', () => {
    const stricter = { ...defaultPolicy, seats: [{ role: 'patient-representative' as const, needed: 2 }] }
    expect(resolvePolicy(stricter, base, withStatements(statement('S1')))).toEqual(stricter)
    expect(resolvePolicy(stricter, base, base)).toEqual(stricter)
  })

  it('can be resolved again from its own result', () => {
    const once = resolvePolicy(defaultPolicy, undefined, base)
    expect(resolvePolicy(once, undefined, base)).toEqual(once)
  })
})
