import { evaluateWithin } from '../../packages/rules/src/evaluate.ts'
import { workBudget, workShares } from '../../packages/rules/src/exact/work.ts'
import { hostileShapes } from '../../packages/rules/src/hostile-shapes.test-kit.ts'
import { parseRuleSet } from '../../packages/rules/src/parse-rule-set.ts'
import { readSnapshot } from '../../packages/rules/src/read-snapshot.ts'
import type { RuleSet } from '../../packages/rules/src/rule-set.ts'
import type { Snapshot } from '../../packages/rules/src/snapshot.ts'
import type { Area } from './figure.ts'

/** Evaluations beside the first, of which the least counts: another process on the machine only adds to it. */
const rounds = 20
/** Below so much, none of the others is needed. */
const plainlyQuick = 25

/** The costliest evaluation among accepted rule sets that are made to be costly, in milliseconds of processor time. */
export const verifyRulesHostile: Area = async ({ figure, progress }) => {
  let worst = { ms: 0, name: '' }
  let overspent = 0
  for (const [shape, make] of Object.entries(hostileShapes)) {
    const { document, patients } = make()
    const read = parseRuleSet(document)
    if (!read.ok) throw new Error(`${shape}: ${JSON.stringify(read.errors[0])}`)
    for (const [who, given] of Object.entries(patients)) {
      const snapshot = readSnapshot(read.ruleSet, given)
      if (!snapshot.ok) throw new Error(`${shape}: ${JSON.stringify(snapshot.errors[0])}`)
      const ms = leastMilliseconds(read.ruleSet, snapshot.snapshot)
      if (ms > worst.ms) worst = { ms, name: `${shape}, ${who}` }
      if (overspends(read.ruleSet, snapshot.snapshot)) overspent += 1
    }
  }
  progress(`the costliest: ${worst.name}`)
  figure({ name: 'rules.hostile_shapes', value: Object.keys(hostileShapes).length, bar: { atLeast: 100 } })
  figure({ name: 'rules.hostile_overspent', value: overspent, bar: { atMost: 0 } })
  figure({ name: 'rules.hostile_worst_ms', value: Math.round(worst.ms * 10) / 10, bar: { atMost: 50 } })
}

function leastMilliseconds(ruleSet: RuleSet, snapshot: Snapshot): number {
  evaluateWithin(ruleSet, snapshot, workBudget())
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    evaluateWithin(ruleSet, snapshot, workBudget())
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
    if (least < plainlyQuick) break
  }
  return least
}

function overspends(ruleSet: RuleSet, snapshot: Snapshot): boolean {
  const work = workBudget()
  evaluateWithin(ruleSet, snapshot, work)
  return Object.entries(work).some(
    ([stage, { left }]) => left < 0 || left > workShares[stage as keyof typeof work],
  )
}
