import { decideOutcome } from '../../packages/rules/src/assess/decide-outcome.ts'
import { type KleeneLayer, kleeneLayer } from '../../packages/rules/src/assess/kleene.ts'
import {
  compilePopulation,
  evaluate,
  type FactState,
  type OutcomeKind,
  readSnapshot,
  type Snapshot,
  type TraceNode,
} from '../../packages/rules/src/index.ts'
import { programOf } from '../../packages/rules/src/parse-rule-set.ts'
import type { RecommendationProgram } from '../../packages/rules/src/program.ts'
import type { Contestant, Enter } from './contestant.ts'
import { benchRuleSet, nodesOf, type Patient } from './workload.ts'

const unknown: FactState = { kind: 'unknown' }

/** One patient without reasons: outcomes only. */
export const oursPlain: Enter = (rules) => {
  const ruleSet = benchRuleSet(rules)
  const { outcomesOf } = compilePopulation(ruleSet)
  return { ...ours(ruleSet, 'ours'), evaluate: (input) => outcomesOf(input as Snapshot).map(answerOf) }
}

/** One patient with the answer of every expression recorded: every reason tree can be read, and none is yet. */
export const oursWithTrace: Enter = (rules) => {
  const ruleSet = benchRuleSet(rules)
  const program = programOf(ruleSet)
  return {
    ...ours(ruleSet, 'ours with trace'),
    evaluate: (input) => program.recommendations.map(answerFrom(kleeneOf(program, input))),
  }
}

/** The same, with every node of every tree written out and read. */
export const oursWithTreesWalked: Enter = (rules) => {
  const ruleSet = benchRuleSet(rules)
  const program = programOf(ruleSet)
  const nodes = rules.reduce((sum, { when }) => sum + nodesOf(when), 0)
  return {
    ...ours(ruleSet, 'ours with trees walked'),
    evaluate: (input) => {
      const kleene = kleeneOf(program, input)
      const answers = program.recommendations.map(answerFrom(kleene))
      let walked = 0
      for (const one of program.recommendations) {
        const { body } = kleene.reasons(one)
        if (body !== undefined) walked += walk(body)
      }
      if (walked !== nodes) throw new Error(`${walked} of ${nodes} nodes were there to be read`)
      return answers
    },
  }
}

/** One patient with everything: trace, exact layer, what to ask, reasons. May settle what others call unknown. */
export const oursWhole: Enter = (rules) => {
  const ruleSet = benchRuleSet(rules)
  return {
    ...ours(ruleSet, 'ours, whole evaluation'),
    evaluate: (input) =>
      evaluate(ruleSet, input as Snapshot).recommendations.map((one) => answerOf(one.outcome.kind)),
  }
}

function ours(ruleSet: Parameters<typeof readSnapshot>[0], name: string): Omit<Contestant, 'evaluate'> {
  return {
    name,
    knowsUnknown: true,
    input: (patient: Patient) => {
      const known = Object.entries(patient).flatMap(([fact, value]) =>
        value === null ? [] : [[fact, value]],
      )
      const read = readSnapshot(ruleSet, Object.fromEntries(known))
      if (!read.ok) throw new Error(JSON.stringify(read.errors[0]))
      return read.snapshot
    },
  }
}

function answerOf(kind: OutcomeKind): boolean | null {
  return kind === 'needs-data' ? null : kind === 'for'
}

function kleeneOf(program: ReturnType<typeof programOf>, input: unknown): KleeneLayer {
  const snapshot = input as Snapshot
  return kleeneLayer(program, (fact) => snapshot[fact] ?? unknown)
}

function answerFrom(kleene: KleeneLayer) {
  return (one: RecommendationProgram) =>
    answerOf(decideOutcome(kleene.possible(one), one.ifContraindicationUnknown, [], []).outcome.kind)
}

/** Nodes of a reason tree, each one and what it lacked read. */
function walk(node: TraceNode): number {
  if (node.truth !== 'unknown' && node.missing.length > 0) throw new Error(`${node.path} lacks nothing`)
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return node.children.reduce((sum, child) => sum + walk(child), 1)
    case 'not':
    case 'ref':
      return 1 + walk(node.child)
    default:
      return 1
  }
}
