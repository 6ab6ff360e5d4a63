import type { Condition } from '../condition.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import { some } from './combine.ts'
import type { Completions } from './completions.ts'
import { type Diagram, result, yes } from './diagram.ts'
import { type FullOutcome, fullOutcomes } from './full-outcome.ts'

/** The full outcome of a recommendation in every completion, defeats resolved inside each one. */
export function recommendationDiagram(
  program: Program,
  completions: Completions,
  recommendation: RecommendationProgram,
  diagramOf: (id: string) => Diagram,
): Diagram {
  const { store } = completions
  const { applies, body, contraindications, defeatedBy } = recommendation
  const truth = (condition: Condition | undefined) =>
    condition === undefined ? yes : completions.condition(condition)
  const contraindicated = some(
    store,
    contraindications.map((one) => completions.condition(one.condition)),
  )
  const said = store.choose(contraindicated, outcome('contraindicated'), outcome('for'))
  const inScope =
    body.kind === 'gate'
      ? store.choose(truth(body.onlyIf), said, outcome('against'))
      : store.choose(
          truth(body.when),
          body.direction === 'for' ? said : outcome('against'),
          outcome('condition'),
        )
  const eligible = store.choose(truth(applies), inScope, outcome('scope'))
  const alone = store.choose(truth(program.eligible), eligible, outcome('outside-evidence'))
  if (defeatedBy.length === 0) return alone
  const defeated = some(
    store,
    defeatedBy.map((id) => says(completions, diagramOf(id), ['for', 'against'])),
  )
  const saysFor = says(completions, alone, ['for'])
  return store.choose(saysFor, store.choose(defeated, outcome('defeated'), outcome('for')), alone)
}

/** Where a recommendation says one of these. */
export function says(completions: Completions, diagram: Diagram, wanted: readonly FullOutcome[]): Diagram {
  return completions.store.relabel(diagram, (at) => (wanted.some((one) => fullOutcomes[at] === one) ? 1 : 0))
}

/** The full outcome that a result stands for. */
export function outcomeAt(at: number): FullOutcome {
  return fullOutcomes[at] ?? 'outside-evidence'
}

function outcome(of: FullOutcome): Diagram {
  return result(fullOutcomes.indexOf(of))
}
