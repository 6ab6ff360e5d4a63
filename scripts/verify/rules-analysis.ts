import fc from 'fast-check'
import { decisionRuleMismatches, shippedGuidelines } from '../../packages/content/guidelines/index.ts'
import { analyse } from '../../packages/rules/src/analysis/analyse.ts'
import { drawFrom, soundGuideline } from '../../packages/rules/src/analysis/guideline.test-kit.ts'
import { largeRuleSet } from '../../packages/rules/src/analysis/large-rule-set.test-kit.ts'
import { planted, plants, rightFindings } from '../../packages/rules/src/analysis/planted-defects.test-kit.ts'
import { reproduces } from '../../packages/rules/src/analysis/reproduces.test-kit.ts'
import { completionDifferences } from '../../packages/rules/src/completion-differences.test-kit.ts'
import { difference } from '../../packages/rules/src/difference/difference.ts'
import { operatorAnswer, operatorTable } from '../../packages/rules/src/logical-operators.test-kit.ts'
import { parseRuleSet } from '../../packages/rules/src/parse-rule-set.ts'
import { randomGiven, randomRuleSet } from '../../packages/rules/src/random-rule-set.test-kit.ts'
import type { RuleSet } from '../../packages/rules/src/rule-set.ts'
import type { Area } from './figure.ts'

type Tools = Parameters<Area>[0]

const seed = 20261122
const seedsPerDefect = 50
const setsPerBatch = 500
const completionSets = 10_000

/** The exact layer, analysis and version difference: against tables, brute force, planted defects and the clock. */
export const verifyRulesAnalysis: Area = async (tools) => {
  kleeneTable(tools)
  decisionRules(tools)
  plantedDefects(tools)
  falseAlarms(tools)
  speed(tools)
  completions(tools)
}

function kleeneTable({ figure }: Tools): void {
  const right = operatorTable.filter(([operator, a, b, answer]) => operatorAnswer(operator, a, b) === answer)
  figure({ name: 'rules.kleene_table', value: right.length, bar: { atLeast: 39 } })
}

function decisionRules({ figure, progress }: Tools): void {
  const reports = decisionRuleMismatches()
  for (const { rule, mismatches } of reports)
    for (const mismatch of mismatches.slice(0, 5)) progress(`${rule}: ${mismatch}`)
  const partial = reports.reduce((sum, one) => sum + one.partial, 0)
  progress(`${partial} partly known patients of the decision rules tried`)
  figure({
    name: 'rules.decision_rule_rows',
    value: reports.reduce((sum, one) => sum + one.rows, 0),
    bar: { atLeast: 240 },
  })
  figure({
    name: 'rules.decision_rule_mismatches',
    value: reports.reduce((sum, one) => sum + one.mismatches.length, 0),
    bar: { atMost: 0 },
  })
}

function plantedDefects({ figure, progress }: Tools): void {
  const kinds = Object.keys(plants)
  let found = 0
  for (const kind of kinds) {
    for (let at = 0; at < seedsPerDefect; at += 1) {
      const defect = planted(kind, seed + at)
      const findings = rightFindings(defect, analyse(defect.ruleSets))
      const shown = findings.every((one) => reproduces(defect.ruleSets, one))
      if (findings.length > 0 && shown) found += 1
      else
        progress(`${kind}, seed ${seed + at}: ${findings.length === 0 ? 'missed' : 'example shows nothing'}`)
    }
  }
  const all = kinds.length * seedsPerDefect
  figure({ name: 'rules.planted_defects', value: all, bar: { atLeast: 12 * seedsPerDefect } })
  figure({ name: 'rules.planted_defects_found', value: found, bar: { atLeast: all } })
}

function falseAlarms({ figure, progress }: Tools): void {
  const shipped = shippedGuidelines.map(({ content }) => content.ruleSet as RuleSet)
  const sound = Array.from({ length: 100 }, (_, i) => soundGuideline(drawFrom(seed + i)))
  const alarms = [...analyse(shipped), ...sound.flatMap((one) => analyse(one))]
  for (const { kind, message, region } of alarms) progress(`${kind}: ${message} (${region ?? ''})`)
  figure({ name: 'rules.false_alarms', value: alarms.length, bar: { atMost: 0 } })
}

function speed({ figure }: Tools): void {
  const large = [1, 2, 3].map((at) => read(largeRuleSet(drawFrom(at), 150, 80)))
  const analysis = large.map((one) => typical(() => analyse(one)))
  figure({ name: 'rules.analysis_ms', value: Math.round(Math.max(...analysis)), bar: { atMost: 1000 } })
  const [disk] = shippedGuidelines
  const before = read(disk?.content.ruleSet)
  const versions = [
    ['"fact":"conservativeCareDays","ge":6', '"fact":"conservativeCareDays","ge":4'],
    ['"fact":"age","ge":18', '"fact":"age","ge":16'],
    ['{"is":"fever"},', ''],
  ].map(([from = '', to = '']) => read(JSON.parse(JSON.stringify(before).replace(from, to))))
  const differences = versions.map((after) => typical(() => difference(before, after)))
  figure({ name: 'rules.difference_ms', value: Math.round(Math.max(...differences)), bar: { atMost: 100 } })
}

// The median of a few runs, so that neither the first one nor a busy machine decides.
function typical(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return times.sort((a, b) => a - b)[3] ?? 0
}

function completions({ figure, progress }: Tools): void {
  let sets = 0
  let differences = 0
  for (let batch = 0; sets < completionSets; batch += 1) {
    const drawn = fc.sample(fc.tuple(randomRuleSet, randomGiven), {
      numRuns: setsPerBatch,
      seed: seed + batch,
    })
    for (const [document, given] of drawn) {
      const found = completionDifferences(read(document), given)
      for (const one of found.slice(0, 2)) progress(`set ${sets}: ${one}`)
      differences += found.length
      sets += 1
    }
    if (batch % 5 === 4) progress(`${sets} random rule sets compared with every completion`)
  }
  figure({ name: 'rules.completion_sets', value: sets, bar: { atLeast: completionSets } })
  figure({ name: 'rules.completion_differences', value: differences, bar: { atMost: 0 } })
}

function read(document: unknown): RuleSet {
  const result = parseRuleSet(document)
  if (!result.ok) throw new Error(JSON.stringify(result.errors[0]))
  return result.ruleSet
}
