import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkIds } from '../check-id.ts'
import { article, reference, said, section, statement } from '../content.test-kit.ts'
import { ruleSet } from '../rule-set.test-kit.ts'
import { cases } from './cases.ts'
import { checkVersions, runCheck, runChecks } from './run-checks.ts'

const statuses = (content: unknown) => runChecks(content).map(({ checkId, status }) => [checkId, status])

afterEach(() => {
  vi.restoreAllMocks()
})

describe('running the checks', () => {
  it('gives one result per check, in order, each with its version', () => {
    const results = runChecks(article({ ruleSet: ruleSet() }))
    expect(results.map(({ checkId }) => checkId)).toEqual(checkIds)
    expect(results.map(({ checkVersion }) => checkVersion)).toEqual(checkIds.map((id) => checkVersions[id]))
    expect(results.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'pass'])
    expect(results.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('keeps a note beside a pass', () => {
    expect(runCheck('cases', article())).toEqual({
      checkId: 'cases',
      checkVersion: 1,
      status: 'pass',
      findings: [],
      note: 'The article has no rules, so there are no cases to run.',
    })
  })

  it('gives each check its own colour', () => {
    const bare = section('one', [statement('S1', { text: { clinician: said('Bare.') } })])
    const content = article({
      sections: [bare],
      ruleSet: ruleSet({ cases: [] }),
      references: [reference('acp'), reference('idle')],
    })
    expect(statuses(content)).toEqual([
      ['document', 'pass'],
      ['citation-coverage', 'block'],
      ['citation-integrity', 'warn'],
      ['cases', 'block'],
    ])
  })

  it('blocks on a document that is not valid, and leaves no other check green', () => {
    const broken = { ...article(), title: 7, extra: true }
    expect(statuses(broken)).toEqual([
      ['document', 'block'],
      ['citation-coverage', 'error'],
      ['citation-integrity', 'error'],
      ['cases', 'error'],
    ])
    expect(runCheck('document', broken).findings).toEqual([
      { severity: 'block', path: '/extra', message: expect.any(String), fix: expect.any(String) },
      { severity: 'block', path: '/title', message: '7 is not a text', fix: 'write a text' },
    ])
  })

  it('blocks on rules that are not valid', () => {
    const rules = ruleSet({ eligible: { is: 'nobody-asked' } })
    expect(statuses(article({ ruleSet: rules }))[0]).toEqual(['document', 'block'])
    expect(runCheck('document', article({ ruleSet: rules })).findings[0]?.path).toBe('/ruleSet/eligible/is')
  })

  it.each([null, 'text', []])('never passes %j', (content) => {
    expect(runChecks(content).map(({ status }) => status)).toEqual(['block', 'error', 'error', 'error'])
  })

  it('answers "error" for a check that breaks, and runs the others', () => {
    vi.spyOn(cases, 'find').mockImplementation(() => {
      throw new Error('out of order')
    })
    const results = runChecks(article())
    expect(results.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'error'])
    expect(results[3]?.findings[0]?.message).toBe('The check could not be run: out of order')
  })

  it('answers the same for the same content', () => {
    expect(runChecks(article())).toEqual(runChecks(JSON.parse(JSON.stringify(article()))))
  })
})
