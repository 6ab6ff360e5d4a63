import { isNamedBy } from '@guideboard/rules'
import type { AssessedGuideline } from '../../assessments/assess-record.ts'
import type { RecommendationJson } from '../../assessments/guideline-result-json.ts'
import type { CardDraft } from './card.ts'
import { cautions, questions, recommendationDetail, sources, standing } from './card-detail.ts'
import { aboutOf, questionsOf, reasonsOf, redFlagOpen } from './card-draft.ts'
import { actionWords, contraindicationPresent, outcomeSummary } from './card-words.ts'
import type { DraftedOrder } from './drafted-orders.ts'
import type { GuidelineCall } from './guideline-call.ts'
import { literally, paragraphs } from './markdown.ts'
import { shorten } from './shorten.ts'

/** What a recommendation says of an order: now, or once the order is carried out. */
interface Spoken {
  readonly one: RecommendationJson
  readonly later: boolean
}

/** Cards about drafted orders that the guideline has a recommendation for; of any other order, none. */
export function orderCards(call: GuidelineCall): readonly CardDraft[] {
  return call.orders.flatMap((order) => cardsOf(order, call))
}

function cardsOf(order: DraftedOrder, call: GuidelineCall): readonly CardDraft[] {
  const about = recommendationsAbout(order, call)
  if (about.size === 0) return []
  const assumed = call.eligibility().eligible === 'unknown'
  const from = assumed ? call.ifForPatient() : call.assessed()
  if (from === undefined || from.result.eligible !== 'true') return []
  const spoken = spokenOf(order, call, from, about)
  const present = spoken.filter(({ one, later }) => !later && objects(one) && !isWanted(one, from))
  // What stands against the order now says enough; how it would end is told where nothing else is.
  const objections = present.length > 0 ? present : spoken.filter(({ later }) => later)
  if (objections.length > 0)
    return objections.map((objection) => objectionCard(objection, order, from, call, assumed))
  const open = spoken.map(({ one }) => one).filter(isOpen)
  // While nobody knows that the guideline is for this patient, only what weighs more than information asks for more.
  if (open.length > 0 && (!assumed || open.some(({ indicator }) => indicator !== 'info')))
    return [openCard(open, from, call, assumed)]
  const careful = spoken.map(({ one }) => one).filter((one) => one.outcome === 'for' && hasCaution(one))
  return careful.length === 0 || assumed ? [] : [cautionCard(careful, from, call)]
}

/** The recommendations whose action the order carries out. */
function recommendationsAbout(order: DraftedOrder, { guideline }: GuidelineCall): ReadonlySet<string> {
  const { recommendations, valueSets } = guideline.ruleSet
  return new Set(
    recommendations
      .filter(({ action }) => isNamedBy(order, valueSets?.[action.orders ?? ''] ?? []))
      .map(({ id }) => id),
  )
}

function spokenOf(
  order: DraftedOrder,
  call: GuidelineCall,
  from: AssessedGuideline,
  about: ReadonlySet<string>,
): readonly Spoken[] {
  const after = call.onceCarriedOut(order, from)?.result.recommendations ?? []
  return from.result.recommendations
    .filter(({ id }) => about.has(id))
    .flatMap((one): Spoken[] => {
      const then = after.find(({ id }) => id === one.id)
      // A gate that the order itself would shut; that the drug is taken by then stands against nothing.
      if (then?.outcome === 'against' && !objects(one)) return [{ one: then, later: true }]
      return one.outcome === 'not-applicable' ? [] : [{ one, later: false }]
    })
}

function objects(one: RecommendationJson): boolean {
  return one.outcome === 'against' || contraindicationPresent(one) !== undefined
}

function isOpen({ outcome, outcomeReason }: RecommendationJson): boolean {
  return outcome === 'needs-data' || outcomeReason === 'contraindication-unknown'
}

/** Another recommendation asks for the same action: the verdict on the action comes first. */
function isWanted({ action }: RecommendationJson, { result }: AssessedGuideline): boolean {
  return result.actions.some(
    (one) => one.action.verb === action.verb && one.action.code === action.code && one.verdict === 'for',
  )
}

function hasCaution(one: RecommendationJson): boolean {
  return one.cautions.some(({ truth }) => truth === 'true')
}

function objectionCard(
  { one, later }: Spoken,
  order: DraftedOrder,
  { result }: AssessedGuideline,
  call: GuidelineCall,
  assumed: boolean,
): CardDraft {
  const opening = paragraphs([
    assumed ? assumption(call) : undefined,
    later
      ? `Once this order is carried out${order.totalDays === undefined ? '' : ` for its ${order.totalDays} days`}:`
      : undefined,
  ])
  return {
    summary: outcomeSummary(one, later),
    indicator: one.indicator === 'info' ? 'warning' : one.indicator,
    detail: recommendationDetail(one, result, call, opening),
    about: aboutOf([one]),
    suggestions: order.named
      ? [
          {
            label: 'Remove this order',
            action: {
              type: 'delete',
              description: `Removes the drafted ${order.kind === 'medication' ? 'prescription' : 'order'}.`,
              resourceId: order.id,
            },
          },
        ]
      : [],
    overrideReasons: reasonsOf([one]),
  }
}

function openCard(
  open: readonly RecommendationJson[],
  { result }: AssessedGuideline,
  call: GuidelineCall,
  assumed: boolean,
): CardDraft {
  const missing = questionsOf(open)
  const flags = redFlagOpen(result.recommendations, missing)
  const [first] = open
  const what = first === undefined ? '' : actionWords(first)
  const count = `${missing.length} ${missing.length === 1 ? 'answer is' : 'answers are'} missing`
  return {
    summary: flags
      ? shorten(`Danger signs not excluded for "${what}": ${count}`, `Danger signs not excluded: ${count}`)
      : shorten(`Not settled for "${what}": ${count}`, `Not settled: ${count}`),
    indicator: flags ? 'warning' : 'info',
    detail: paragraphs([
      assumed ? assumption(call) : undefined,
      [...new Set(open.map(({ statement }) => literally(statement)))].join('\n\n'),
      questions(missing),
      cautions(open),
      sources(open, result),
      standing(call, result),
    ]),
    about: aboutOf(open),
    suggestions: [],
    overrideReasons: reasonsOf(open),
  }
}

function cautionCard(
  careful: readonly RecommendationJson[],
  { result }: AssessedGuideline,
  call: GuidelineCall,
): CardDraft {
  const [first] = careful
  const caution = first?.cautions.find(({ truth }) => truth === 'true')
  return {
    summary: shorten(
      `Caution: ${caution?.statement ?? ''}`,
      `Cautions for "${first === undefined ? '' : actionWords(first)}"`,
    ),
    indicator: 'info',
    detail: paragraphs([cautions(careful), sources(careful, result), standing(call, result)]),
    about: aboutOf(careful),
    suggestions: [],
    overrideReasons: reasonsOf(careful),
  }
}

function assumption({ eligibility }: GuidelineCall): string {
  const asked = eligibility()
    .eligibilityQuestions.map(({ question }) => literally(question))
    .join(' ')
  return `**If so:** ${asked} Nobody said; this holds for a patient with it.`
}
