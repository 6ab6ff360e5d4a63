import type { Condition } from '../condition.ts'
import { type Completions, completionsOf } from '../exact/completions.ts'
import { type DecisiveFact, decisiveFacts, quickestSets } from '../exact/decisive.ts'
import { BudgetSpent, type Diagram, resultOf, type Walk } from '../exact/diagram.ts'
import { type FullOutcome, fullOutcomes, kindOf } from '../exact/full-outcome.ts'
import { liveCells } from '../exact/live-cells.ts'
import { possibleResults } from '../exact/possible.ts'
import { outcomeAt, recommendationDiagram } from '../exact/recommendation-diagram.ts'
import { strike } from '../exact/strike.ts'
import type { OutcomeKind } from '../outcome.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import type { Truth } from '../truth.ts'

/** What all completions together show of one question. */
export interface Exact<R> {
  readonly possible: readonly R[]
  /** Empty when one result is left. */
  readonly decisive: readonly DecisiveFact[]
  readonly diagram: Diagram
}

/** The exact layer: every answer is `undefined` when its budget did not suffice. */
export interface ExactLayer {
  readonly completions: Completions
  readonly contradicted: readonly Condition[]
  readonly recommendation: (recommendation: RecommendationProgram) => Exact<FullOutcome> | undefined
  /** The diagram of a recommendation; builds it, so only within `ask`. */
  readonly diagramOf: (id: string) => Diagram
  readonly truth: (condition: Condition) => Exact<boolean> | undefined
  readonly ask: <R>(
    build: () => Diagram,
    read: (result: number) => R,
    group?: (result: number) => number,
  ) => Exact<R> | undefined
  readonly quickest: (exact: Exact<FullOutcome>) => readonly (readonly string[])[]
  /** How a condition comes out whatever the unknown facts are. */
  readonly eitherWay: (condition: Condition) => boolean | undefined
}

/** Steps for one question, and for one evaluation: a few milliseconds, and some twenty. */
const stepsPerQuestion = 20_000
const stepsPerEvaluation = 110_000
/** Nodes visited to rank what is missing: some tens of milliseconds at most. */
const visitsPerEvaluation = 300_000

/** Prepares the exact layer of a rule set for what is known. */
export function exactLayer(
  program: Program,
  stateOf: (fact: string) => FactState,
  steps = stepsPerEvaluation,
): ExactLayer {
  const isKnown = (fact: string) => stateOf(fact).kind !== 'unknown'
  const { live, contradicted, open } = strike(program, liveCells(program, stateOf), isKnown)
  const completions = completionsOf(program, live, isKnown, steps)
  const { store } = completions
  const possible = possibleResults(completions, open)
  const walk: Walk = { left: visitsPerEvaluation }

  const ask: ExactLayer['ask'] = (build, read, group = (result) => result) =>
    completions.within(stepsPerQuestion, () => {
      const diagram = build()
      const results = possible(diagram)
      const grouped = store.relabel(diagram, group)
      const settled = new Set(results.map(group)).size < 2
      return {
        possible: results.map(read),
        decisive: settled ? [] : decisiveFacts(completions, grouped, walk),
        diagram: grouped,
      }
    })

  const truth = (condition: Condition) =>
    ask(
      () => completions.condition(condition),
      (result) => result === 1,
    )
  // A guard that is too much for the budget is too much for everything behind it.
  const guarded = program.eligible === undefined || truth(program.eligible) !== undefined
  const built = new Map<string, Diagram>()
  const diagramOf = (id: string): Diagram => {
    const known = built.get(id)
    if (known !== undefined) return known
    if (!guarded) throw new BudgetSpent()
    const one = program.recommendations.find((other) => other.written.id === id)
    if (one === undefined) throw new TypeError(`no recommendation is called ${id}`)
    const diagram = recommendationDiagram(program, completions, one, diagramOf)
    built.set(id, diagram)
    return diagram
  }
  const recommendation = (one: RecommendationProgram) =>
    ask(() => diagramOf(one.written.id), outcomeAt, groupByKind)

  return {
    completions,
    contradicted,
    recommendation,
    diagramOf,
    truth,
    ask,
    quickest: (exact) => (exact.decisive.length === 0 ? [] : quickestSets(completions, exact.diagram, walk)),
    eitherWay: (condition) => {
      const diagram = completions.within(stepsPerQuestion, () => completions.condition(condition))
      const only = diagram === undefined ? undefined : resultOf(diagram)
      return only === undefined ? undefined : only === 1
    },
  }
}

/** The truth that all completions agree on. */
export function truthOfExact(exact: Exact<boolean>): Truth {
  const [only, other] = exact.possible
  if (only === undefined || other !== undefined) return 'unknown'
  return only ? 'true' : 'false'
}

const kinds: readonly OutcomeKind[] = ['for', 'against', 'withheld', 'not-applicable']

function groupByKind(result: number): number {
  return kinds.indexOf(kindOf(fullOutcomes[result] ?? 'outside-evidence'))
}
