import { installPeers } from './rules/install-peers.ts'
import type { Spread } from './rules/measure.ts'
import { compareAnswers, timeOnePatient } from './rules/one-patient.ts'
import { oursPlain, oursWhole, oursWithTrace, oursWithTreesWalked } from './rules/ours.ts'
import { columnsOfPatients, timePopulation } from './rules/population.ts'
import { benchPatients, benchRuleSet, benchRules, leavesOf } from './rules/workload.ts'

const populationSize = 1_000_000

/**
 * Rules beside their peers: 40 rules with 222 leaves over 24 facts, a fifth of them unknown. Answers are
 * compared first. Times are processor time, medians of 7 rounds in which all take turns.
 */
export async function bench(): Promise<void> {
  process.env.NODE_ENV = 'production'
  await installPeers()
  const { jsonLogicEngine } = await import('./rules/peers/json-logic-engine.ts')
  const { jsonRulesEngine } = await import('./rules/peers/json-rules-engine.ts')
  const { zenEngine } = await import('./rules/peers/zen-engine.ts')
  const { cqlExecution } = await import('./rules/peers/cql-execution.ts')

  const rules = benchRules()
  const leaves = rules.flatMap(({ when }) => leavesOf(when)).length
  figure('rules.workload_rules', rules.length, 0)
  figure('rules.workload_leaves', leaves, 0)
  const peers = [jsonLogicEngine, zenEngine, cqlExecution, jsonRulesEngine].map((enter) => enter(rules))
  const single = [oursPlain, oursWithTrace, oursWithTreesWalked].map((enter) => enter(rules))

  for (const one of await compareAnswers([...single, ...peers], [...benchPatients(200)])) {
    figure(`rules.${label(one.name)}_answers_different`, one.different, 0)
    figure(`rules.${label(one.name)}_unknown_taken_for_false`, one.unknownAsFalse, 0)
    if (one.different > 0) throw new Error(`${one.name} answers otherwise: nothing was timed`)
  }

  const contestants = [...single, oursWhole(rules), ...peers]
  const times = await timeOnePatient(contestants, [...benchPatients(500)], rules.length)
  for (const [name, { median, least }] of times) {
    figure(`rules.${label(name)}_ns`, median, 1)
    figure(`rules.${label(name)}_ns_least`, least, 1)
  }
  const best = Math.min(...peers.map(({ name }) => times.get(name)?.median ?? Number.POSITIVE_INFINITY))

  const ruleSet = benchRuleSet(rules)
  const columns = columnsOfPatients(benchPatients(populationSize), populationSize)
  for (const engine of [undefined, 'typescript'] as const) {
    const measured = await timePopulation(ruleSet, columns, engine)
    const of = (what: string) => `rules.population_${measured.engine}_${what}`
    const print = (what: string, { median, least }: Spread) => {
      figure(of(`${what}_ms`), median, 2)
      figure(of(`${what}_ms_least`), least, 2)
    }
    print('evaluate', measured.evaluate)
    print('evaluate_anew', measured.anew)
    print('encode', measured.encode)
    print('count', measured.count)
    print('transitions', measured.transitions)
    const { median } = measured.evaluate
    const perRule = (median * 1e6) / populationSize / rules.length
    figure(of('ns'), perRule, 3)
    figure(of('patients_per_second'), populationSize / (median / 1000), 0)
    figure(of('times_best_peer'), best / perRule, 0)
    figure(of('times_copying_the_codes'), median / measured.copy.median, 1)
  }
}

function figure(name: string, value: number, places: number): void {
  console.log(`${name}: ${value.toFixed(places)}`)
}

function label(name: string): string {
  return name.replaceAll(/[^a-z]+/g, '_')
}
