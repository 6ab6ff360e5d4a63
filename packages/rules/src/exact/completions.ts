import type { Condition } from '../condition.ts'
import { compareInterval } from '../conditions/limits.ts'
import { holds } from '../level.ts'
import type { DefinitionProgram, Program } from '../program.ts'
import { scaledScore } from '../score.ts'
import { atLeast, every, some } from './combine.ts'
import { type Diagram, type DiagramStore, diagramStore, no, result, yes } from './diagram.ts'
import { factDiagrams } from './fact-diagrams.ts'
import type { LiveCells } from './live-cells.ts'
import { halfPointsOf, scoreDiagram } from './score-diagram.ts'
import { type Work, WorkSpent } from './work.ts'

/** What the rule set says in all completions of what is unknown. Building throws `WorkSpent`. */
export interface Completions {
  readonly store: DiagramStore
  /** The fact of a level. */
  readonly factAt: (level: number) => string
  /** How many cells the fact of a level has left. */
  readonly cellsAt: (level: number) => number
  readonly levelOf: (fact: string) => number | undefined
  readonly condition: (condition: Condition) => Diagram
  /** `halfPointsOf` reads its results. */
  readonly score: (name: string) => Diagram
  /** Results are places in `labelsOf`. */
  readonly choice: (name: string) => Diagram
  /** Runs with at most so much work, and what is left of all; undefined when it does not suffice. */
  readonly within: <T>(units: number, build: () => T) => T | undefined
}

/** One store and one order of facts for several rule sets, so that their diagrams can be compared. */
export interface SharedStore {
  readonly store: DiagramStore
  readonly order: readonly string[]
}

/** Prepares the completions over the live cells; facts with one cell left are no question any more. */
export function completionsOf(
  program: Program,
  live: LiveCells,
  isKnown: (fact: string) => boolean,
  work: Work,
  shared?: SharedStore,
): Completions {
  const open = (shared?.order ?? program.related).filter((fact) => (live.get(fact)?.length ?? 0) > 1)
  const levels = new Map(open.map((fact, level) => [fact, level]))
  const store = shared?.store ?? diagramStore()
  const conditions = new Map<Condition, Diagram>()
  const scores = new Map<string, Diagram>()
  const choices = new Map<string, Diagram>()

  const within = <T>(most: number, build: () => T): T | undefined => {
    const allowed = Math.min(most, work.left)
    if (allowed <= 0) return undefined
    store.allow(allowed)
    try {
      return build()
    } catch (error) {
      if (error instanceof WorkSpent) return undefined
      throw error
    } finally {
      work.left -= allowed - store.work.left
    }
  }

  const facts = factDiagrams(store, live, levels)

  const buildCondition = (at: Condition): Diagram => {
    switch (at.kind) {
      case 'all':
        return every(store, at.members.map(condition))
      case 'any':
        return some(store, at.members.map(condition))
      case 'not':
        return store.choose(condition(at.member), no, yes)
      case 'at-least':
        return atLeast(store, at.atLeast, at.members.map(condition))
      case 'is':
        return facts.test(at.fact, (cell) => cell.kind === 'boolean' && cell.value)
      case 'code':
        return facts.test(at.fact, (cell) => cell.kind === 'code' && at.codes.includes(cell.code))
      case 'quantity':
        return facts.underLimits(at.limits, (limit, comparison) =>
          facts.test(
            at.fact,
            (cell) =>
              cell.kind === 'interval' && compareInterval(cell.lo, cell.hi, comparison, limit) === holds,
          ),
        )
      case 'score':
        return facts.underLimits(at.limits, (limit, comparison) =>
          store.relabel(score(at.score), (sum) => {
            const held = scaledScore(halfPointsOf(sum))
            return compareInterval(held, held, comparison, limit) === holds ? 1 : 0
          }),
        )
      case 'choice': {
        const wanted = labelsOf(program, at.choose).indexOf(at.label)
        return store.relabel(choice(at.choose), (place) => (place === wanted ? 1 : 0))
      }
      case 'ref': {
        const definition = program.definitions.get(at.ref)
        return definition?.kind === 'condition' ? condition(definition.condition) : no
      }
      case 'known':
        return isKnown(at.fact) ? yes : no
    }
  }

  const condition = (at: Condition): Diagram => {
    const known = conditions.get(at)
    if (known !== undefined) return known
    const made = buildCondition(at)
    conditions.set(at, made)
    return made
  }

  const score = (name: string): Diagram => {
    const known = scores.get(name)
    if (known !== undefined) return known
    const written = program.scores.get(name)
    if (written === undefined) throw new TypeError(`no score is called ${name}`)
    const made = scoreDiagram(store, condition, written)
    scores.set(name, made)
    return made
  }

  const choice = (name: string): Diagram => {
    const known = choices.get(name)
    if (known !== undefined) return known
    const made = buildChoice(name)
    choices.set(name, made)
    return made
  }

  const buildChoice = (name: string): Diagram => {
    const labels = labelsOf(program, name)
    const end = (label: string) => result(labels.indexOf(label))
    const definition = program.definitions.get(name)
    if (definition?.kind !== 'choice') return result(0)
    return definition.steps.reduceRight<Diagram>(
      (rest, step) => store.choose(condition(step.condition), end(step.label), rest),
      end(definition.otherwise),
    )
  }

  return {
    store,
    factAt: (level) => open[level] ?? '',
    cellsAt: (level) => live.get(open[level] ?? '')?.length ?? 0,
    levelOf: (fact) => levels.get(fact),
    condition,
    score,
    choice,
    within,
  }
}

const labels = new WeakMap<DefinitionProgram, readonly string[]>()

/** The labels of a choice in order of their steps, each once. Listed once per rule set. */
export function labelsOf(program: Program, name: string): readonly string[] {
  const definition = program.definitions.get(name)
  if (definition?.kind !== 'choice') return []
  const known = labels.get(definition)
  if (known !== undefined) return known
  const made = [...new Set([...definition.steps.map((step) => step.label), definition.otherwise])]
  labels.set(definition, made)
  return made
}
