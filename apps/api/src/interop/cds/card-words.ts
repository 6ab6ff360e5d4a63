import type { RecommendationJson } from '../../assessments/guideline-result-json.ts'
import { shorten } from './shorten.ts'

/** An action in words: "order mri lumbar". */
export function actionWords({ action }: Pick<RecommendationJson, 'action'>): string {
  return `${action.verb} ${action.code.replaceAll('-', ' ')}`
}

/** The outcome and what the statement says, in one line. */
export function outcomeSummary(one: RecommendationJson, later: boolean): string {
  const present = contraindicationPresent(one)
  if (present !== undefined) return prefixed('Contraindicated', present.statement, one)
  if (later) return prefixed('Not as drafted', one.statement, one)
  switch (one.group) {
    case 'do':
      return prefixed(one.urgency === 'stat' || one.urgency === 'asap' ? 'Now' : 'Do', one.statement, one)
    case 'consider':
      return prefixed('Consider', one.statement, one)
    case 'avoid':
      return prefixed('Avoid', one.statement, one)
    case 'not-now':
      return prefixed('Not now', one.statement, one)
    case 'needs-data':
    case 'not-applicable':
      return prefixed('Open', one.statement, one)
  }
}

/** A contraindication that is known to be present: whatever else is open, the action is not for this patient. */
export function contraindicationPresent(one: RecommendationJson) {
  return one.outcome === 'not-applicable'
    ? undefined
    : one.contraindications.find(({ truth }) => truth === 'true')
}

function prefixed(prefix: string, statement: string, one: RecommendationJson): string {
  return shorten(`${prefix}: ${statement}`, `${prefix}: ${actionWords(one)} (see the detail)`)
}
