import type { ArticleContent } from '@guideboard/content'
import { shippedGuidelines } from '@guideboard/content/guidelines'
import { articleContent } from '@guideboard/database/test-kit'
import type { RuleSet } from '@guideboard/rules'
import { expect, it } from 'vitest'
import { regionWords, ruleChanges } from './rule-changes.ts'

const rules = (version: string, limit: number): RuleSet => ({
  schema: 'ruleset/1',
  id: 'walking',
  version,
  facts: {
    careDays: { type: 'quantity', unit: 'd', domain: [0, 3650], ask: { clinician: 'Days of care?' } },
    redFlag: { type: 'boolean', ask: { clinician: 'A red flag?' } },
  },
  recommendations: [
    {
      id: 'walk',
      statement: 'S1',
      action: { verb: 'start', code: 'walking' },
      cite: [{ ref: 'walk', locator: 'p. 3' }],
      when: { all: [{ fact: 'careDays', ge: limit, unit: 'd' }, { is: 'redFlag' }] },
      direction: 'for',
      strength: 'strong',
      certainty: 'low',
      indicator: 'info',
    },
  ],
})
const content = (version: string, limit: number) => articleContent({ ruleSet: rules(version, limit) })

it('names the patients whose advice changes, one of them by every fact, and the label it takes', async () => {
  expect(await ruleChanges(content('1.0.0', 42), content('1.1.0', 28))).toEqual({
    bump: 'major',
    label: expect.objectContaining({ fix: 'Label the rules 2.0.0 or higher.' }),
    affected: [
      {
        of: 'recommendation',
        id: 'walk',
        statementKey: 'S1',
        from: 'not-applicable',
        to: 'for',
        region: 'care days ≥ 28 d and < 42 d and red flag',
        example: [
          { factId: 'careDays', question: 'Days of care?', value: '28 days' },
          { factId: 'redFlag', question: 'A red flag?', value: 'yes' },
        ],
      },
    ],
    undetermined: [],
  })
})

it('serves others while the rules of a large guideline are compared', async () => {
  const [disk] = shippedGuidelines
  const before = disk?.content as ArticleContent
  const after = JSON.parse(JSON.stringify(before).replaceAll('"fact":"age","ge":18', '"fact":"age","ge":16'))
  const comparing = ruleChanges(before, { ...after, ruleSet: { ...after.ruleSet, cases: [] } })
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 1)
  const found = await comparing
  clearInterval(timer)
  expect(found?.affected.length).toBeGreaterThan(5)
  expect(turns).toBeGreaterThan(20)
})

it('has nothing to say where one side has no rules', async () => {
  expect(await ruleChanges(articleContent(), content('1.0.0', 1))).toBeNull()
})

it('speaks only of facts in other words', () => {
  expect(
    regionWords('newUrinaryRetention and not fever or dose-mg > 5', [
      { facts: { newUrinaryRetention: { type: 'boolean' } } },
    ]),
  ).toBe('new urinary retention and not fever or dose-mg > 5')
})
