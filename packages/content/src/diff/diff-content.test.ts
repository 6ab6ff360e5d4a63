import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalContent } from '../canonical-content.ts'
import { article, said, section, statement } from '../content.test-kit.ts'
import { heat, positive, ruleSet } from '../rule-set.test-kit.ts'
import { applyOperations } from './apply-operations.ts'
import { diffContent } from './diff-content.ts'
import { drawFrom, randomContent } from './random-content.test-kit.ts'
import { edited, operationName, steadyContent } from './random-edits.test-kit.ts'

const seeds = fc.integer({ min: 0, max: 0x7fffffff })
const named = (...[before, after]: Parameters<typeof diffContent>) =>
  diffContent(before, after).map(operationName)

describe('the difference of two documents', () => {
  it('makes the later one out of the earlier one, whatever the two are', () => {
    const kinds = new Map<string, number>()
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        const [before, after] = [randomContent(drawFrom(one)), randomContent(drawFrom(other))]
        const operations = diffContent(before, after)
        for (const { kind } of operations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        expect(canonicalContent(applyOperations(before, operations))).toBe(canonicalContent(after))
        expect(diffContent(before, before)).toEqual([])
      }),
      { numRuns: 150, seed: 20261127 },
    )
    // Every kind was met, and none is missing from the list.
    expect([...kinds.keys()].sort()).toMatchInlineSnapshot(`
      [
        "article.changed",
        "askedAs.changed",
        "case.added",
        "case.changed",
        "case.moved",
        "case.removed",
        "certainty.changed",
        "changeNote.changed",
        "citation.added",
        "citation.locatorChanged",
        "citation.removed",
        "definition.added",
        "definition.changed",
        "definition.removed",
        "differsFrom.changed",
        "direction.changed",
        "fact.added",
        "fact.changed",
        "fact.removed",
        "policy.changed",
        "population.changed",
        "reason.added",
        "reason.changed",
        "reason.moved",
        "reason.removed",
        "recommendation.added",
        "recommendation.removed",
        "reference.added",
        "reference.changed",
        "reference.moved",
        "reference.removed",
        "reviewDue.changed",
        "rule.added",
        "rule.changed",
        "rule.moved",
        "rule.removed",
        "rulePart.changed",
        "ruleSet.added",
        "ruleSet.removed",
        "score.added",
        "score.changed",
        "score.removed",
        "section.added",
        "section.kindChanged",
        "section.moved",
        "section.nested",
        "section.removed",
        "section.renamed",
        "statement.added",
        "statement.moved",
        "statement.removed",
        "statement.reordered",
        "strength.changed",
        "text.added",
        "text.changed",
        "text.removed",
        "topics.changed",
        "uncited.changed",
        "valueSet.added",
        "valueSet.changed",
        "valueSet.removed",
      ]
    `)
  })

  it('is exactly the edits that were made, each once', () => {
    let told = 0
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 12 }), (seed, count) => {
        const draw = drawFrom(seed)
        const before = steadyContent(draw, article)
        const { content: after, operations } = edited(before, draw, count)
        told += operations.length
        expect(named(before, after).sort()).toEqual([...operations].sort())
        expect(canonicalContent(applyOperations(before, diffContent(before, after)))).toBe(
          canonicalContent(after),
        )
      }),
      { numRuns: 120, seed: 20261127 },
    )
    expect(told).toBeGreaterThan(500)
  })
})

const one = (clinician: ReturnType<typeof said>) =>
  article({ sections: [section('summary', [statement('S1', { text: { clinician } })])] })

describe('a text', () => {
  it('says its words apart, and a citation as one piece', () => {
    const [operation] = diffContent(
      one([{ text: 'Walk every day ' }, { cite: 'acp', locator: 'p. 1' }, { text: '.' }]),
      one([{ text: 'Walk twice a day ' }, { cite: 'acp', locator: 'p. 1' }, { text: '.' }]),
    )
    expect(operation).toMatchObject({
      kind: 'text.changed',
      key: 'S1',
      audience: 'clinician',
      words: [
        { change: 'same', node: { text: 'Walk ' } },
        { change: 'removed', node: { text: 'every' } },
        { change: 'added', node: { text: 'twice' } },
        { change: 'same', node: { text: ' ' } },
        { change: 'added', node: { text: 'a ' } },
        { change: 'same', node: { text: 'day ' } },
        { change: 'same', node: { cite: 'acp', locator: 'p. 1' } },
        { change: 'same', node: { text: '.' } },
      ],
    })
  })

  it.each([
    [
      'a citation in the middle',
      said('Stay active'),
      [{ text: 'Stay ' }, { cite: 'acp', locator: 'p. 1' }, { text: 'active' }],
      ['citation.added S1 clinician'],
    ],
    ['a citation less', said('Stay active', 'acp'), said('Stay active'), ['citation.removed S1 clinician']],
    [
      'another locator',
      said('Stay active', 'acp'),
      said('Stay active', 'acp', 'p. 2'),
      ['citation.locatorChanged S1 clinician'],
    ],
    [
      'a second citation of the same source',
      said('Stay', 'acp'),
      [...said('Stay', 'acp'), { cite: 'acp', locator: 'p. 9' }],
      ['citation.added S1 clinician'],
    ],
    [
      'a citation elsewhere in the text',
      [{ cite: 'acp', locator: 'p. 1' }, { text: 'Stay active' }],
      said('Stay active', 'acp'),
      ['text.changed S1 clinician'],
    ],
    [
      'words stressed',
      said('Stay active'),
      [{ text: 'Stay active', mark: 'strong' as const }],
      ['text.changed S1 clinician'],
    ],
    [
      'other words and a citation',
      said('Stay active'),
      said('Keep moving', 'acp'),
      ['citation.added S1 clinician', 'text.changed S1 clinician'],
    ],
  ])('tells %s', (_, before, after, operations) => {
    expect(named(one(before), one(after)).sort()).toEqual(operations)
  })

  it('shows stress that came as words that changed', () => {
    const [operation] = diffContent(one(said('Stay active')), one([{ text: 'Stay active', mark: 'strong' }]))
    expect(operation).toMatchObject({
      words: [
        { change: 'removed', node: { text: 'Stay active' } },
        { change: 'added', node: { text: 'Stay active', mark: 'strong' } },
      ],
    })
  })
})

describe('rules', () => {
  it('name the paths that changed within a recommendation', () => {
    const rules = (change: object) =>
      article({ ruleSet: ruleSet({ recommendations: [{ ...heat, ...change }] }) })
    expect(diffContent(rules({}), rules({ strength: 'conditional', line: 2 }))).toMatchObject([
      {
        kind: 'rule.changed',
        id: 'heat',
        paths: [
          { path: '/line', before: null, after: 2 },
          { path: '/strength', before: 'strong', after: 'conditional' },
        ],
      },
    ])
  })

  it('tell a case that expects something else', () => {
    const cases = (given: object) =>
      article({ ruleSet: ruleSet({ cases: [{ ...positive, given: { ...positive.given, ...given } }] }) })
    expect(named(cases({}), cases({ allergic: true }))).toEqual(['case.changed pain'])
  })

  it('come and go as a whole', () => {
    expect(named(article(), article({ ruleSet: ruleSet() }))).toEqual(['ruleSet.added'])
    expect(named(article({ ruleSet: ruleSet() }), article())).toEqual(['ruleSet.removed'])
  })
})

it('moves as few members of a list as can be', () => {
  const order = (...keys: string[]) =>
    article({
      sections: [
        section(
          'summary',
          keys.map((key) => statement(key)),
        ),
      ],
    })
  expect(named(order('S1', 'S2', 'S3', 'S4', 'S5'), order('S2', 'S3', 'S4', 'S5', 'S1'))).toEqual([
    'statement.reordered summary',
  ])
  expect(named(order('S1', 'S2', 'S3', 'S4'), order('S4', 'S3', 'S2', 'S1'))).toHaveLength(3)
})
