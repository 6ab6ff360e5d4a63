import { decideOutcome } from '../../packages/rules/src/assess/decide-outcome.ts'
import { kleeneLayer } from '../../packages/rules/src/assess/kleene.ts'
import {
  compilePopulation,
  evaluate,
  type OutcomeKind,
  readSnapshot,
  type Snapshot,
} from '../../packages/rules/src/index.ts'
import { programOf } from '../../packages/rules/src/parse-rule-set.ts'
import type { Contestant, Enter } from './contestant.ts'
import { benchRuleSet, type Patient } from './workload.ts'

/** One patient without reasons: outcomes only. */
export const oursPlain: Enter = (rules) => {
  const ruleSet = benchRuleSet(rules)
  const { outcomesOf } = compilePopulation(ruleSet)
  return { ...ours(ruleSet, 'ours'), evaluate: (input) => outcomesOf(input as Snapshot).map(answerOf) }
}

/** One patient with the whole reason tree of every recommendation. */
export const oursWithTrace: Enter = (rules) => {
  const ruleSet = benchRuleSet(rules)
  const program = programOf(ruleSet)
  return {
    ...ours(ruleSet, 'ours with trace'),
    evaluate: (input) => {
      const snapshot = input as Snapshot
      const kleene = kleeneLayer(program, (fact) => snapshot[fact] ?? { kind: 'unknown' })
      return program.recommendations.map((one) => {
        const { possible } = kleene.recommendation(one)
        return answerOf(decideOutcome(possible, one.ifContraindicationUnknown, [], []).outcome.kind)
      })
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
