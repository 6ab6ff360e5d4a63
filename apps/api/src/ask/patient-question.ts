import { type Audience, type FactShape, factLabel, factShape, factValueWords } from '@guideboard/content'
import { type AskIndex, factsInQuestion, readQuestion, retrieve, verdictsFor } from '@guideboard/content/ask'
import { evaluate as evaluateRules, type RuleSet, readSnapshot } from '@guideboard/rules'
import { evaluate } from '../assessments/evaluate.ts'
import type { GuidelineResultJson, OutcomeKindJson } from '../assessments/guideline-result-json.ts'
import { dayIn } from '../platform/calendar-date.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'
import { type FactArgument, statedFacts } from '../platform/fact-input.ts'
import { mayAskOfPatient } from './policy.ts'

/** A fact that was read out of a question, for a clinician to confirm. */
export interface FactRead extends FactShape {
  readonly factId: string
  readonly question: string
  readonly words: string
  readonly value: FactArgument['value']
  /** Taken for granted, since the article is about such patients. */
  readonly assumed: boolean
}

export interface AskVerdict {
  readonly recommendationId: string
  /** How it would stand if every open danger sign and contraindication were absent; null where nothing is open. */
  readonly ifHarmless: OutcomeKindJson | null
}

export interface PatientQuestion {
  readonly guideline: string
  readonly facts: readonly FactRead[]
  /** What the rules say to the facts that were confirmed; null until they are. */
  readonly result: GuidelineResultJson | null
  /** The recommendations that the question is about, the nearest first. */
  readonly verdicts: readonly AskVerdict[]
}

interface Asked {
  readonly question: string
  readonly index: AskIndex
  readonly facts: readonly FactArgument[] | null
  readonly audience: Audience
}

/** What a question says of one patient; null for readers, and where it says nothing of one. */
export async function patientQuestion(ctx: Ctx, asked: Asked): Promise<PatientQuestion | null> {
  if (mayAskOfPatient(ctx.actor) !== undefined) return null
  const question = readQuestion(asked.question, asked.index)
  const found = retrieve(asked.index, question)
  const article = asked.index.articles.length === 1 ? asked.index.articles[0] : found[0]?.statement.article
  const ruleSet = article?.version.content.ruleSet
  if (!article || !ruleSet) return null
  const facts = factsInQuestion(asked.question, ruleSet, article.topic)
  if (facts.length === 0 && asked.facts === null) return null
  const guideline = article.version.slug
  const reading = { guideline, facts: facts.map((one) => factRead(ruleSet, one, asked.audience)) }
  if (asked.facts === null) return { ...reading, result: null, verdicts: [] }
  const result = await inForce(ctx, guideline, asked.facts, asked.audience)
  if (result === null) return { ...reading, result: null, verdicts: [] }
  const given = statedFacts(asked.facts)
  const snapshot = readSnapshot(ruleSet, given)
  const recommendations = snapshot.ok ? evaluateRules(ruleSet, snapshot.snapshot).recommendations : []
  return {
    ...reading,
    result,
    verdicts: verdictsFor(question, found, ruleSet, given, recommendations).map(
      ({ recommendation, ifHarmless }) => ({
        recommendationId: recommendation.id,
        ifHarmless: ifHarmless ?? null,
      }),
    ),
  }
}

/** Null where the article is not in force: nothing unapproved speaks of a patient. */
async function inForce(
  ctx: Ctx,
  guideline: string,
  facts: readonly FactArgument[],
  audience: Audience,
): Promise<GuidelineResultJson | null> {
  try {
    return await evaluate(ctx, {
      target: { guideline },
      facts,
      asOf: dayIn('UTC', ctx.clock.now()),
      audience,
    })
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

function factRead(
  ruleSet: RuleSet,
  { fact, value, assumed }: ReturnType<typeof factsInQuestion>[number],
  audience: Audience,
): FactRead {
  const declaration = ruleSet.facts[fact]
  const argument = argumentOf(value)
  const plain = argument.quantity ? argument.quantity.value : (argument.boolean ?? argument.code ?? '')
  return {
    factId: fact,
    question: factLabel(ruleSet, fact, audience),
    words: factValueWords(declaration, { kind: 'known', value: plain }),
    value: argument,
    assumed,
    ...factShape(declaration),
  }
}

function argumentOf(value: ReturnType<typeof factsInQuestion>[number]['value']): FactArgument['value'] {
  if (typeof value === 'boolean') return { boolean: value }
  if (typeof value === 'string') return { code: value }
  return typeof value === 'object' && 'value' in value && value.unit !== undefined
    ? { quantity: { value: Number(value.value), unit: value.unit } }
    : { unknown: true }
}
