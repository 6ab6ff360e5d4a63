import { type Condition, traceCondition } from '../condition.ts'
import type { ReachableLabels, ReachableScore, Tracing } from '../conditions/tracing.ts'
import type { ScoreItemResult } from '../evaluation.ts'
import type { FullOutcome } from '../exact/full-outcome.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import type { FactState } from '../snapshot.ts'
import type { TraceNode } from '../trace.ts'
import { someTruth, type Truth } from '../truth.ts'
import { reachableLabels, reachableScore, scoreItems } from './reach.ts'

/** The traces of one recommendation and every outcome they leave open. */
export interface RecommendationAnswer {
  readonly applies?: TraceNode
  readonly body?: TraceNode
  readonly contraindications: readonly { readonly id: string; readonly trace: TraceNode }[]
  readonly possible: readonly FullOutcome[]
}

/** The trace layer: strong Kleene answers with reasons, each named part answered once. */
export interface KleeneLayer {
  readonly trace: (condition: Condition) => TraceNode
  readonly eligible: TraceNode | undefined
  readonly recommendation: (recommendation: RecommendationProgram) => RecommendationAnswer
  readonly choice: (name: string) => ReachableLabels
  readonly score: (name: string) => ReachableScore
  readonly scoreItems: (name: string) => readonly ScoreItemResult[]
}

/**
 * Answers a rule set from what is known. `eitherWay` says how an open expression comes out whatever
 * the unknown facts are, where that is known.
 */
export function kleeneLayer(
  program: Program,
  stateOf: (fact: string) => FactState,
  eitherWay: (condition: Condition) => boolean | undefined = () => undefined,
): KleeneLayer {
  const definition = remembered((name): TraceNode => {
    const found = program.definitions.get(name)
    if (found?.kind !== 'condition') throw new TypeError(`no definition is called ${name}`)
    return tracing.trace(found.condition)
  })
  const choice = remembered((name) => reachableLabels(program, name, tracing.trace))
  const score = remembered((name) => reachableScore(program, name, tracing.trace))
  const tracing: Tracing = {
    stateOf,
    definition,
    choice,
    score,
    trace: (condition) => {
      const node = traceCondition(condition, tracing)
      const settled = node.truth === 'unknown' ? eitherWay(condition) : undefined
      return settled === undefined ? node : { ...node, eitherWay: settled }
    },
  }
  const eligible = program.eligible && tracing.trace(program.eligible)
  const answers = new Map<string, RecommendationAnswer>()
  const recommendation = (one: RecommendationProgram): RecommendationAnswer => {
    const known = answers.get(one.written.id)
    if (known !== undefined) return known
    const inner = one.body.kind === 'gate' ? one.body.onlyIf : one.body.when
    const traces = {
      ...(one.applies && { applies: tracing.trace(one.applies) }),
      ...(inner && { body: tracing.trace(inner) }),
      contraindications: one.contraindications.map(({ written, condition }) => ({
        id: written.id,
        trace: tracing.trace(condition),
      })),
    }
    const defeaters = one.defeatedBy.flatMap(
      (id) => program.byDefeat.find((other) => other.written.id === id) ?? [],
    )
    const defeated = someTruth(defeaters.map((defeater) => speaks(recommendation(defeater).possible)))
    const answer = { ...traces, possible: possibleOutcomes(one, eligible?.truth ?? 'true', traces, defeated) }
    answers.set(one.written.id, answer)
    return answer
  }
  return {
    trace: tracing.trace,
    eligible,
    recommendation,
    choice,
    score,
    scoreItems: (name) => scoreItems(program, name, tracing.trace),
  }
}

/** Whether a recommendation with these possible outcomes says anything ("for" or "against"). */
export function speaks(possible: readonly FullOutcome[]): Truth {
  const speaking = possible.filter((one) => one === 'for' || one === 'against')
  if (speaking.length === 0) return 'false'
  return speaking.length === possible.length ? 'true' : 'unknown'
}

function possibleOutcomes(
  one: RecommendationProgram,
  eligible: Truth,
  traces: Omit<RecommendationAnswer, 'possible'>,
  defeated: Truth,
): readonly FullOutcome[] {
  const possible: FullOutcome[] = []
  if (eligible !== 'true') possible.push('outside-evidence')
  if (eligible === 'false') return possible
  const applies = traces.applies?.truth ?? 'true'
  if (applies !== 'true') possible.push('scope')
  if (applies === 'false') return possible
  const body = traces.body?.truth ?? 'true'
  if (body !== 'true') possible.push(one.body.kind === 'gate' ? 'against' : 'condition')
  if (body === 'false') return possible
  if (one.body.kind === 'direction' && one.body.direction === 'against') return [...possible, 'against']
  const contraindicated = someTruth(traces.contraindications.map(({ trace }) => trace.truth))
  if (contraindicated !== 'false') possible.push('contraindicated')
  if (contraindicated === 'true') return possible
  if (defeated !== 'false') possible.push('defeated')
  if (defeated !== 'true') possible.push('for')
  return possible
}

function remembered<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const made = answer(name)
    known.set(name, made)
    return made
  }
}
