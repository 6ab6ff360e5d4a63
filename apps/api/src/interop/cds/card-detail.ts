import type { GuidelineResultJson, RecommendationJson } from '../../assessments/guideline-result-json.ts'
import { contraindicationPresent } from './card-words.ts'
import type { GuidelineCall } from './guideline-call.ts'
import { bullets, literally, paragraphs } from './markdown.ts'

const mostQuestions = 12

/** Why one recommendation says what it says, with its grade, cautions, open questions and sources. */
export function recommendationDetail(
  one: RecommendationJson,
  result: GuidelineResultJson,
  call: GuidelineCall,
  opening?: string,
): string {
  const present = contraindicationPresent(one)
  return paragraphs([
    opening,
    literally(present?.statement ?? one.statement),
    present === undefined ? undefined : `The recommendation it withholds: ${literally(one.statement)}`,
    one.outcomeDetail === null || present !== undefined ? undefined : literally(one.outcomeDetail),
    one.because.length === 0
      ? undefined
      : `**Because**\n${bullets(one.because.map(({ label, value, source }) => literally(`${label} ${value}${source === null ? '' : ` (${source})`}`)))}`,
    grade(one),
    cautions([one]),
    questions(one.missing),
    sources([one], result),
    standing(call, result),
  ])
}

/** What is to be asked, in order; how many more there are. */
export function questions(missing: RecommendationJson['missing']): string | undefined {
  if (missing.length === 0) return undefined
  const shown = missing.slice(0, mostQuestions).map(({ question }) => literally(question))
  const more = missing.length - shown.length
  return `**Missing, most decisive first**\n${bullets(more > 0 ? [...shown, `and ${more} more`] : shown)}`
}

export function cautions(all: readonly RecommendationJson[]): string | undefined {
  const words = new Set(
    all.flatMap((one) =>
      one.cautions.filter(({ truth }) => truth === 'true').map(({ statement }) => literally(statement)),
    ),
  )
  return words.size === 0 ? undefined : `**Cautions**\n${bullets([...words])}`
}

function grade(one: RecommendationJson): string {
  const certainty =
    one.certainty === 'ungraded'
      ? `evidence not graded: ${literally(one.certaintyReason ?? '')}`
      : `${one.certainty.replace('-', ' ')} certainty`
  return `**${one.strength === 'strong' ? 'Strong' : 'Conditional'} recommendation**, ${certainty}`
}

/** The references that are cited, as the article numbers them. */
export function sources(all: readonly RecommendationJson[], result: GuidelineResultJson): string | undefined {
  const cited = new Map(
    all
      .flatMap((one) => [
        one,
        ...one.contraindications.filter(({ truth }) => truth === 'true'),
        ...one.cautions.filter(({ truth }) => truth === 'true'),
      ])
      .flatMap(({ citations }) => citations)
      .map(({ referenceId, locator }) => [`${referenceId} ${locator}`, { referenceId, locator }]),
  )
  const lines = [...cited.values()].flatMap(({ referenceId, locator }) => {
    const reference = result.references.find(({ id }) => id === referenceId)
    return reference === undefined
      ? []
      : [literally(`${reference.number}. ${reference.formatted} ${locator}`)]
  })
  return lines.length === 0 ? undefined : `**Sources**\n${bullets(lines)}`
}

/** Which version speaks, how old its evidence is, whose approval it has, and what it was not told. */
export function standing(
  { guideline, notReceived, demonstration }: GuidelineCall,
  result: GuidelineResultJson,
): string {
  const source = guideline.ruleSet.source as { readonly revisedOn?: unknown } | undefined
  const revised = typeof source?.revisedOn === 'string' ? `, evidence of ${literally(source.revisedOn)}` : ''
  return paragraphs([
    notReceived.length === 0 ? undefined : `**Not received, so unknown:** ${notReceived.join('; ')}`,
    `${literally(guideline.content.title)}, version ${guideline.versionNumber}${revised}. Answers for ${result.asOf}. For health professionals: it supports a decision and does not make it.`,
    demonstration
      ? '**Demonstration approval:** made-up people approved this version. Do not use it for care.'
      : undefined,
  ])
}
