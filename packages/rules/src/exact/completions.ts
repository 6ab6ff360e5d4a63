import type { Condition } from '../condition.ts'
import { compareInterval, type HeldLimit } from '../conditions/limits.ts'
import type { Cell, Program } from '../program.ts'
import { type HalfPoints, type ScoreItemProgram, scaledScore } from '../score.ts'
import { BudgetSpent, type Diagram, type DiagramStore, diagramStore, no, result, yes } from './diagram.ts'
import type { LiveCells } from './live-cells.ts'

/** What the rule set says in all completions of what is unknown. Building throws `BudgetSpent`. */
export interface Completions {
  readonly store: DiagramStore
  /** The fact of a level. */
  readonly factAt: (level: number) => string
  /** How many cells the fact of a level has left. */
  readonly cellsAt: (level: number) => number
  readonly levelOf: (fact: string) => number | undefined
  readonly condition: (condition: Condition) => Diagram
  /** Results are `scoreResult` of half points. */
  readonly score: (name: string) => Diagram
  /** Results are places in `labelsOf`. */
  readonly choice: (name: string) => Diagram
  /** Runs with at most so many steps, and what is left of all; undefined when they do not suffice. */
  readonly within: <T>(steps: number, build: () => T) => T | undefined
}

// Scores go down to 64 items × 2 × 1000 half points below zero; results count from zero.
const scoreOffset = 200_000

/** Half points of a result of a score's diagram. */
export function halfPointsOf(result: number): HalfPoints {
  return result - scoreOffset
}

/** Prepares the completions over the live cells; facts with one cell left are no question any more. */
export function completionsOf(
  program: Program,
  live: LiveCells,
  isKnown: (fact: string) => boolean,
  steps: number,
): Completions {
  const facts = program.related.filter((fact) => (live.get(fact)?.length ?? 0) > 1)
  const levels = new Map(facts.map((fact, level) => [fact, level]))
  const store = diagramStore()
  const conditions = new Map<Condition, Diagram>()
  const scores = new Map<string, Diagram>()
  let left = steps

  const within = <T>(most: number, build: () => T): T | undefined => {
    const allowed = Math.min(most, left)
    if (allowed <= 0) return undefined
    store.allow(allowed)
    try {
      return build()
    } catch (error) {
      if (error instanceof BudgetSpent) return undefined
      throw error
    } finally {
      left -= allowed - Math.max(0, store.left())
    }
  }

  const perCell = (fact: string, test: (cell: Cell) => Diagram): Diagram => {
    const cells = live.get(fact) ?? []
    const level = levels.get(fact)
    const [only] = cells
    if (level === undefined) return only === undefined ? no : test(only)
    // The test may itself branch on facts above this one, so the cells are put together by choice.
    return cells.reduceRight<Diagram>((rest, cell, i) => {
      const here = store.branch(
        level,
        cells.map((_, j) => (i === j ? yes : no)),
      )
      return i === cells.length - 1 ? test(cell) : store.choose(here, test(cell), rest)
    }, no)
  }

  const leaf = (fact: string, test: (cell: Cell) => boolean): Diagram => {
    const cells = live.get(fact) ?? []
    const answers = cells.map((cell) => (test(cell) ? yes : no))
    const level = levels.get(fact)
    return level === undefined ? (answers[0] ?? no) : store.branch(level, answers)
  }

  const underLimits = (
    limits: readonly HeldLimit[],
    test: (limit: number, comparison: HeldLimit['comparison']) => Diagram,
  ): Diagram =>
    every(
      limits.map((limit) =>
        'value' in limit
          ? test(limit.value, limit.comparison)
          : perCell(limit.by, (cell) =>
              test(
                (cell.kind === 'code' ? limit.of.get(cell.code) : undefined) ?? Number.NaN,
                limit.comparison,
              ),
            ),
      ),
    )

  const every = (members: readonly Diagram[]) =>
    members.reduceRight<Diagram>((rest, member) => store.choose(member, rest, no), yes)
  const some = (members: readonly Diagram[]) =>
    members.reduceRight<Diagram>((rest, member) => store.choose(member, yes, rest), no)

  const atLeast = (k: number, members: readonly Diagram[]): Diagram => {
    const memo = new Map<number, Diagram>()
    const from = (i: number, needed: number): Diagram => {
      if (needed <= 0) return yes
      const member = members[i]
      if (member === undefined || needed > members.length - i) return no
      const key = i * 4096 + needed
      const known = memo.get(key)
      if (known !== undefined) return known
      const made = store.choose(member, from(i + 1, needed - 1), from(i + 1, needed))
      memo.set(key, made)
      return made
    }
    return from(0, k)
  }

  const buildCondition = (at: Condition): Diagram => {
    switch (at.kind) {
      case 'all':
        return every(at.members.map(condition))
      case 'any':
        return some(at.members.map(condition))
      case 'not':
        return store.choose(condition(at.member), no, yes)
      case 'at-least':
        return atLeast(at.atLeast, at.members.map(condition))
      case 'is':
        return leaf(at.fact, (cell) => cell.kind === 'boolean' && cell.value)
      case 'code':
        return leaf(at.fact, (cell) => cell.kind === 'code' && at.codes.includes(cell.code))
      case 'quantity':
        return underLimits(at.limits, (limit, comparison) =>
          leaf(
            at.fact,
            (cell) =>
              cell.kind === 'interval' && compareInterval(cell.lo, cell.hi, comparison, limit) === 'true',
          ),
        )
      case 'score':
        return underLimits(at.limits, (limit, comparison) =>
          store.relabel(score(at.score), (sum) => {
            const held = scaledScore(halfPointsOf(sum))
            return compareInterval(held, held, comparison, limit) === 'true' ? 1 : 0
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
    const made = sumOf(store, condition, written?.items ?? [], written?.base ?? 0)
    scores.set(name, made)
    return made
  }

  const choice = (name: string): Diagram => {
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
    factAt: (level) => facts[level] ?? '',
    cellsAt: (level) => live.get(facts[level] ?? '')?.length ?? 0,
    levelOf: (fact) => levels.get(fact),
    condition,
    score,
    choice,
    within,
  }
}

// Dynamic programming over partial sums: a sum that is reached twice is built once.
function sumOf(
  store: DiagramStore,
  condition: (at: Condition) => Diagram,
  items: readonly ScoreItemProgram[],
  base: HalfPoints,
): Diagram {
  const memo = items.map(() => new Map<HalfPoints, Diagram>())
  const from = (i: number, sum: HalfPoints): Diagram => {
    const item = items[i]
    if (item === undefined) return result(sum + scoreOffset)
    const known = memo[i]?.get(sum)
    if (known !== undefined) return known
    const made = item.picks.reduceRight<Diagram>(
      (rest, pick) => store.choose(condition(pick.condition), from(i + 1, sum + pick.points), rest),
      from(i + 1, sum + item.otherwise),
    )
    memo[i]?.set(sum, made)
    return made
  }
  return from(0, base)
}

/** The labels of a choice in order of their steps, each once. */
export function labelsOf(program: Program, name: string): readonly string[] {
  const definition = program.definitions.get(name)
  if (definition?.kind !== 'choice') return []
  return [...new Set([...definition.steps.map((step) => step.label), definition.otherwise])]
}
