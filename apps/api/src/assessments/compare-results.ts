import type { AssessmentDocument } from './assess-record.ts'
import type {
  AssessmentGroup,
  CertaintyJson,
  GuidelineResultJson,
  OutcomeKindJson,
  RecommendationJson,
} from './guideline-result-json.ts'

/** What one recommendation said of a patient. */
export interface SaidAdvice {
  readonly group: AssessmentGroup
  readonly outcome: OutcomeKindJson
  readonly strength: RecommendationJson['strength']
  readonly certainty: CertaintyJson
  /** Statements of the cautions that hold. */
  readonly cautions: readonly string[]
}

/** One recommendation that says something else; null where the rules do not have it. */
export interface RecommendationDifference {
  readonly recommendationId: string
  readonly statement: string
  readonly before: SaidAdvice | null
  readonly after: SaidAdvice | null
}

/** One fact that is known otherwise, in words; null where it was not asked for. */
export interface FactDifference {
  readonly factId: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two results of one guideline; null where it gave none. */
export interface GuidelineDifference {
  readonly slug: string
  readonly title: string
  readonly versionBefore: number | null
  readonly versionAfter: number | null
  readonly recommendations: readonly RecommendationDifference[]
  readonly facts: readonly FactDifference[]
}

/** What differs between two assessments, by guideline; a guideline that says the same of the same facts is left out. */
export function compareDocuments(
  before: AssessmentDocument,
  after: AssessmentDocument,
): readonly GuidelineDifference[] {
  const [old, fresh] = [before, after].map(bySlug)
  const slugs = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])].toSorted()
  return slugs
    .map((slug) => compareResults(old?.get(slug), fresh?.get(slug)))
    .filter(
      ({ recommendations, facts, versionBefore, versionAfter }) =>
        recommendations.length + facts.length > 0 || versionBefore !== versionAfter,
    )
}

function bySlug(document: AssessmentDocument): ReadonlyMap<string, GuidelineResultJson> {
  return new Map(document.guidelines.map(({ result }) => [result.slug ?? result.ruleSetHash, result]))
}

/** What differs between two results of one guideline. A recommendation that never applied is no news, in either. */
export function compareResults(
  before: GuidelineResultJson | undefined,
  after: GuidelineResultJson | undefined,
): GuidelineDifference {
  return {
    slug: after?.slug ?? before?.slug ?? '',
    title: after?.title ?? before?.title ?? '',
    versionBefore: before?.versionNumber ?? null,
    versionAfter: after?.versionNumber ?? null,
    recommendations: recommendationDifferences(before?.recommendations ?? [], after?.recommendations ?? []),
    facts: factDifferences(before?.facts ?? [], after?.facts ?? []),
  }
}

function recommendationDifferences(
  before: readonly RecommendationJson[],
  after: readonly RecommendationJson[],
): readonly RecommendationDifference[] {
  const fresh = new Map(after.map((one) => [one.id, one]))
  const old = new Map(before.map((one) => [one.id, one]))
  const all = [...after, ...before.filter(({ id }) => !fresh.has(id))]
  return all.flatMap(({ id, statement }) => {
    const [was, is] = [saidBy(old.get(id)), saidBy(fresh.get(id))]
    const silent = [was, is].every((said) => said === null || said.group === 'not-applicable')
    if (silent || JSON.stringify(was) === JSON.stringify(is)) return []
    return [{ recommendationId: id, statement, before: was, after: is }]
  })
}

function saidBy(one: RecommendationJson | undefined): SaidAdvice | null {
  if (one === undefined) return null
  const { group, outcome, strength, certainty } = one
  const cautions = one.cautions.filter(({ truth }) => truth === 'true').map(({ statement }) => statement)
  return { group, outcome, strength, certainty, cautions }
}

function factDifferences(
  before: GuidelineResultJson['facts'],
  after: GuidelineResultJson['facts'],
): readonly FactDifference[] {
  const fresh = new Map(after.map((fact) => [fact.factId, fact]))
  const old = new Map(before.map((fact) => [fact.factId, fact]))
  const all = [...after, ...before.filter(({ factId }) => !fresh.has(factId))]
  return all.flatMap(({ factId, label }) => {
    const [was, is] = [old.get(factId), fresh.get(factId)]
    const silent = was?.known !== true && is?.known !== true
    if (silent || was?.value === is?.value) return []
    return [{ factId, label, before: was?.value ?? null, after: is?.value ?? null }]
  })
}
