import {
  evaluate,
  type FactInput,
  type GivenValue,
  type RecommendationResult,
  type RuleSet,
  readSnapshot,
} from '@guideboard/rules'
import { conceptBook, coveringsOf, nearnessOf, ofWider } from '../lexicon/lexicon.ts'
import { has, mentioned, type Question } from '../question.ts'
import type { Found } from '../retrieve.ts'
import { tokens } from '../text/phrases.ts'

/** What the rules say to a question about one patient. */
export interface Verdict {
  readonly recommendation: RecommendationResult
  /** The outcome if every open question were answered in the harmless way; absent where nothing is open. */
  readonly ifHarmless: RecommendationResult['outcome']['kind'] | undefined
}

const most = 3

/**
 * The recommendations that a question is about, in the order in which their statements answer it.
 * @param results all that the rules say of this patient
 */
export function verdictsFor(
  question: Question,
  found: readonly Found[],
  ruleSet: RuleSet,
  facts: readonly FactInput[],
  results: readonly RecommendationResult[],
): readonly Verdict[] {
  const order = found.slice(0, 12).map(({ statement }) => statement.statement.key)
  const things = mentioned(question, 'thing')
  const beyond = things.filter((id) => id !== 'conservative-care')
  // Care so far is what was done, unless nothing else is named.
  const asked = beyond.length > 0 ? beyond : things
  // What one country says waits until that country is named.
  const isElsewhere = (result: RecommendationResult) =>
    !has(question, 'uk') &&
    found.some(({ statement }) => statement.isRegional && statement.statement.key === result.statement)
  const place = (result: RecommendationResult) => {
    const risks = [...result.contraindications, ...result.cautions].map(({ statement }) => statement)
    const own = order.indexOf(result.statement)
    const risk = risks.map((key) => order.indexOf(key)).filter((at) => at >= 0)
    const isNamed = found.some(
      ({ statement }) =>
        statement.statement.key === result.statement &&
        statement.things.some((thing) => isAsked(thing, asked) && !isWider(thing, asked)),
    )
    const isAbout = found.some(
      ({ statement }) =>
        statement.statement.key === result.statement &&
        statement.things.some((thing) => isAsked(thing, asked)),
    )
    const risky = risk.length > 0 && isAbout ? Math.min(...risk) : undefined
    // A risk that was asked about comes before the advice that does not depend on it.
    if (risky !== undefined && (own >= 0 || risky < 4)) return risky - 3
    const aside = isNamed || asked.length === 0 ? 0 : isAbout ? 3 : 6
    if (own >= 0)
      return own + aside + (isElsewhere(result) ? 4 : 0) - (actsOn(result, ruleSet, asked) ? 0.5 : 0)
    return undefined
  }
  return results
    .flatMap((recommendation) => {
      const at = recommendation.outcome.kind === 'not-applicable' ? undefined : place(recommendation)
      return at === undefined ? [] : [{ recommendation, at }]
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ recommendation }) => ({ recommendation, ifHarmless: ifHarmless(recommendation, ruleSet, facts) }))
    .filter(({ ifHarmless: then }, _at, all) => then !== 'not-applicable' || all.length === 1)
}

/** Of two recommendations of one statement, the one whose action is what is asked for: bed rest, not activity. */
function actsOn({ id }: RecommendationResult, ruleSet: RuleSet, asked: readonly string[]): boolean {
  const code = ruleSet.recommendations.find((one) => one.id === id)?.action.code ?? ''
  return conceptBook.matches(tokens(code.replaceAll('-', ' '))).some(({ value }) => asked.includes(value.id))
}

function isAsked(thing: string, asked: readonly string[]): boolean {
  return asked.some((id) => coveringsOf(id).has(thing))
}

/** "Intervention" where an epidural is asked for. */
function isWider(thing: string, asked: readonly string[]): boolean {
  return !asked.includes(thing) && asked.some((id) => nearnessOf(id).get(thing) === ofWider)
}

/** Red flags and contraindications absent, an age in the middle: how the outcome would stand then. */
function ifHarmless(
  { id, outcome }: RecommendationResult,
  ruleSet: RuleSet,
  facts: readonly FactInput[],
): Verdict['ifHarmless'] {
  if (outcome.kind !== 'needs-data') return undefined
  let given = [...facts]
  for (let round = 0; round < 4; round++) {
    const read = readSnapshot(ruleSet, given)
    if (!read.ok) return undefined
    const now = evaluate(ruleSet, read.snapshot).recommendations.find((one) => one.id === id)
    if (!now) return undefined
    if (now.outcome.kind !== 'needs-data') return now.outcome.kind
    const known = new Set(given.map(({ fact }) => fact))
    const open = now.outcome.missing.filter((fact) => !known.has(fact))
    if (open.length === 0) return undefined
    given = [...given, ...open.flatMap((fact) => harmless(fact, ruleSet))]
  }
  return undefined
}

function harmless(fact: string, ruleSet: RuleSet): readonly FactInput[] {
  const declaration = ruleSet.facts[fact]
  if (declaration?.type === 'boolean') return [{ fact, value: false }]
  if (declaration?.type !== 'quantity') return []
  const [least, most] = declaration.domain
  const value: GivenValue = { value: declaration.unit === 'a' ? 45 : least, unit: declaration.unit }
  return most >= 45 ? [{ fact, value }] : []
}
