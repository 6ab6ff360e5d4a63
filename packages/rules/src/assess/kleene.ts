import type { Condition } from '../condition.ts'
import { type Compiled, levelOf, type Tracing, traced } from '../conditions/compiling.ts'
import type { ScoreItemResult } from '../evaluation.ts'
import type { FullOutcome } from '../exact/full-outcome.ts'
import { spend, type Work } from '../exact/work.ts'
import { type FactSlots, fillSlots, forgetful } from '../fact-slots.ts'
import { either, fails, holds, type Level, open, truthAt } from '../level.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import type { HalfPoints } from '../score.ts'
import type { FactState } from '../snapshot.ts'
import type { TraceNode } from '../trace.ts'
import type { Truth } from '../truth.ts'
import { possibleOutcomes } from './possible-outcomes.ts'
import { type CompiledRecommendation, type TraceProgram, traceProgramOf } from './trace-program.ts'

/** The reasons of one recommendation. */
export interface RecommendationReasons {
  readonly applies?: TraceNode
  readonly body?: TraceNode
  readonly contraindications: readonly { readonly id: string; readonly trace: TraceNode }[]
  readonly cautions: readonly { readonly id: string; readonly trace: TraceNode }[]
}

/**
 * The trace layer: strong Kleene answers with their reasons. Every expression is answered once, and its answer
 * recorded; a reason is written out of these records when somebody reads it.
 */
export interface KleeneLayer {
  readonly truth: (condition: Condition) => Truth
  readonly trace: (condition: Condition) => TraceNode
  readonly eligible: Truth
  /** Every outcome that the answers leave open. */
  readonly possible: (recommendation: RecommendationProgram) => readonly FullOutcome[]
  readonly reasons: (recommendation: RecommendationProgram) => RecommendationReasons
  /** The recommendations that defeat this one. */
  readonly defeaters: (recommendation: RecommendationProgram) => readonly RecommendationProgram[]
  /**
   * Makes the function that says which outcomes stay open while only some of these known facts count. Trying
   * throws `WorkSpent` when the work is spent.
   */
  readonly trials: (
    recommendation: RecommendationProgram,
    known: readonly string[],
    work: Work,
  ) => (kept: ReadonlySet<string>) => readonly FullOutcome[]
  /** Labels at which a choice can still end, and what it lacked. */
  readonly choice: (name: string) => {
    readonly labels: readonly string[]
    readonly missing: readonly string[]
  }
  /** Lowest and highest reachable score in half points, and what it lacked. */
  readonly score: (name: string) => {
    readonly lo: HalfPoints
    readonly hi: HalfPoints
    readonly missing: readonly string[]
  }
  readonly scoreItems: (name: string) => readonly ScoreItemResult[]
}

/**
 * Answers a rule set from what is known, every expression of it: time grows with their number. `eitherWay` says
 * how an open expression comes out whatever the unknown facts are, where that is known.
 */
export function kleeneLayer(
  program: Program,
  stateOf: (fact: string) => FactState,
  eitherWay?: (condition: Condition) => boolean | undefined,
): KleeneLayer {
  const compiled = traceProgramOf(program)
  const facts = fillSlots(compiled.facts, stateOf)
  const tracing = answered(compiled, compiled.steps, facts, eitherWay)
  const possible = outcomesFrom(compiled, tracing)
  const recommendation = named(compiled.recommendations)
  const choice = named(compiled.choices)
  const score = named(compiled.scores)
  return {
    truth: (condition) => truthAt(levelOf(compiled.partOf(condition), tracing)),
    trace: (condition) => traced(compiled.partOf(condition), tracing),
    eligible: truthAt(levelIf(compiled.eligible, tracing)),
    possible: (one) => possible(recommendation(one)),
    reasons: (one) => reasonsOf(recommendation(one), tracing),
    defeaters: (one) => recommendation(one).defeaters.map((defeater) => defeater.program),
    trials: (one, known, work) => trialsOf(compiled, recommendation(one), facts, known, work),
    choice: (name) => ({ labels: choice(name).labels(tracing), missing: choice(name).missing(tracing) }),
    score: (name) => ({ ...score(name).reach(tracing), missing: score(name).missing(tracing) }),
    scoreItems: (name) => score(name).items(tracing),
  }
}

// A trial counts the facts in and out, and answers what the recommendation rests on.
function trialsOf(
  compiled: TraceProgram,
  one: CompiledRecommendation,
  facts: FactSlots,
  known: readonly string[],
  work: Work,
): (kept: ReadonlySet<string>) => readonly FullOutcome[] {
  const { slots, keep } = forgetful(facts, compiled.nothingKnown)
  const places = known.map((fact) => ({ fact, slot: compiled.slotOf(fact) }))
  const units = one.work + places.length
  return (kept) => {
    spend(work, units)
    for (const { fact, slot } of places) keep(slot, kept.has(fact))
    return outcomesFrom(compiled, answered(compiled, one.steps, slots))(one)
  }
}

function answered(
  { steps: all, expressions }: TraceProgram,
  steps: readonly Compiled[],
  facts: FactSlots,
  eitherWay?: (condition: Condition) => boolean | undefined,
): Tracing {
  const levels = new Array<Level>(all.length).fill(open)
  const tracing: Tracing = {
    facts,
    levels,
    nodes: undefined,
    expressions,
    choices: [],
    scores: [],
    choicesLack: [],
    scoresLack: [],
    eitherWay,
  }
  for (const step of steps) levels[step.place] = step.answer(tracing)
  return tracing
}

function outcomesFrom(
  compiled: TraceProgram,
  tracing: Tracing,
): (one: CompiledRecommendation) => readonly FullOutcome[] {
  const eligible = levelIf(compiled.eligible, tracing)
  const recorded: (readonly FullOutcome[] | undefined)[] = []
  const possible = (one: CompiledRecommendation): readonly FullOutcome[] => {
    const known = recorded[one.place]
    if (known !== undefined) return known
    let [contraindicated, defeated]: [Level, Level] = [fails, fails]
    for (const { part } of one.contraindications)
      contraindicated = either(contraindicated, levelOf(part, tracing))
    for (const defeater of one.defeaters) defeated = either(defeated, speaking(possible(defeater)))
    const [applies, body] = [levelIf(one.applies, tracing), levelIf(one.body, tracing)]
    const made = possibleOutcomes(one.program.body, { eligible, applies, body, contraindicated, defeated })
    recorded[one.place] = made
    return made
  }
  return possible
}

function reasonsOf(one: CompiledRecommendation, tracing: Tracing): RecommendationReasons {
  const { applies, body, contraindications, cautions } = one
  return {
    ...(applies && { applies: traced(applies, tracing) }),
    ...(body && { body: traced(body, tracing) }),
    contraindications: contraindications.map(({ id, part }) => ({ id, trace: traced(part, tracing) })),
    cautions: cautions.map(({ id, part }) => ({ id, trace: traced(part, tracing) })),
  }
}

/** Whether a recommendation with these possible outcomes says anything ("for" or "against"). */
export function speaks(possible: readonly FullOutcome[]): Truth {
  return truthAt(speaking(possible))
}

function speaking(possible: readonly FullOutcome[]): Level {
  let saying = 0
  for (const one of possible) if (one === 'for' || one === 'against') saying += 1
  if (saying === 0) return fails
  return saying === possible.length ? holds : open
}

// What is left out is true: no scope is every patient, no condition is always.
function levelIf(part: Compiled | undefined, tracing: Tracing): Level {
  return part === undefined ? holds : levelOf(part, tracing)
}

function named<K, V>(all: ReadonlyMap<K, V>): (key: K) => V {
  return (key) => {
    const one = all.get(key)
    if (one === undefined) throw new TypeError('the rule set has no such part')
    return one
  }
}
