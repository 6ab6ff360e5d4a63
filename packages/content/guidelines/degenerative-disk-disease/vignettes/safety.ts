import type { FactState, Snapshot } from '@guideboard/rules'
import type { Answer, AnsweredRecommendation } from './answer.ts'
import { redFlagFacts } from './red-flag-words.ts'
import { isOffered, speaking, stanceOf } from './stance.ts'

const emergencies = ['saddleAnaesthesia', 'newUrinaryRetention', 'progressiveNeuroDeficit']
const redFlags = [...redFlagFacts, 'progressiveNeuroDeficit']
const reassurances = ['mri-gate', 'surgical-referral', 'imaging-outside-specialist-care']
const conservative = ['stay-active', 'heat', 'physical-therapy', 'education', 'mattress']
const drugs = ['nsaid', 'nsaid-continuous', 'cyclobenzaprine-start', 'cyclobenzaprine-continue']

/** Everything reassuring that the rules say of a patient whom nobody should reassure; none is right. */
export function reassurancesOf(answer: Answer, snapshot: Snapshot): readonly string[] {
  const is = (fact: string) => isTrue(snapshot[fact])
  const stance = (id: string) => stanceOf(speaking(answer, [id]))
  const offered = (ids: readonly string[]) => ids.filter((id) => isOffered(stance(id)))
  const plainlyOffered = (ids: readonly string[]) => ids.filter((id) => stance(id) === 'offer')
  const found: string[] = []

  if (redFlags.some((flag) => is(flag) || snapshot[flag]?.kind !== 'known'))
    found.push(...reassurances.filter((id) => stance(id) === 'avoid').map((id) => `${id} says "not now"`))
  if (redFlags.some(is)) {
    found.push(...plainlyOffered([...drugs, ...conservative]).map((id) => `${id} is offered plainly`))
    if (inScope(answer) && !answer.recommendations.some(isUrgent)) found.push('nothing urgent is said')
  }
  if (emergencies.some(is))
    found.push(...offered([...drugs, ...conservative]).map((id) => `${id} is offered in an emergency`))
  if (is('maoiWithin14Days'))
    found.push(...offered(drugs.slice(2)).map((id) => `${id} is offered with an MAO inhibitor`))
  if (is('pregnant'))
    found.push(...plainlyOffered(drugs).map((id) => `${id} is offered plainly in pregnancy`))
  if (is('pregnant') && weeks(snapshot.pregnancyWeeks) >= 20)
    found.push(...offered(drugs.slice(0, 2)).map((id) => `${id} is offered late in pregnancy`))
  return found
}

function isUrgent({ indicator, outcome }: AnsweredRecommendation): boolean {
  return indicator === 'critical' && outcome.kind === 'for'
}

function inScope({ eligible }: Answer): boolean {
  return eligible.truth !== 'false'
}

function isTrue(state: FactState | undefined): boolean {
  return state?.kind === 'known' && state.value === true
}

function weeks(state: FactState | undefined): number {
  return state?.kind === 'known' && typeof state.value === 'number' ? state.value : 0
}
