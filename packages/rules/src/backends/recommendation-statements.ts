import type { Condition } from '../condition.ts'
import type { RecommendationProgram } from '../program.ts'
import { all, any, certain, constant, type Formula, not, possible } from './formula.ts'
import { resultNames } from './result-names.ts'
import type { Stating } from './statements.ts'

/**
 * What one recommendation says, by the trace layer: its parts as written, the truth of each advice, and
 * the outcome. Its defeaters must have been stated before it; `defeats` says whether it is one itself.
 */
export function recommendationStatements(
  stating: Stating,
  recommendation: RecommendationProgram,
  defeats: boolean,
): void {
  const { truth, word } = stating
  const { body, written } = recommendation
  const { id } = written
  const { applies, condition, contraindicated } = partsOf(stating, recommendation)
  const speaking = recommendation.defeatedBy.map(
    (by): Formula => ({ kind: 'named', name: resultNames.speaks(by) }),
  )
  const defeated = any(speaking)

  const scope = all([stating.eligible, applies])
  const reached = all([scope, condition])
  const turns = body.kind === 'direction' && body.direction === 'against'
  const advice = {
    for: turns ? constant('false') : all([reached, not(contraindicated), not(defeated)]),
    against: turns ? reached : body.kind === 'gate' ? all([scope, not(condition)]) : constant('false'),
    withheld: turns ? constant('false') : all([reached, any([contraindicated, defeated])]),
    'not-applicable': not(body.kind === 'gate' ? scope : reached),
  }
  const kinds = ['for', 'against', 'withheld', 'not-applicable'] as const
  const named = new Map(kinds.map((kind) => [kind, truth(resultNames.advice(id, kind), advice[kind])]))
  if (defeats) {
    const free = all([not(contraindicated), not(defeated)])
    const says = turns
      ? reached
      : body.kind === 'gate'
        ? all([scope, any([not(condition), free])])
        : advice.for
    truth(resultNames.speaks(id), says, true)
  }

  // For, unless contraindicated, and that alone is open: the author's policy decides.
  const policyDecides = all([
    certain(reached),
    not(possible(defeated)),
    possible(contraindicated),
    not(certain(contraindicated)),
  ])
  const byPolicy = recommendation.ifContraindicationUnknown === 'caution' ? 'for' : 'withheld'
  const open = !turns && recommendation.contraindications.length > 0
  const outcomes = kinds.map((kind) => {
    const settled = certain(named.get(kind) ?? constant('false'))
    const stated = open && kind === byPolicy ? any([settled, policyDecides]) : settled
    return { if: truth(resultNames.outcomeIs(id, kind), stated), value: kind }
  })
  truth(resultNames.outcomeIs(id, 'needs-data'), all(outcomes.map((outcome) => not(outcome.if))))
  word(resultNames.outcome(id), { cases: outcomes, otherwise: 'needs-data' })
}

function partsOf(stating: Stating, recommendation: RecommendationProgram) {
  const { truth, lower } = stating
  const { applies, body, contraindications, cautions } = recommendation
  const { id } = recommendation.written
  const part = (name: string, condition: typeof applies) =>
    condition === undefined ? constant('true') : truth(name, lower(condition, name))
  const qualifier = (name: string, condition: Condition) => {
    const answer = truth(name, lower(condition, name))
    truth(resultNames.notExcluded(name), possible(answer))
    return answer
  }
  for (const { condition, written } of cautions) qualifier(resultNames.caution(id, written.id), condition)
  return {
    applies: part(resultNames.applies(id), applies),
    condition: part(resultNames.condition(id), body.kind === 'gate' ? body.onlyIf : body.when),
    contraindicated: any(
      contraindications.map(({ condition, written }) =>
        qualifier(resultNames.contraindication(id, written.id), condition),
      ),
    ),
  }
}
