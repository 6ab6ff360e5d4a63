import { decideOutcome } from '../assess/decide-outcome.ts'
import { exactLayer } from '../assess/exact-layer.ts'
import { kleeneLayer } from '../assess/kleene.ts'
import { evaluate } from '../evaluate.ts'
import { outcomeAt } from '../exact/recommendation-diagram.ts'
import type { OutcomeKind } from '../outcome.ts'
import { programOf } from '../parse-rule-set.ts'
import type { RuleSet } from '../rule-set.ts'
import type { FactState, Snapshot } from '../snapshot.ts'

const unknown: FactState = { kind: 'unknown' }
const oneGroup = () => 0

/**
 * The outcomes that `evaluate` gives, in the order of the recommendations, without trees, reasons or rankings. Whoever
 * states what is impossible is left to `evaluate` itself.
 */
export function exactOutcomes(ruleSet: RuleSet): (snapshot: Snapshot) => readonly OutcomeKind[] {
  const program = programOf(ruleSet)
  return (snapshot) => {
    const stateOf = (fact: string) =>
      program.facts.has(fact) && Object.hasOwn(snapshot, fact) ? (snapshot[fact] ?? unknown) : unknown
    const exact = exactLayer(program, stateOf)
    if (exact.contradicted.length > 0) {
      return evaluate(ruleSet, snapshot).recommendations.map(({ outcome }) => outcome.kind)
    }
    const kleene = kleeneLayer(program, stateOf, exact.eitherWay)
    return program.recommendations.map((one) => {
      // One group: what is decisive is not asked for, which is most of the work.
      const settled = exact.ask(() => exact.diagramOf(one.written.id), outcomeAt, oneGroup)
      const possible = settled?.possible ?? kleene.possible(one)
      return decideOutcome(possible, one.ifContraindicationUnknown, [], []).outcome.kind
    })
  }
}
