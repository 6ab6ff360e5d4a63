import { actionsOf } from './assess/actions.ts'
import type { Assessing } from './assess/assessing.ts'
import { exactLayer } from './assess/exact-layer.ts'
import { kleeneLayer } from './assess/kleene.ts'
import { eligibilityOf, outputOf, scoreOf } from './assess/outputs.ts'
import { answerRecommendation } from './assess/recommendation-answer.ts'
import { checkState } from './check-snapshot.ts'
import type { Evaluation, Reason } from './evaluation.ts'
import { impossibleFacts } from './exact/impossible-facts.ts'
import { type WorkBudget, workBudget } from './exact/work.ts'
import { ranking } from './missing-facts.ts'
import { factsReached } from './names.ts'
import { programOf } from './parse-rule-set.ts'
import type { Program } from './program.ts'
import type { RuleSet } from './rule-set.ts'
import type { FactState, Snapshot } from './snapshot.ts'

const unknown: FactState = { kind: 'unknown' }

/**
 * Everything a rule set says of one snapshot: actions, recommendations with outcome and reasons, scores,
 * what is missing. Quantities are in the unit of their fact, dates are `YYYY-MM-DD`. Facts that the rule set
 * does not declare are ignored. Throws a TypeError for what is no rule set and when a state is not possible;
 * `readSnapshot` makes snapshots that are.
 *
 * The trace is linear in the expressions. All else has one budget of counted work (`exact/work.ts`): what is not
 * proved within it rests on the trace, and says so (`undetermined`).
 */
export function evaluate(ruleSet: RuleSet, snapshot: Snapshot): Evaluation {
  return evaluateWithin(ruleSet, snapshot, workBudget())
}

/** The same within a budget of one's own, from which can be read what was spent. */
export function evaluateWithin(ruleSet: RuleSet, snapshot: Snapshot, work: WorkBudget): Evaluation {
  const program = programOf(ruleSet)
  const assessing = assess(program, statesOf(program, snapshot), work)
  const { exact } = assessing
  const answers = program.recommendations.map((one) => answerRecommendation(assessing, one))
  const scores = [...program.scores.values()].map((score) => scoreOf(assessing, score))
  const outputs = (program.ruleSet.outputs ?? []).flatMap((name) => outputOf(assessing, name, scores) ?? [])
  const open = [
    ...answers.map(({ result, decisive }) => ({ indicator: result.indicator, decisive })),
    ...outputs.map(({ decisive }) => ({ decisive })),
  ]
  const { rank, all } = ranking(program, open)
  const missing = all()
  const recommendations = answers.map(({ result, decisive }) => ranked(result, rank(decisive)))
  return {
    eligible: eligibilityOf(assessing),
    actions: actionsOf(assessing, answers),
    recommendations,
    scores: scores.map((one) => one.result),
    outputs: outputs.map((one) => one.result),
    missing,
    cautionQuestions: cautionQuestions(program, recommendations, new Set(missing.map((one) => one.fact))),
    conflicts: exact.contradicted.map((expression) => ({
      path: expression.path,
      facts: impossibleFacts(program).factsOf.get(expression) ?? [],
    })),
  }
}

function assess(program: Program, stateOf: (fact: string) => FactState, work: WorkBudget): Assessing {
  const exact = exactLayer(program, stateOf, work)
  const kleene = kleeneLayer(program, stateOf, exact.eitherWay)
  const known: Reason[] = []
  for (const fact of program.facts.keys()) {
    const state = stateOf(fact)
    if (state.kind !== 'unknown') known.push({ fact, state })
  }
  return {
    program,
    stateOf,
    known,
    work,
    kleene,
    exact,
    inConflict: new Set(factsReached(program, exact.contradicted)),
  }
}

function statesOf(program: Program, snapshot: Snapshot): (fact: string) => FactState {
  const states = new Map<string, FactState>()
  for (const [fact, declared] of program.facts) {
    const state = Object.hasOwn(snapshot, fact) ? snapshot[fact] : undefined
    if (state === undefined) continue
    checkState(fact, declared, state)
    states.set(fact, state)
  }
  return (fact) => states.get(fact) ?? unknown
}

function ranked(
  result: Omit<Evaluation['recommendations'][number], 'missing'>,
  missing: Evaluation['missing'],
): Evaluation['recommendations'][number] {
  const { outcome } = result
  if (outcome.kind !== 'needs-data') return { ...result, missing }
  return { ...result, outcome: { kind: 'needs-data', missing: missing.map((one) => one.fact) }, missing }
}

function cautionQuestions(
  program: Program,
  recommendations: Evaluation['recommendations'],
  asked: ReadonlySet<string>,
): readonly string[] {
  // Cautions on one definition share the list of what it lacked.
  const lists = new Set(recommendations.flatMap((one) => one.cautions.map((caution) => caution.missing)))
  const open = new Set([...lists].flat())
  return [...program.facts.keys()].filter((fact) => open.has(fact) && !asked.has(fact))
}
