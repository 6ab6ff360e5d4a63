import type { Condition } from '../condition.ts'
import { type Completions, completionsOf } from '../exact/completions.ts'
import { type DecisiveFact, decisiveFacts, quickestSets } from '../exact/decisive.ts'
import { type Diagram, resultOf } from '../exact/diagram.ts'
import { type FullOutcome, fullOutcomes, kindOf } from '../exact/full-outcome.ts'
import { type LiveCells, liveCells } from '../exact/live-cells.ts'
import { type Results, resultsOf } from '../exact/possible.ts'
import { outcomeAt, recommendationDiagram } from '../exact/recommendation-diagram.ts'
import { strike } from '../exact/strike.ts'
import { type Work, type WorkBudget, WorkSpent, workBudget } from '../exact/work.ts'
import type { OutcomeKind } from '../outcome.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import type { Truth } from '../truth.ts'

/** What all completions together show of one question. */
export interface Exact<R> {
  readonly possible: readonly R[]
  /** Empty when one result is left. */
  readonly decisive: readonly DecisiveFact[]
  /** The names of the decisive facts. */
  readonly missing: readonly string[]
  readonly diagram: Diagram
}

/** The exact layer: every answer is `undefined` when its budget did not suffice. */
export interface ExactLayer {
  readonly completions: Completions
  /** The cells that what is known leaves, before anything impossible is struck. */
  readonly given: LiveCells
  readonly contradicted: readonly Condition[]
  /**
   * False when the work was spent before all that is impossible was struck. What is settled is settled even so;
   * what is open may be so only for want of work.
   */
  readonly whole: boolean
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

/** Work for one question: a few milliseconds at most. */
const workPerQuestion = 20_000

/** Prepares the exact layer of a rule set for what is known. */
export function exactLayer(
  program: Program,
  stateOf: (fact: string) => FactState,
  work: WorkBudget = workBudget(),
  given: LiveCells = liveCells(program, stateOf),
): ExactLayer {
  const isKnown = (fact: string) => stateOf(fact).kind !== 'unknown'
  const { live, contradicted, open, whole } = strike(program, given, isKnown, work.striking)
  const completions = completionsOf(program, live, isKnown, work.building)
  const { store } = completions
  const resultsFor = resultsOf(completions, open)
  const results = new Map<Diagram, Results>()

  const decisive = new Map<Diagram, Pick<Exact<never>, 'decisive' | 'missing'>>()
  const decisiveOf = (diagram: Diagram) =>
    remembered(decisive, diagram, () => {
      const facts = decisiveFacts(completions, diagram, work.ranking)
      return { decisive: facts, missing: facts.map((one) => one.fact) }
    })

  // A question that is too much takes half of what is left with it: those like it would spend it in vain.
  const question = <T>(build: () => T): T | undefined => {
    const answer = completions.within(workPerQuestion, build)
    if (answer === undefined) work.building.left >>= 1
    return answer
  }

  const ask: ExactLayer['ask'] = (build, read, group) =>
    question(() => {
      const diagram = build()
      const { all, possible } = remembered(results, diagram, () => resultsFor(diagram))
      // Only where results are taken together can the grouped diagram have another shape.
      const apart = group === undefined || new Set(all.map(group)).size === all.length
      const grouped = apart ? diagram : store.relabel(diagram, group)
      const settled = (apart ? possible.length : new Set(possible.map(group)).size) < 2
      return {
        possible: possible.map(read),
        ...(settled ? nothingDecisive : decisiveOf(grouped)),
        diagram: grouped,
      }
    })

  const truths = new Map<Condition, Exact<boolean> | undefined>()
  const truth = (condition: Condition) =>
    remembered(truths, condition, () =>
      ask(
        () => completions.condition(condition),
        (result) => result === 1,
      ),
    )
  // A guard that is too much for the budget is too much for everything behind it.
  const guarded = program.eligible === undefined || truth(program.eligible) !== undefined
  const byId = new Map(program.recommendations.map((one) => [one.written.id, one]))
  const built = new Map<string, Diagram>()
  const diagramOf = (id: string): Diagram =>
    remembered(built, id, () => {
      if (!guarded) throw new WorkSpent()
      const one = byId.get(id)
      if (one === undefined) throw new TypeError(`no recommendation is called ${id}`)
      return recommendationDiagram(program, completions, one, diagramOf)
    })
  const answers = new Map<RecommendationProgram, Exact<FullOutcome> | undefined>()
  const recommendation = (one: RecommendationProgram) =>
    remembered(answers, one, () => ask(() => diagramOf(one.written.id), outcomeAt, groupByKind))
  const quickest = new Map<Diagram, readonly (readonly string[])[]>()

  return {
    completions,
    given,
    contradicted,
    whole,
    recommendation,
    diagramOf,
    truth,
    ask,
    quickest: ({ decisive, diagram }) =>
      decisive.length === 0
        ? []
        : remembered(quickest, diagram, () => quickestWithin(completions, diagram, work.ranking)),
    eitherWay: (condition) => {
      const diagram = question(() => completions.condition(condition))
      const only = diagram === undefined ? undefined : resultOf(diagram)
      return only === undefined ? undefined : only === 1
    },
  }
}

const nothingDecisive = { decisive: [], missing: [] } as const

// None is named when the work ends before one is found.
function quickestWithin(
  completions: Completions,
  diagram: Diagram,
  work: Work,
): readonly (readonly string[])[] {
  try {
    return quickestSets(completions, diagram, work)
  } catch (error) {
    if (error instanceof WorkSpent) return []
    throw error
  }
}

// What is not there yet is made, and an answer that is missing for want of work is not tried again.
function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined || known.has(key)) return found as V
  const made = make()
  known.set(key, made)
  return made
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
