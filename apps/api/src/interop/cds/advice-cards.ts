import type { RecommendationJson } from '../../assessments/guideline-result-json.ts'
import type { CardDraft } from './card.ts'
import { cautions, questions, recommendationDetail, sources, standing } from './card-detail.ts'
import { aboutOf, questionsOf, reasonsOf, redFlagOpen } from './card-draft.ts'
import { outcomeSummary } from './card-words.ts'
import type { GuidelineCall } from './guideline-call.ts'
import { bullets, literally, paragraphs } from './markdown.ts'
import { shorten } from './shorten.ts'

/**
 * What the guideline says of the patient: what is urgent or warned of on cards of its own, the rest on one, and one card
 * for what is missing. Where nobody knows whether it is for the patient it speaks only if data did not reach us.
 */
export function adviceCards(call: GuidelineCall): readonly CardDraft[] {
  const { eligible } = call.eligibility()
  if (eligible === 'false') return []
  if (eligible === 'unknown') return call.notReceived.length === 0 ? [] : [unknownCard(call)]
  const { result } = call.assessed()
  const speaking = result.recommendations.filter(({ outcome }) => outcome === 'for' || outcome === 'against')
  const weighty = speaking.filter(({ indicator }) => indicator !== 'info')
  const rest = speaking.filter(({ indicator }) => indicator === 'info')
  const open = result.recommendations.filter(
    ({ outcome, outcomeReason }) => outcome === 'needs-data' || outcomeReason === 'contraindication-unknown',
  )
  return [
    ...weighty.map((one) => ({
      summary: outcomeSummary(one, false),
      indicator: one.indicator,
      detail: recommendationDetail(one, result, call),
      about: aboutOf([one]),
      suggestions: [],
      overrideReasons: reasonsOf([one]),
    })),
    ...(open.length === 0 ? [] : [openCard(open, call)]),
    ...(rest.length === 0 ? [] : [restCard(rest, call)]),
  ]
}

function restCard(rest: readonly RecommendationJson[], call: GuidelineCall): CardDraft {
  const { result } = call.assessed()
  const lines = (group: RecommendationJson['group'], title: string) => {
    const words = rest.filter((one) => one.group === group).map(({ statement }) => literally(statement))
    return words.length === 0 ? undefined : `**${title}**\n${bullets([...new Set(words)])}`
  }
  const count = `${rest.length} ${rest.length === 1 ? 'recommendation' : 'recommendations'}`
  return {
    summary: shorten(`${call.guideline.content.title}: ${count}`, `${count} of a guideline`),
    indicator: 'info',
    detail: paragraphs([
      lines('do', 'Do'),
      lines('consider', 'Consider'),
      lines('avoid', 'Avoid'),
      lines('not-now', 'Not now'),
      cautions(rest),
      sources(rest, result),
      standing(call, result),
    ]),
    about: aboutOf(rest),
    suggestions: [],
    overrideReasons: reasonsOf(rest),
  }
}

function openCard(open: readonly RecommendationJson[], call: GuidelineCall): CardDraft {
  const { result } = call.assessed()
  const missing = result.missing.length > 0 ? result.missing : questionsOf(open)
  const flags = redFlagOpen(result.recommendations, missing)
  const count = `${missing.length} ${missing.length === 1 ? 'answer' : 'answers'} would settle more`
  const { title } = call.guideline.content
  return {
    summary: flags
      ? shorten(`Danger signs not excluded. ${title}: ${count}`, `Danger signs not excluded: ${count}`)
      : shorten(`${title}: ${count}`, count),
    indicator: flags ? 'warning' : 'info',
    detail: paragraphs([questions(missing), standing(call, result)]),
    about: aboutOf(open),
    suggestions: [],
    overrideReasons: reasonsOf(open),
  }
}

function unknownCard(call: GuidelineCall): CardDraft {
  const result = call.eligibility()
  return {
    summary: shorten(
      `${call.guideline.content.title}: may apply; data did not arrive`,
      'A guideline may apply; data did not arrive',
    ),
    indicator: 'info',
    detail: paragraphs([questions(result.eligibilityQuestions), standing(call, result)]),
    about: [],
    suggestions: [],
    overrideReasons: [],
  }
}
