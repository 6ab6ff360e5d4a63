import {
  type ArticleContent,
  type Audience,
  factLabel,
  factShape,
  factValueWords,
  numberCitations,
  plainText,
  reasonTree,
  textFor,
} from '@guideboard/content'
import {
  type CautionResult,
  type Certainty,
  type Cite,
  type ContraindicationResult,
  type Evaluation,
  engineVersion,
  type FactSources,
  type RankedFact,
  type RecommendationResult,
  type RuleSet,
  ruleSetHash,
  type Snapshot,
  snapshotHash,
} from '@guideboard/rules'
import { readerReference } from '../articles/reader-reference.ts'
import type {
  CautionJson,
  CertaintyJson,
  CitationJson,
  ContraindicationJson,
  GuidelineResultJson,
  MissingFactJson,
  RecommendationJson,
  SnapshotFactJson,
} from './guideline-result-json.ts'
import { groupOf, outcomeDetail, outcomeReason } from './outcome-words.ts'

export interface GuidelineResultInput {
  /** The article behind the rules; absent for an inline rule set, which keeps its own keys. */
  readonly content?: ArticleContent | undefined
  readonly ruleSet: RuleSet
  readonly evaluation: Evaluation
  readonly snapshot: Snapshot
  /** Where the facts come from; absent when the caller stated them all. */
  readonly sources?: FactSources | undefined
  /** YYYY-MM-DD. */
  readonly asOf: string
  readonly audience: Audience
  /** The version that was run; `approved` is false for a preview. Absent for an inline rule set. */
  readonly version?: GuidelineVersion | undefined
}

/** A rule set is hashed once: the same object is read again and again, and never changed. */
const hashes = new WeakMap<RuleSet, string>()

function hashOf(ruleSet: RuleSet): string {
  const hash = hashes.get(ruleSet) ?? ruleSetHash(ruleSet)
  hashes.set(ruleSet, hash)
  return hash
}

interface GuidelineVersion {
  readonly id: string
  readonly number: number
  readonly slug: string
  readonly contentHash: string
  readonly approved: boolean
}

/** What one guideline says of one snapshot, in an audience's words. Pure: the same input gives the same JSON. */
export function guidelineResult(input: GuidelineResultInput): GuidelineResultJson {
  const { content, ruleSet, evaluation, snapshot, asOf, version } = input
  const words = wordsOf(input)
  const recommendations = evaluation.recommendations.map((result) => recommendation(result, words))
  return {
    slug: version?.slug ?? null,
    title: content?.title ?? ruleSet.id,
    versionId: version?.id ?? null,
    versionNumber: version?.number ?? null,
    contentHash: version?.contentHash ?? null,
    ruleSetHash: hashOf(ruleSet),
    snapshotHash: snapshotHash(snapshot),
    engineVersion,
    asOf,
    preview: version?.approved !== true,
    eligible: evaluation.eligible.truth,
    recommendations,
    actions: evaluation.actions.map(({ action, verdict, settled, recommendations: ids }) => ({
      action: { verb: action.verb, code: action.code },
      verdict,
      settled,
      recommendationIds: ids,
    })),
    scores: evaluation.scores.map(({ name, lo, hi, band, settled, missing }) => ({
      id: name,
      low: lo,
      high: hi,
      band: band ?? null,
      settled,
      missing,
    })),
    outputs: evaluation.outputs.map((output) => ({
      id: output.name,
      truth: output.kind === 'truth' ? output.truth : null,
      label:
        output.kind === 'truth' ? null : ((output.kind === 'label' ? output.label : output.band) ?? null),
      settled: output.settled,
      missing: output.missing,
    })),
    missing: evaluation.missing.map((fact) => words.ranked(fact)),
    eligibilityQuestions: evaluation.eligible.missing.map((fact) => words.eligibilityQuestion(fact)),
    cautionQuestions: evaluation.cautionQuestions.map((fact) => words.cautionQuestion(fact)),
    facts: Object.keys(ruleSet.facts).map((fact) => words.snapshotFact(fact)),
    dataConflicts: evaluation.conflicts.map(
      ({ facts }) => `These cannot all be true: ${facts.map((fact) => words.stated(fact)).join('; ')}`,
    ),
    references: citedReferences(content, recommendations),
  }
}

interface Words {
  statement(key: string): string
  /** The words of another recommendation of the same rules. */
  recommendation(id: string): string
  citations(cite: readonly Cite[]): readonly CitationJson[]
  label(fact: string): string
  value(fact: string, state: Snapshot[string] | undefined): string
  stated(fact: string): string
  source(fact: string): string | null
  ranked(fact: RankedFact): MissingFactJson
  eligibilityQuestion(fact: string): MissingFactJson
  cautionQuestion(fact: string): MissingFactJson
  snapshotFact(fact: string): SnapshotFactJson
}

function wordsOf({ content, ruleSet, evaluation, snapshot, sources, audience }: GuidelineResultInput): Words {
  const statements = new Map(
    (content?.sections ?? []).flatMap((section) => section.statements).map((one) => [one.key, one]),
  )
  const numbers = content === undefined ? undefined : numberCitations(content).numberOf
  const statement = (key: string) => {
    const found = statements.get(key)
    return found === undefined ? key : plainText(textFor(found, audience).inline)
  }
  const label = (fact: string) => factLabel(ruleSet, fact, audience)
  const value: Words['value'] = (fact, state) => factValueWords(ruleSet.facts[fact], state)
  const question = (fact: string, decides: number, ids: readonly string[]): MissingFactJson => ({
    factId: fact,
    question: label(fact),
    ...factShape(ruleSet.facts[fact]),
    decides,
    recommendationIds: ids,
  })
  const idsWhere = (asks: (result: RecommendationResult) => boolean) =>
    evaluation.recommendations.filter(asks).map(({ id }) => id)
  return {
    statement,
    recommendation: (id) =>
      statement(evaluation.recommendations.find((one) => one.id === id)?.statement ?? id),
    citations: (cite) =>
      cite.map(({ ref, locator }) => ({ number: numbers?.get(ref) ?? null, referenceId: ref, locator })),
    label,
    value,
    stated: (fact) => `${label(fact)} ${value(fact, snapshot[fact])}`,
    source: (fact) => sources?.[fact]?.derivation ?? (known(snapshot[fact]) ? 'as stated' : null),
    ranked: ({ fact, decides }) =>
      question(
        fact,
        decides,
        idsWhere(({ missing }) => missing.some((one) => one.fact === fact)),
      ),
    eligibilityQuestion: (fact) => {
      const ids = evaluation.recommendations.map(({ id }) => id)
      return question(fact, ids.length, ids)
    },
    cautionQuestion: (fact) =>
      question(
        fact,
        0,
        idsWhere(({ cautions }) => cautions.some(({ missing }) => missing.includes(fact))),
      ),
    snapshotFact: (fact) => ({
      factId: fact,
      label: label(fact),
      value: value(fact, snapshot[fact]),
      known: known(snapshot[fact]),
      source: sources?.[fact]?.derivation ?? (known(snapshot[fact]) ? 'as stated' : null),
      effectiveOn: sources?.[fact]?.effectiveOn ?? null,
      conflict: sources?.[fact]?.conflict ?? null,
    }),
  }
}

function known(state: Snapshot[string] | undefined): boolean {
  return state !== undefined && state.kind !== 'unknown'
}

function recommendation(result: RecommendationResult, words: Words): RecommendationJson {
  const statementOf = new Map(
    [...result.contraindications, ...result.cautions].map(({ id, statement }) => [id, statement]),
  )
  const qualifier = (id: string) => words.statement(statementOf.get(id) ?? id)
  const contradicting = result.contraindications.filter(({ truth }) => truth !== 'false')
  return {
    id: result.id,
    statementKey: result.statement,
    statement: words.statement(result.statement),
    action: { verb: result.action.verb, code: result.action.code },
    group: groupOf(result),
    outcome: result.outcome.kind,
    outcomeReason: outcomeReason(result),
    outcomeDetail: outcomeDetail(result, {
      qualifier,
      fact: words.label,
      contraindications: contradicting.map(({ statement }) => words.statement(statement)),
      defeatedBy: result.tree.defeatedBy
        .filter(({ truth }) => truth !== 'false')
        .map(({ id }) => words.recommendation(id)),
    }),
    settled: result.settled,
    undetermined: result.undetermined,
    direction: result.direction ?? 'for',
    strength: result.strength,
    ...certaintyOf(result.certainty),
    indicator: result.indicator,
    urgency: result.urgency ?? null,
    line: result.line ?? null,
    overrideReasons: result.overrideReasons,
    citations: words.citations(result.cite),
    cautions: result.cautions.map((one) => caution(one, words)),
    contraindications: result.contraindications.map((one) => contraindication(one, words)),
    missing: result.missing.map(words.ranked),
    quickest: result.quickest,
    because: result.reasons.map(({ fact, state }) => ({
      factId: fact,
      label: words.label(fact),
      value: words.value(fact, state),
      source: words.source(fact),
    })),
    tree: reasonTree(result.tree, {
      fact: words.label,
      value: words.value,
      qualifier,
      recommendation: words.recommendation,
    }),
  }
}

function caution(result: CautionResult, words: Words): CautionJson {
  return {
    id: result.id,
    statementKey: result.statement,
    statement: words.statement(result.statement),
    truth: result.present === 'possible' ? 'unknown' : result.present ? 'true' : 'false',
    citations: words.citations(result.cite),
    missing: result.missing.map(words.cautionQuestion),
  }
}

function contraindication(result: ContraindicationResult, words: Words): ContraindicationJson {
  return {
    id: result.id,
    statementKey: result.statement,
    statement: words.statement(result.statement),
    truth: result.truth,
    citations: words.citations(result.cite),
  }
}

function certaintyOf(certainty: Certainty): { certainty: CertaintyJson; certaintyReason: string | null } {
  return typeof certainty === 'string'
    ? { certainty, certaintyReason: null }
    : { certainty: 'ungraded', certaintyReason: certainty.ungraded }
}

/** The sources that the answers cite, in the order of their numbers in the article. */
function citedReferences(
  content: ArticleContent | undefined,
  recommendations: readonly RecommendationJson[],
) {
  if (content === undefined) return []
  const cited = new Set(
    recommendations
      .flatMap((one) => [one, ...one.cautions, ...one.contraindications])
      .flatMap(({ citations }) => citations.map(({ referenceId }) => referenceId)),
  )
  return numberCitations(content)
    .references.filter(({ reference }) => cited.has(reference.id))
    .map(({ reference, number }) => readerReference(reference, number))
}
