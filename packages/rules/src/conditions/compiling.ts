import type { Condition } from '../condition.ts'
import type { FactSlots } from '../fact-slots.ts'
import { type Level, open, truthAt } from '../level.ts'
import type { TraceNode } from '../trace.ts'
import type { Truth } from '../truth.ts'

/** How a construct is answered. Made once per rule set, and used for every patient. */
export interface Construct {
  /** What is asked, in one word: expressions with the same key have the same answer, and share its record. */
  readonly key: string
  /** What has to be answered before it. */
  readonly needs: readonly Compiled[]
  /** The Kleene answer, from what is known and what was answered before. */
  readonly answer: (tracing: Tracing) => Level
  /** The reason, written out of the recorded answers. */
  readonly trace: (tracing: Tracing, truth: Truth) => TraceNode
}

/** An expression that is ready to be answered. */
export interface Compiled extends Construct {
  readonly condition: Condition
  /** Where its answer is recorded. */
  readonly place: number
  /** Where its reason is kept: every expression has its own, for it says its place in the rule set. */
  readonly node: number
}

/** One patient under a rule set: what is known, and all that was answered. */
export interface Tracing {
  readonly facts: FactSlots
  /** Answers by place. */
  readonly levels: Level[]
  /** Reasons by node, from when somebody asks for the first. */
  nodes: (TraceNode | undefined)[] | undefined
  /** How many expressions the rule set has. */
  readonly expressions: number
  readonly choices: (readonly string[] | undefined)[]
  readonly scores: (ReachableScore | undefined)[]
  /** What choices and scores lacked, from when somebody asks. */
  readonly choicesLack: (readonly string[] | undefined)[]
  readonly scoresLack: (readonly string[] | undefined)[]
  /** How an open expression comes out whatever the unknown facts are, where that is known. */
  readonly eitherWay: ((condition: Condition) => boolean | undefined) | undefined
}

/** What a construct needs to know of its rule set while it is compiled. */
export interface Compiling {
  readonly slotOf: (fact: string) => number
  /** The declared codes of a fact. */
  readonly codesOf: (fact: string) => readonly string[]
  readonly compile: (condition: Condition) => Compiled
  readonly definition: (name: string) => Compiled
  readonly choice: (name: string) => CompiledChoice
  readonly score: (name: string) => CompiledScore
}

/** An ordered choice, ready to be answered. */
export interface CompiledChoice {
  readonly needs: readonly Compiled[]
  /** Labels at which it can still end. */
  readonly labels: (tracing: Tracing) => readonly string[]
  /** What it lacked; nothing when one label is left. */
  readonly missing: (tracing: Tracing) => readonly string[]
}

/** Lowest and highest reachable score, in half points. */
export interface ReachableScore {
  readonly lo: number
  readonly hi: number
}

/** A score, ready to be added up. */
export interface CompiledScore {
  readonly needs: readonly Compiled[]
  readonly reach: (tracing: Tracing) => ReachableScore
  readonly missing: (tracing: Tracing) => readonly string[]
}

/** The key of a construct that is made of others. */
export function keyOf(kind: string, parts: readonly Compiled[]): string {
  return `${kind} ${parts.map((part) => part.place).join()}`
}

/** The key of a test of something that has a name. */
export function testKey(kind: string, ...what: readonly unknown[]): string {
  return `${kind} ${JSON.stringify(what)}`
}

/** The recorded answer of an expression. */
export function levelOf(part: Compiled, tracing: Tracing): Level {
  return tracing.levels[part.place] ?? open
}

/** The reason of an expression, written once per patient: whoever refers to it shares it. */
export function traced(part: Compiled, tracing: Tracing): TraceNode {
  tracing.nodes ??= new Array<TraceNode | undefined>(tracing.expressions)
  const { nodes, eitherWay } = tracing
  const written = nodes[part.node]
  if (written !== undefined) return written
  const truth = truthAt(levelOf(part, tracing))
  const plain = part.trace(tracing, truth)
  const settled = truth === 'unknown' ? eitherWay?.(part.condition) : undefined
  const node = settled === undefined ? plain : { ...plain, eitherWay: settled }
  nodes[part.node] = node
  return node
}

/** The reasons of several expressions. */
export function tracedAll(parts: readonly Compiled[], tracing: Tracing): readonly TraceNode[] {
  const nodes: TraceNode[] = []
  for (const part of parts) nodes.push(traced(part, tracing))
  return nodes
}
