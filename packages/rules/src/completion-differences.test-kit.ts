import { advice, holds, labelOf, pointsOf, trials } from './brute-force.test-kit.ts'
import { evaluate } from './evaluate.ts'
import { readSnapshot } from './read-snapshot.ts'
import type { RuleSet } from './rule-set.ts'
import type { GivenFacts } from './snapshot.ts'

/**
 * Where an evaluation is not what a trial of every completion says: outcome, settled and decisive facts of
 * every recommendation and output. Contradictory data are compared elsewhere.
 */
export function completionDifferences(ruleSet: RuleSet, given: GivenFacts): readonly string[] {
  const read = readSnapshot(ruleSet, given)
  if (!read.ok) return ['the snapshot is refused']
  const evaluation = evaluate(ruleSet, read.snapshot)
  const trial = trials(ruleSet, given)
  if (trial === undefined) return []
  const differences: string[] = []
  const same = (what: string, wanted: unknown, got: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(got))
      differences.push(`${what}: ${JSON.stringify(wanted)} by trial, ${JSON.stringify(got)} by evaluation`)
  }
  for (const { id, settled, missing, outcome, undetermined } of evaluation.recommendations) {
    const brute = trial((patient) => advice(ruleSet, id, patient))
    same(`${id} undetermined`, false, undetermined)
    same(`${id} settled`, brute.possible.length === 1, settled)
    same(`${id} missing`, [...brute.decisive].sort(), missing.map((one) => one.fact).sort())
    if (settled) same(`${id} outcome`, brute.possible[0], outcome.kind)
  }
  for (const output of evaluation.outputs) {
    const { name } = output
    switch (output.kind) {
      case 'truth': {
        const brute = trial((patient) => holds(ruleSet, { ref: name }, patient))
        same(name, brute.possible.length === 1 ? brute.possible[0] : 'unknown', output.truth)
        same(`${name} missing`, [...brute.decisive].sort(), [...output.missing].sort())
        break
      }
      case 'label': {
        const brute = trial((patient) => labelOf(ruleSet, name, patient))
        same(name, brute.possible, [...output.reachable].sort())
        same(`${name} missing`, [...brute.decisive].sort(), [...output.missing].sort())
        break
      }
      case 'score': {
        const points = trial((patient) => pointsOf(ruleSet, name, patient)).possible.map(Number)
        same(name, [Math.min(...points), Math.max(...points)], [output.lo, output.hi])
      }
    }
  }
  return differences
}
