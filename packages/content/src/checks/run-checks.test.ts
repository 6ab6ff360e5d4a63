import { afterEach, describe, expect, it, vi } from 'vitest'
import { type CheckId, checkIds } from '../check-id.ts'
import { article, context, reference, said, section, statement } from '../content.test-kit.ts'
import { contraindicated, heat, missing, negative, positive, ruleSet } from '../rule-set.test-kit.ts'
import { cases } from './cases.ts'
import { checkVersions, runCheck, runChecks } from './run-checks.ts'

const { when: _, ...whoeverHasPain } = heat
const recommendation = {
  direction: 'for',
  strength: 'strong',
  certainty: 'low',
  population: 'adults',
} as const
const words = { clinician: said('Use heat.', 'acp'), patient: said('Use heat.', 'acp') }
const graded = section('one', [statement('S1', { recommendation, text: words })])
const sound = ruleSet({
  eligible: { is: 'pain' },
  recommendations: [whoeverHasPain],
  cases: [
    { ...positive, given: { pain: true, allergic: false } },
    { ...missing, given: {}, expect: { heat: { outcome: 'needs-data' } } },
    negative,
    contraindicated,
  ],
})
const statuses = (content: unknown) =>
  runChecks(content, context()).map(({ checkId, status }) => [checkId, status])

afterEach(() => {
  vi.restoreAllMocks()
})

describe('running the checks', () => {
  it('gives one result per check, in order, each with its version', () => {
    const results = runChecks(article({ sections: [graded], ruleSet: sound }), context())
    expect(results.map(({ checkId }) => checkId)).toEqual(checkIds)
    expect(results.map(({ checkVersion }) => checkVersion)).toEqual(checkIds.map((id) => checkVersions[id]))
    expect(results.map(({ status }) => status)).toEqual(checkIds.map(() => 'pass'))
    expect(results.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('keeps a note beside a pass', () => {
    expect(runCheck('cases', article(), context())).toEqual({
      checkId: 'cases',
      checkVersion: 2,
      status: 'pass',
      findings: [],
      note: 'The article has no rules, so there are no cases to run.',
      context: {},
    })
  })

  it('gives each check its own colour', () => {
    const bare = section('one', [
      statement('S1', { recommendation, text: { clinician: said('Bare.'), patient: said('Bare.') } }),
    ])
    const content = article({
      sections: [bare],
      ruleSet: { ...sound, cases: [] },
      references: [reference('acp'), reference('idle')],
    })
    expect(statuses(content).filter(([, status]) => status !== 'pass')).toEqual([
      ['citation-coverage', 'block'],
      ['citation-integrity', 'warn'],
      ['cases', 'block'],
    ])
  })

  it('blocks on a document that is not valid, and leaves no other check green', () => {
    const broken = { ...article(), title: 7, extra: true }
    expect(statuses(broken)).toEqual(checkIds.map((id) => [id, id === 'document' ? 'block' : 'error']))
    expect(runCheck('document', broken, context()).findings).toEqual([
      { severity: 'block', path: '/extra', message: expect.any(String), fix: expect.any(String) },
      { severity: 'block', path: '/title', message: '7 is not a text', fix: 'write a text' },
    ])
  })

  it('blocks on rules that are not valid', () => {
    const rules = ruleSet({ eligible: { is: 'nobody-asked' } })
    expect(statuses(article({ ruleSet: rules }))[0]).toEqual(['document', 'block'])
    expect(runCheck('document', article({ ruleSet: rules }), context()).findings[0]?.path).toBe(
      '/ruleSet/eligible/is',
    )
  })

  it.each([null, 'text', []])('never passes %j', (content) => {
    expect(statuses(content)).toEqual(checkIds.map((id) => [id, id === 'document' ? 'block' : 'error']))
  })

  it('answers "error" for a check that breaks, and runs the others', () => {
    vi.spyOn(cases, 'find').mockImplementation(() => {
      throw new Error('out of order')
    })
    const results = runChecks(article(), context())
    expect(results.map(({ status }) => status)).toEqual(
      checkIds.map((id) => (id === 'cases' ? 'error' : 'pass')),
    )
    expect(results.find(({ checkId }) => checkId === 'cases')?.findings[0]?.message).toBe(
      'The check could not be run: out of order',
    )
  })

  it('keeps with each result what of the context it rests on', () => {
    const other = { slug: 'knee', contentHash: 'k'.repeat(64), content: article() }
    const base = { contentHash: 'b'.repeat(64), content: article() }
    const seen = (id: CheckId, given = context({ base, inForce: [other] })) =>
      runCheck(id, article(), given).context
    expect(seen('citation-coverage')).toEqual({})
    expect(seen('review-due')).toEqual({ today: '2026-11-22' })
    expect(seen('change-note')).toEqual({ base: base.contentHash })
    expect(seen('change-note', context())).toEqual({ base: null })
  })

  it('answers the same for the same content', () => {
    const copy = JSON.parse(JSON.stringify(article()))
    expect(runChecks(article(), context())).toEqual(runChecks(copy, context()))
  })
})
