import type * as r4 from 'fhir/r4.js'
import { expect, test, vi } from 'vitest'
import { qualifier, recommendation, ruleSet } from '../../assess.test-kit.ts'
import { ruleSetHash } from '../../identity.ts'
import { parseRuleSet } from '../../parse-rule-set.ts'
import type { RuleSet } from '../../rule-set.ts'
import document from '../../worked-example.json' with { type: 'json' }
import { elmRunner } from '../elm/run-elm.test-kit.ts'
import { exportCases } from '../export-cases.test-kit.ts'
import type { ExportedArticle } from './exported-article.ts'
import type { Library, PlanAction, PlanDefinition } from './fhir-r4.ts'
import { toPlanDefinition } from './to-plan-definition.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Lists as the published types have them. */
type Writable<T> = T extends readonly (infer M)[]
  ? Writable<M>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T

const article: ExportedArticle = {
  baseUrl: 'https://guidelines.example.org/fhir',
  title: 'Back spasm',
  version: '1.2.0',
  status: 'active',
  experimental: true,
  publisher: 'Example board',
  approvalDate: '2026-11-22',
  effectivePeriod: { start: '2026-11-22' },
  authors: ['A. Author'],
  topics: [],
  statements: Object.fromEntries(
    ['S1', 'RF1', 'M1', 'C1', 'C2', 'C4', 'K1', 'W1'].map((key) => [key, `Wording of ${key}`]),
  ),
  references: {
    'acp-aps-2007': {
      citation: 'Chou R et al. Ann Intern Med 2007;147:478-91.',
      url: 'https://doi.org/10.7326/0003-4819-147-7-200710020-00006',
    },
    label: { citation: 'Cyclobenzaprine, prescribing information.' },
    r: { citation: 'A reference.' },
  },
}

function workedExample(): RuleSet {
  const read = parseRuleSet(document)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.ruleSet
}

const exported = toPlanDefinition(workedExample(), article)

test('the resources are those of the published R4 types', () => {
  // The assignments are the test: they compile only while the shapes agree.
  const plans: Writable<PlanDefinition>[] = structuredClone([
    exported.guideline,
    ...exported.recommendations,
  ]) as never
  const libraries: Writable<Library>[] = structuredClone([exported.logic, exported.cases]) as never
  const asPlans: r4.PlanDefinition[] = plans
  const asLibraries: r4.Library[] = libraries
  expect(asPlans.map((plan) => plan.type?.coding?.[0]?.code)).toEqual([
    'clinical-protocol',
    ...Array(4).fill('eca-rule'),
  ])
  expect(asLibraries.map((library) => library.type.coding?.[0]?.code)).toEqual([
    'logic-library',
    'asset-collection',
  ])
})

test('nothing is empty, every id is legal, every canonical reference is pinned and resolves', () => {
  const resources = [
    exported.guideline,
    ...exported.recommendations,
    exported.logic,
    ...(exported.cases ? [exported.cases] : []),
  ]
  const pinned = new Set(resources.map((resource) => `${resource.url}|${resource.version}`))
  for (const resource of resources) {
    expect(emptyValues(resource)).toEqual([])
    expect(resource.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/)
    const related = (resource.relatedArtifact ?? []).flatMap((one) => one.resource ?? [])
    const libraries = resource.resourceType === 'PlanDefinition' ? (resource.library ?? []) : []
    const definitions =
      resource.resourceType === 'PlanDefinition'
        ? actionsIn(resource.action).flatMap((one) => one.definitionCanonical ?? [])
        : []
    for (const canonical of [...related, ...libraries, ...definitions]) expect(pinned).toContain(canonical)
  }
  expect(actionsIn(exported.guideline.action).flatMap((one) => one.definitionCanonical ?? [])).toHaveLength(4)
})

test('a grade, a direction and the citations stand at the advice', () => {
  const gate = exported.recommendations[1]
  const [isFor, isAgainst] = actionsIn(gate?.action ?? []).slice(1)
  expect(isFor?.extension).toEqual([
    extension(
      'http://hl7.org/fhir/uv/cpg/StructureDefinition/cpg-directionOfRecommendation',
      'http://hl7.org/fhir/uv/cpg/CodeSystem/cpg-recommendation-direction-cs',
      'for',
    ),
    extension(
      'http://hl7.org/fhir/StructureDefinition/cqf-strengthOfRecommendation',
      'http://terminology.hl7.org/CodeSystem/recommendation-strength',
      'strong',
    ),
    extension(
      'http://hl7.org/fhir/StructureDefinition/cqf-qualityOfEvidence',
      'http://terminology.hl7.org/CodeSystem/evidence-quality',
      'moderate',
    ),
  ])
  expect(isAgainst?.extension?.[0]?.valueCodeableConcept.coding?.[0]?.code).toBe('against')
  expect(isFor?.documentation).toMatchObject([
    { type: 'citation', label: 'acp-aps-2007', display: 'rec 2, 4' },
  ])
})

test('conditional is called weak, and what was not graded says why instead', () => {
  const [start] = actionsIn(exported.recommendations[2]?.action ?? []).slice(1)
  expect(start?.extension?.map((one) => one.valueCodeableConcept.coding?.[0]?.code)).toEqual(['for', 'weak'])
  expect(start?.documentation?.at(-1)?.display).toBe('Not graded: drug label, no graded evidence')
})

test('the rule set inside gives the same hash', () => {
  const content = exported.logic.content.find((one) => one.contentType === 'application/json')
  const read = parseRuleSet(JSON.parse(decoded(content?.data)))
  expect(read.ok && ruleSetHash(read.ruleSet)).toBe(ruleSetHash(workedExample()))
})

test('exactly the action of the outcome applies, and one for more data when it lacks them', async () => {
  const seen = new Map<string, number>()
  for (const { ruleSet, patients } of exportCases(15, 20, 20261125)) {
    const { logic, recommendations } = toPlanDefinition(ruleSet, article)
    const elm = logic.content.find((one) => one.contentType === 'application/elm+json')
    const run = elmRunner(ruleSet, JSON.parse(decoded(elm?.data)))
    for (const { snapshot, expected } of patients) {
      const says = await run(snapshot)
      for (const [i, { id }] of ruleSet.recommendations.entries()) {
        const actions = recommendations[i]?.action[0]?.action ?? []
        const applying = actions.flatMap((one) => conditionsOf(one)).filter((name) => says.get(name) === true)
        const outcome = String(expected.get(`recommendation ${id} outcome`))
        const wanted = outcome === 'not-applicable' ? [] : [`recommendation ${id} outcome is ${outcome}`]
        expect(applying).toEqual(wanted)
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
        // No condition inside may be unknown: an engine would drop its action without a word.
        for (const name of actionsIn(actions).flatMap(conditionsOf))
          expect([true, false]).toContain(says.get(name))
      }
    }
  }
  expect([...seen.keys()].sort()).toEqual(['against', 'for', 'needs-data', 'not-applicable', 'withheld'])
})

test('a statement or reference that the article lacks is named', () => {
  const rules = (change: Parameters<typeof recommendation>[0]) =>
    ruleSet({ recommendations: [recommendation(change)] })
  expect(() => toPlanDefinition(rules({ statement: 'S9' }), article)).toThrow('no statement "S9"')
  expect(() => toPlanDefinition(rules({ cite: [{ ref: 'gone', locator: 'p' }] }), article)).toThrow(
    'no reference "gone"',
  )
  const kept = rules({
    contraindications: [{ ...qualifier('k', { is: 'a' }), statement: 'constructor' }],
    ifContraindicationUnknown: 'withhold',
  })
  expect(() => toPlanDefinition(kept, article)).toThrow('no statement "constructor"')
})

function extension(url: string, system: string, code: string) {
  return { url, valueCodeableConcept: { coding: [{ system, code }] } }
}

function decoded(data: string | undefined): string {
  return Buffer.from(data ?? '', 'base64').toString('utf8')
}

function actionsIn(actions: readonly PlanAction[]): readonly PlanAction[] {
  return actions.flatMap((one) => [one, ...actionsIn(one.action ?? [])])
}

function conditionsOf(action: PlanAction): readonly string[] {
  return (action.condition ?? []).map((one) => one.expression.expression)
}

function emptyValues(value: unknown, path = ''): readonly string[] {
  if (value === null || value === '' || value === undefined) return [path]
  if (typeof value !== 'object') return []
  const entries = Object.entries(value)
  return entries.length === 0
    ? [path]
    : entries.flatMap(([key, inner]) => emptyValues(inner, `${path}/${key}`))
}
