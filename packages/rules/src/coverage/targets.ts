import { asksForKnown } from '../analysis/asks-for-known.ts'
import { everyRoot } from '../analysis/limit-words.ts'
import type { Regions } from '../analysis/region.ts'
import type { Member } from '../analysis/space.ts'
import type { Condition } from '../condition.ts'
import type { HeldLimit } from '../conditions/limits.ts'
import { scale } from '../decimal.ts'
import { type Diagram, no, resultOf, yes } from '../exact/diagram.ts'
import { partsOf } from '../names.ts'
import type { Program } from '../program.ts'
import type { Truth } from '../truth.ts'
import { clauseWords, limitWords } from './clause-words.ts'

/** A clause, and the answers that some possible patient can give it. */
export interface ClauseTarget {
  readonly clause: Condition
  readonly words: string
  readonly wanted: readonly Truth[]
}

/** One value at which a test of a fact turns, the cells on both sides of it, and those that can be. */
export interface LimitTarget {
  readonly path: string
  readonly fact: string
  readonly words: string
  readonly level: number
  /** Place of the cell that starts at the turn; the one below it is the other side. */
  readonly cell: number
  readonly wanted: readonly ('below' | 'above')[]
}

/** Expressions whose clauses the cases must see: all but combinations declared impossible. */
export function rootsToSee(program: Program): readonly Condition[] {
  return everyRoot({ ...program, impossible: [] })
}

/** Every clause of a rule set with the answers it can have. */
export function clauseTargets(member: Member, regions: Regions): readonly ClauseTarget[] {
  const { program } = member
  return rootsToSee(program)
    .flatMap((root) => [...partsOf(root)])
    .map((clause) => ({
      clause,
      words: clauseWords(program, clause),
      wanted: asksForKnown(program, clause) ? [] : possibleAnswers(regions, member.condition(clause)),
    }))
}

function possibleAnswers(regions: Regions, diagram: Diagram | undefined): readonly Truth[] {
  if (diagram === undefined) return ['true', 'false', 'unknown']
  const not = regions.space.build(() => regions.space.not(diagram))
  return [
    ...(regions.any(diagram) === false ? [] : (['true'] as const)),
    ...(regions.any(not) === false ? [] : (['false'] as const)),
    ...(resultOf(diagram) === undefined ? (['unknown'] as const) : []),
  ]
}

/** Every value at which a test turns; limits that give the same turn count once. */
export function limitTargets(member: Member, regions: Regions): readonly LimitTarget[] {
  const { program } = member
  const { space } = regions
  const targets = new Map<string, LimitTarget>()
  for (const part of rootsToSee(program).flatMap((root) => [...partsOf(root)])) {
    const level = part.kind === 'quantity' ? space.completions.levelOf(part.fact) : undefined
    if (part.kind !== 'quantity' || level === undefined) continue
    for (const limit of part.limits) {
      for (const turn of turnsOf(program, part.fact, limit)) {
        const key = `${level} ${turn}`
        const cell = space.cellsAt(level).findIndex((one) => one.kind === 'interval' && one.lo === turn)
        if (cell < 1 || targets.has(key)) continue
        const words = `${part.fact} ${limitWords(program, part.path, part.unit, limit)}`
        const can = (place: number) => regions.any(cellDiagram(regions, level, place)) !== false
        const wanted = [
          ...(can(cell - 1) ? (['below'] as const) : []),
          ...(can(cell) ? (['above'] as const) : []),
        ]
        targets.set(key, { path: part.path, fact: part.fact, words, level, cell, wanted })
      }
    }
  }
  return [...targets.values()]
}

/** Where a fact has one cell. */
export function cellDiagram({ space }: Regions, level: number, place: number): Diagram {
  const { store } = space.completions
  return store.branch(
    level,
    space.cellsAt(level).map((_, other) => (other === place ? yes : no)),
  )
}

function turnsOf(program: Program, fact: string, limit: HeldLimit): readonly number[] {
  const declared = program.facts.get(fact)
  const step = declared?.type === 'quantity' && declared.integer === true ? scale : 1
  const above = limit.comparison === 'gt' || limit.comparison === 'le' ? step : 0
  return ('value' in limit ? [limit.value] : [...limit.of.values()]).map((value) => value + above)
}
