import type { Condition } from '../condition.ts'
import { labelsOf } from '../exact/completions.ts'
import type { Program } from '../program.ts'
import { type ScoreBand, type ScoreProgram, scaledScore } from '../score.ts'
import {
  all,
  any,
  type Cases,
  certain,
  constant,
  type Formula,
  not,
  possible,
  type Statement,
} from './formula.ts'
import { type Lowering, lowerCondition } from './lower-condition.ts'
import { recommendationStatements } from './recommendation-statements.ts'
import { resultNames } from './result-names.ts'

/** What the parts of a rule set need in order to become statements. */
export interface Stating {
  readonly truth: (name: string, formula: Formula, internal?: boolean) => Formula
  readonly word: (name: string, word: Cases<string>) => void
  /** The condition in the words of the backends; `owner` names the parts that it needs. */
  readonly lower: (condition: Condition, owner: string) => Formula
  readonly eligible: Formula
}

/** Every result of a rule set, each after those that it names. */
export function statementsOf(program: Program): readonly Statement[] {
  const statements = new Map<string, Statement>()
  const partsOf = new Map<string, number>()

  const truth: Stating['truth'] = (name, formula, internal = false) => {
    statements.set(name, { kind: 'truth', name, internal, formula })
    return { kind: 'named', name }
  }
  const share = (owner: string, formula: Formula): Formula => {
    if (isSmall(formula)) return formula
    const number = (partsOf.get(owner) ?? 0) + 1
    partsOf.set(owner, number)
    return truth(resultNames.part(owner, number), formula, true)
  }
  const lower: Stating['lower'] = (condition, owner) =>
    lowerCondition(
      condition,
      loweringFor((formula) => share(owner, formula)),
    )

  const loweringFor = (shared: Lowering['shared']): Lowering => ({
    shared,
    definition: (name) => {
      const definition = program.definitions.get(name)
      if (definition?.kind !== 'condition') throw new TypeError(`no definition is called ${name}`)
      const result = resultNames.definition(name)
      return statements.has(result)
        ? { kind: 'named', name: result }
        : truth(result, lower(definition.condition, result))
    },
    ends: (name, label) => {
      const result = resultNames.ends(name, label)
      if (!statements.has(result)) stateChoice(name)
      return { kind: 'named', name: result }
    },
    score: (name) => {
      const [lowest, highest] = [resultNames.lowest(name), resultNames.highest(name)]
      if (!statements.has(lowest)) stateScore(name)
      return { kind: 'score', lowest, highest }
    },
  })

  // A label is reached when a step with it may hold and none before it certainly does.
  const stateChoice = (name: string): void => {
    const definition = program.definitions.get(name)
    if (definition?.kind !== 'choice') throw new TypeError(`no choice is called ${name}`)
    const owner = `choice ${name}`
    const steps = definition.steps.map((step) => share(owner, lower(step.condition, owner)))
    const reach = reachOf(steps)
    const labels = labelsOf(program, name)
    const canBe = labels.map((label) => {
      const places = definition.steps.flatMap((step, i) => (step.label === label ? [reach[i] ?? never] : []))
      const last = definition.otherwise === label ? [reach[steps.length] ?? never] : []
      return truth(resultNames.canBe(name, label), any([...places, ...last]))
    })
    for (const [i, label] of labels.entries()) {
      const others = any(canBe.filter((_, j) => j !== i))
      const can = canBe[i] ?? never
      const onlyThis = [all([can, not(others)]), all([can, constant('unknown')])]
      truth(resultNames.ends(name, label), any(onlyThis))
    }
  }

  const stateScore = (name: string): void => {
    const score = program.scores.get(name)
    if (score === undefined) throw new TypeError(`no score is called ${name}`)
    const owner = `score ${name}`
    const items = score.items.map((item) => ({
      points: [...item.picks.map((pick) => pick.points), item.otherwise],
      reach: reachOf(item.picks.map((pick) => share(owner, lower(pick.condition, owner)))),
    }))
    const state = (end: string, order: (a: number, b: number) => number) =>
      statements.set(end, {
        kind: 'points',
        name: end,
        internal: false,
        base: score.base,
        items: items.map(({ points, reach }) => firstReached(points, reach, order)),
      })
    state(resultNames.lowest(name), (a, b) => a - b)
    state(resultNames.highest(name), (a, b) => b - a)
    for (const band of score.bands) {
      const result = resultNames.band(name, band.id)
      truth(result, lower(inBand(score, band), result))
    }
  }

  const { definition, ends, score } = loweringFor((formula) => formula)
  for (const one of program.definitions.values()) {
    if (one.kind === 'condition') definition(one.name)
    else ends(one.name, one.otherwise)
  }
  for (const name of program.scores.keys()) score(name)
  const eligible = program.eligible
    ? truth(resultNames.eligible, lower(program.eligible, resultNames.eligible))
    : always
  const { contradictory } = resultNames
  truth(contradictory, any(program.impossible.map((one) => lower(one, contradictory))))
  const stating = { truth, lower, eligible, word: stateWord(statements) }
  const defeating = new Set(program.recommendations.flatMap((one) => one.defeatedBy))
  for (const one of program.byDefeat) recommendationStatements(stating, one, defeating.has(one.written.id))
  return [...statements.values()]
}

const [always, never] = [constant('true'), constant('false')]

function stateWord(statements: Map<string, Statement>): Stating['word'] {
  return (name, word) => void statements.set(name, { kind: 'word', name, internal: false, word })
}

// Whether each of these ordered steps, and then the end, can be the one that counts.
function reachOf(steps: readonly Formula[]): readonly Formula[] {
  return [...steps, always].map((step, i) =>
    all([...steps.slice(0, i).map((earlier) => not(certain(earlier))), possible(step)]),
  )
}

// The least (or most) points among those that can count: the first reached one in that order.
function firstReached(
  points: readonly number[],
  reach: readonly Formula[],
  order: (a: number, b: number) => number,
): Cases<number> {
  const values = [...new Set(points)].sort(order)
  const reached = (value: number) => any(reach.filter((_, i) => points[i] === value))
  return {
    cases: values.slice(0, -1).map((value) => ({ if: reached(value), value })),
    otherwise: values.at(-1) ?? 0,
  }
}

function inBand(score: ScoreProgram, band: ScoreBand): Condition {
  return {
    kind: 'score',
    path: '',
    score: score.name,
    band: band.id,
    limits: [
      ...(band.from === undefined ? [] : [{ comparison: 'ge' as const, value: scaledScore(band.from) }]),
      ...(band.to === undefined ? [] : [{ comparison: 'le' as const, value: scaledScore(band.to) }]),
    ],
  }
}

function isSmall(formula: Formula): boolean {
  return ['constant', 'boolean', 'code', 'known', 'named'].includes(formula.kind)
}
