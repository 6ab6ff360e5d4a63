import { decideOutcome } from '../assess/decide-outcome.ts'
import { type KleeneLayer, kleeneLayer } from '../assess/kleene.ts'
import type { Condition } from '../condition.ts'
import { compareInterval } from '../conditions/limits.ts'
import { labelsOf } from '../exact/completions.ts'
import { kindOf } from '../exact/full-outcome.ts'
import { both, holds, truthAt } from '../level.ts'
import type { OutcomeKind } from '../outcome.ts'
import { programOf } from '../parse-rule-set.ts'
import type { Program } from '../program.ts'
import type { RuleSet } from '../rule-set.ts'
import { plainScore, scaledScore } from '../score.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import type { Truth } from '../truth.ts'
import { resultNames } from './result-names.ts'

/** What a backend answers: a truth with null for unknown, points, or a word. */
export type ResultValue = boolean | null | number | string

/** What the interpreter's trace layer says under every public name of an export. */
export function expectedResults(ruleSet: RuleSet, snapshot: Snapshot): ReadonlyMap<string, ResultValue> {
  const program = programOf(ruleSet)
  const stateOf = (fact: string): FactState => snapshot[fact] ?? { kind: 'unknown' }
  const kleene = kleeneLayer(program, stateOf)
  const expected = new Map<string, ResultValue>()
  const truth = (name: string, condition: Condition | undefined) => {
    if (condition !== undefined) expected.set(name, plain(kleene.trace(condition).truth))
  }
  const contradictions = program.impossible.map((one) => kleene.trace(one).truth)
  const contradictory = ['true', 'unknown'].find((truth) => contradictions.some((one) => one === truth))
  expected.set(resultNames.contradictory, plain((contradictory ?? 'false') as Truth))
  truth(resultNames.eligible, program.eligible)
  for (const one of program.definitions.values()) {
    if (one.kind === 'condition') truth(resultNames.definition(one.name), one.condition)
    else expectChoice(expected, program, kleene, one.name)
  }
  for (const score of program.scores.values()) {
    const { lo, hi } = kleene.score(score.name)
    expected.set(resultNames.lowest(score.name), plainScore(lo))
    expected.set(resultNames.highest(score.name), plainScore(hi))
    for (const band of score.bands) {
      const limits = [
        ...(band.from === undefined ? [] : [{ comparison: 'ge' as const, value: scaledScore(band.from) }]),
        ...(band.to === undefined ? [] : [{ comparison: 'le' as const, value: scaledScore(band.to) }]),
      ]
      const inside = limits
        .map(({ comparison, value }) => compareInterval(scaledScore(lo), scaledScore(hi), comparison, value))
        .reduce(both, holds)
      expected.set(resultNames.band(score.name, band.id), plain(truthAt(inside)))
    }
  }
  for (const one of program.recommendations) {
    const { id } = one.written
    truth(resultNames.applies(id), one.applies)
    truth(resultNames.condition(id), one.body.kind === 'gate' ? one.body.onlyIf : one.body.when)
    const qualifiers = [
      ...one.contraindications.map((each) => ({
        ...each,
        name: resultNames.contraindication(id, each.written.id),
      })),
      ...one.cautions.map((each) => ({ ...each, name: resultNames.caution(id, each.written.id) })),
    ]
    for (const { name, condition } of qualifiers) {
      truth(name, condition)
      expected.set(resultNames.notExcluded(name), expected.get(name) !== false)
    }
    const possible = kleene.possible(one)
    const kinds = new Set(possible.map(kindOf))
    for (const kind of ['for', 'against', 'withheld', 'not-applicable'] as const)
      expected.set(resultNames.advice(id, kind), kinds.has(kind) ? (kinds.size === 1 ? true : null) : false)
    const { outcome } = decideOutcome(possible, one.ifContraindicationUnknown, [], [])
    const outcomes: readonly OutcomeKind[] = ['for', 'against', 'withheld', 'not-applicable', 'needs-data']
    for (const kind of outcomes) expected.set(resultNames.outcomeIs(id, kind), outcome.kind === kind)
    expected.set(resultNames.outcome(id), outcome.kind)
  }
  return expected
}

function expectChoice(
  expected: Map<string, ResultValue>,
  program: Program,
  kleene: KleeneLayer,
  name: string,
): void {
  const { labels } = kleene.choice(name)
  for (const label of labelsOf(program, name)) {
    const reached = labels.includes(label)
    expected.set(resultNames.canBe(name, label), reached)
    expected.set(resultNames.ends(name, label), reached ? (labels.length === 1 ? true : null) : false)
  }
}

function plain(truth: Truth): boolean | null {
  return truth === 'unknown' ? null : truth === 'true'
}
