import { type Condition, membersOf } from './condition.ts'
import type { Program } from './program.ts'

/** A definition, choice or score that an expression names. */
export interface Named {
  readonly kind: 'definition' | 'score'
  readonly name: string
  readonly path: string
}

/** Every expression inside an expression, itself first; named parts are not entered. */
export function* partsOf(condition: Condition): Generator<Condition> {
  yield condition
  for (const member of membersOf(condition)) yield* partsOf(member)
}

/** What an expression names. */
export function namesIn(condition: Condition): readonly Named[] {
  return [...partsOf(condition)].flatMap((part): Named[] => {
    switch (part.kind) {
      case 'ref':
        return [{ kind: 'definition', name: part.ref, path: part.path }]
      case 'choice':
        return [{ kind: 'definition', name: part.choose, path: part.path }]
      case 'score':
        return [{ kind: 'score', name: part.score, path: part.path }]
      default:
        return []
    }
  })
}

/** Facts that an expression itself mentions. */
function factsIn(condition: Condition): readonly string[] {
  return [...partsOf(condition)].flatMap((part) => {
    switch (part.kind) {
      case 'is':
      case 'code':
      case 'known':
        return [part.fact]
      case 'quantity':
        return [part.fact, ...part.limits.flatMap((limit) => ('by' in limit ? [limit.by] : []))]
      case 'score':
        return part.limits.flatMap((limit) => ('by' in limit ? [limit.by] : []))
      default:
        return []
    }
  })
}

/** The conditions of a definition or score. */
export function conditionsOf(
  program: Pick<Program, 'definitions' | 'scores'>,
  named: Omit<Named, 'path'>,
): readonly Condition[] {
  if (named.kind === 'score') {
    return (program.scores.get(named.name)?.items ?? []).flatMap((item) =>
      item.picks.map((pick) => pick.condition),
    )
  }
  const definition = program.definitions.get(named.name)
  if (definition === undefined) return []
  return definition.kind === 'condition'
    ? [definition.condition]
    : definition.steps.map((step) => step.condition)
}

/** These expressions and all they reach through definitions, choices and scores, each once. */
export function reachedFrom(
  program: Pick<Program, 'definitions' | 'scores'>,
  roots: readonly Condition[],
): readonly Condition[] {
  const reached: Condition[] = []
  const seen = new Set<string>()
  const open = [...roots].reverse()
  for (let condition = open.pop(); condition !== undefined; condition = open.pop()) {
    reached.push(condition)
    const inner = namesIn(condition).flatMap((named) => {
      const key = `${named.kind} ${named.name}`
      if (seen.has(key)) return []
      seen.add(key)
      return conditionsOf(program, named)
    })
    open.push(...[...inner].reverse())
  }
  return reached
}

/** Facts that decide these expressions, through everything they name, in order of first mention. */
export function factsReached(
  program: Pick<Program, 'definitions' | 'scores'>,
  roots: readonly Condition[],
): readonly string[] {
  return [...new Set(reachedFrom(program, roots).flatMap(factsIn))]
}
