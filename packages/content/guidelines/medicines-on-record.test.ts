import {
  type FactBinding,
  factsFromRecord,
  isNamedBy,
  type RecordEntry,
  type RuleSet,
} from '@guideboard/rules'
import { expect, test } from 'vitest'
import { shippedGuidelines } from './shipped-guidelines.ts'

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const asOf = '2026-11-22'

const complete: RecordEntry = {
  kind: 'list',
  id: 'list',
  codes: [],
  list: 'medications',
  covers: 'ever',
  by: 'reviewed',
  recordedOn: asOf,
}

const taken = (code: string): RecordEntry => ({
  kind: 'medication',
  form: 'request',
  id: `request-${code}`,
  codes: [{ system: rxnorm, code }],
  status: 'active',
  intent: 'order',
  recordedOn: asOf,
  supplyDays: 30,
})

/** What each medication fact says of somebody who takes one thing, on a list that was gone through. */
function read(ruleSet: RuleSet, code: string): ReadonlyMap<string, boolean | undefined> {
  const record = { patient: { id: 'p' }, entries: [complete, taken(code)] }
  const { snapshot } = factsFromRecord(ruleSet, record, [], { asOf, encounterStartedOn: asOf })
  return new Map(
    Object.entries(ruleSet.facts)
      .filter(
        ([, { from, type }]) => type === 'boolean' && from !== undefined && medicinesOf(from) !== undefined,
      )
      .map(([fact]) => {
        const state = snapshot[fact]
        return [fact, state?.kind === 'known' && typeof state.value === 'boolean' ? state.value : undefined]
      }),
  )
}

function medicinesOf(from: FactBinding): string | undefined {
  return 'active' in from ? from.active : 'exposed' in from ? from.exposed : undefined
}

const guidelines = shippedGuidelines.flatMap(({ slug, content, earlier }) =>
  [content, ...earlier].flatMap(({ ruleSet }) => (ruleSet === undefined ? [] : [{ slug, ruleSet }])),
)

// Holds only while the mapping knows every code of the value sets: one that it does not know leaves all open.
test.each(guidelines)(
  '$slug: somebody who takes metformin alone takes nothing that it asks about',
  ({ ruleSet }) => {
    for (const [fact, value] of read(ruleSet, '860975')) expect([fact, value]).toEqual([fact, false])
  },
)

test.each(guidelines)('$slug: a product that nobody knows leaves every medicine open', ({ ruleSet }) => {
  for (const [fact, value] of read(ruleSet, '99999999')) expect([fact, value]).toEqual([fact, undefined])
})

test('products that no value set names are read by their ingredients', () => {
  const ruleSet = guidelines.find(({ slug }) => slug === 'degenerative-disk-disease')?.ruleSet
  if (ruleSet === undefined) throw new Error('The first guideline has no rules.')
  for (const [product, fact] of [
    ['310964', 'onNsaid'], // ibuprofen 100 MG chewable tablet
    ['311892', 'onNsaid'], // nabumetone 500 MG
    ['828320', 'onCyclobenzaprine'], // cyclobenzaprine 5 MG
    ['855296', 'onAnticoagulant'], // warfarin 10 MG
    ['312940', 'onSsriOrSnri'], // sertraline 25 MG
  ] as const) {
    expect([product, fact, read(ruleSet, product).get(fact)]).toEqual([product, fact, true])
    expect(isNamedBy({ codes: [{ system: rxnorm, code: '860975' }] }, ruleSet.valueSets?.nsaids ?? [])).toBe(
      false,
    )
  }
  // Mirtazapine and zolpidem are no NSAID, and may well be among the others.
  expect(read(ruleSet, '15996').get('onOtherSerotonergic')).toBeUndefined()
  expect(read(ruleSet, '15996').get('onNsaid')).toBe(false)
})
