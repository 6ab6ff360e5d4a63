import { describe, expect, it } from 'vitest'
import { article, context, said, section, statement } from '../content.test-kit.ts'
import type { Statement } from '../document.ts'
import { statusOf } from './check.ts'
import { citationCoverage } from './citation-coverage.ts'

const check = (...statements: Statement[]) =>
  citationCoverage.find(article({ sections: [section('one', []), section('two', statements)] }), context())
const found = (...statements: Statement[]) =>
  check(...statements).findings.map(({ severity, path, statementKey }) => [severity, path, statementKey])

const bare = (key: string, change: Partial<Statement> = {}) =>
  statement(key, { text: { clinician: said('Bare.') }, ...change })

describe('citation coverage', () => {
  it('passes when every text of every statement cites a place', () => {
    const both = statement('S2', { text: { clinician: said('a', 'acp'), patient: said('b', 'acp') } })
    expect(check(statement('S1'), both)).toEqual({ findings: [] })
  })

  it('blocks a statement without a citation, and names it', () => {
    expect(found(statement('S1'), bare('S2'))).toEqual([
      ['block', '/sections/1/statements/1/text/clinician', 'S2'],
    ])
    expect(check(bare('S2')).findings[0]?.message).toBe('S2 cites nothing in the text for clinicians.')
    expect(statusOf(check(bare('S2')).findings)).toBe('block')
  })

  it('blocks a text for one audience that cites nothing, though another does', () => {
    const half = statement('S1', { text: { clinician: said('a', 'acp'), patient: said('b') } })
    expect(found(half)).toEqual([['block', '/sections/1/statements/0/text/patient', 'S1']])
    const otherHalf = statement('S1', { text: { clinician: said('a'), caregiver: said('b', 'acp') } })
    expect(found(otherHalf)).toEqual([['block', '/sections/1/statements/0/text/clinician', 'S1']])
  })

  it('blocks a citation that does not say where', () => {
    const vague = statement('S1', { text: { clinician: [...said('a', 'acp'), ...said('b', 'label', '')] } })
    expect(found(vague)).toEqual([['block', '/sections/1/statements/0/text/clinician/3/locator', 'S1']])
  })

  it('does not take a citation without a place for no citation as well', () => {
    expect(found(statement('S1', { text: { clinician: said('a', 'acp', '') } }))).toHaveLength(1)
  })

  it('passes a statement that is marked as uncited with its reason, and counts it', () => {
    const result = check(statement('S1'), bare('S2', { uncited: { reason: 'Common sense' } }))
    expect(result.findings).toEqual([])
    expect(result.note).toBe('1 of 2 statements are meant to be cited.')
  })

  it('warns when a statement is marked as uncited and cites', () => {
    expect(found(statement('S1', { uncited: { reason: 'None' } }))).toEqual([
      ['warn', '/sections/1/statements/0/uncited', 'S1'],
    ])
  })

  it('blocks an article without any statement', () => {
    expect(found()).toEqual([['block', '/sections', undefined]])
  })
})
