import type { Condition } from '../condition.ts'
import { type Completions, completionsOf } from '../exact/completions.ts'
import { type Diagram, diagramStore, no, yes } from '../exact/diagram.ts'
import type { FullOutcome } from '../exact/full-outcome.ts'
import { recommendationDiagram, says } from '../exact/recommendation-diagram.ts'
import type { Cell, Program, RecommendationProgram } from '../program.ts'
import { type FactMismatch, jointCells } from './joint-cells.ts'

/** One rule set among all patients. Every diagram is `undefined` when its budget did not suffice. */
export interface Member {
  readonly program: Program
  readonly completions: Completions
  readonly condition: (condition: Condition) => Diagram | undefined
  /** The full outcome of a recommendation, defeats resolved. */
  readonly outcome: (recommendation: RecommendationProgram) => Diagram | undefined
  /** Where a recommendation says one of these: a diagram of yes and no. */
  readonly says: (
    recommendation: RecommendationProgram,
    ...wanted: readonly FullOutcome[]
  ) => Diagram | undefined
  /** Where everybody stands whom this guideline is for. */
  readonly eligible: Diagram | undefined
  readonly impossible: readonly Diagram[]
}

/**
 * All patients whom one or several rule sets can tell apart: one diagram store, one order of facts, and
 * cells that suit every rule set. Diagrams of one space can be compared and put together.
 */
export interface Space {
  readonly members: readonly Member[]
  readonly mismatches: readonly FactMismatch[]
  readonly completions: Completions
  readonly cellsAt: (level: number) => readonly Cell[]
  /** Where nothing impossible holds, per expression; the conjunction of all is never built. */
  readonly allowed: readonly Diagram[]
  /** Builds with the budget of one question; undefined when it does not suffice. */
  readonly build: <T>(make: () => T) => T | undefined
  readonly not: (diagram: Diagram) => Diagram
}

const stepsPerQuestion = 50_000
const stepsPerSpace = 4_000_000

/** The space of all patients of these rule sets. */
export function spaceOf(programs: readonly Program[], steps = stepsPerSpace): Space {
  const { cells, mismatches } = jointCells(programs)
  const shared = { store: diagramStore(), order: [...new Set(programs.flatMap((one) => one.related))] }
  const all = programs.map((program) => completionsOf(program, cells, () => false, { left: steps }, shared))
  const completions = all[0] ?? completionsOf(nothing, cells, () => false, { left: steps }, shared)
  const build: Space['build'] = (make) => completions.within(stepsPerQuestion, make)
  const not = (diagram: Diagram) => shared.store.relabel(diagram, (at) => (at === 0 ? 1 : 0))
  const members = programs.flatMap((program, i) => {
    const own = all[i]
    return own === undefined ? [] : [memberOf(program, own, build)]
  })
  const allowed = members.flatMap((member) => member.impossible.flatMap((one) => build(() => not(one)) ?? []))
  return {
    members,
    mismatches,
    completions,
    cellsAt: (level) => cells.get(completions.factAt(level)) ?? [],
    allowed: [...new Set(allowed)].filter((one) => one !== yes),
    build,
    not,
  }
}

function memberOf(program: Program, completions: Completions, build: Space['build']): Member {
  const conditions = new Map<Condition, Diagram | undefined>()
  const outcomes = new Map<string, Diagram | undefined>()
  const said = new Map<string, Diagram | undefined>()
  const condition = (at: Condition) =>
    remembered(conditions, at, () => build(() => completions.condition(at)))
  const outcome = (one: RecommendationProgram): Diagram | undefined =>
    remembered(outcomes, one.written.id, () => {
      const defeaters = new Map(
        one.defeatedBy.map((id) => [id, outcome(recommendationOf(program, id))] as const),
      )
      if ([...defeaters.values()].includes(undefined)) return undefined
      return build(() => recommendationDiagram(program, completions, one, (id) => defeaters.get(id) ?? no))
    })
  return {
    program,
    completions,
    condition,
    outcome,
    says: (one, ...wanted) =>
      remembered(said, `${one.written.id} ${wanted.join()}`, () => {
        const diagram = outcome(one)
        return diagram === undefined ? undefined : build(() => says(completions, diagram, wanted))
      }),
    eligible: program.eligible === undefined ? yes : condition(program.eligible),
    impossible: program.impossible.flatMap((one) => condition(one) ?? []),
  }
}

function recommendationOf(program: Program, id: string): RecommendationProgram {
  const found = program.recommendations.find((one) => one.written.id === id)
  if (found === undefined) throw new TypeError(`no recommendation is called ${id}`)
  return found
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined || known.has(key)) return found as V
  const made = make()
  known.set(key, made)
  return made
}

const nothing: Program = {
  ruleSet: { schema: 'ruleset/1', id: '', version: '', facts: {}, recommendations: [] },
  facts: new Map(),
  cells: new Map(),
  definitions: new Map(),
  scores: new Map(),
  impossible: [],
  recommendations: [],
  byDefeat: [],
  feeds: new Map(),
  safety: new Set(),
  related: [],
}
