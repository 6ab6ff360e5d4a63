import { tripleTable } from './triple-table.ts'
import { visitor } from './visitor.ts'

/**
 * Decision diagrams over the cells of unknown facts: ordered, reduced and shared (Bryant 1986, with as
 * many branches as a fact has cells). A diagram stands for what an expression or a recommendation says
 * in every completion at once. Because it is reduced, the facts it mentions are exactly the facts whose
 * answer can make a difference.
 *
 * A diagram is a number: below zero a result (`resultOf`), else a node of the store that made it.
 */
export type Diagram = number

/**
 * Thrown when building takes more steps than allowed; callers then claim only what the trace shows. Always
 * caught inside this folder, hence no Error with its costly stack.
 */
export class BudgetSpent {}

/** How many nodes may still be visited. */
export interface Walk {
  left: number
}

export interface DiagramStore {
  /** A diagram that branches on the fact at this level. */
  readonly branch: (level: number, children: readonly Diagram[]) => Diagram
  /** Where `condition` is true `then`, else `otherwise`, in every completion. */
  readonly choose: (condition: Diagram, then: Diagram, otherwise: Diagram) => Diagram
  /** The same diagram with other results. */
  readonly relabel: (diagram: Diagram, label: (result: number) => number) => Diagram
  /** Results that some completion reaches, ascending. */
  readonly results: (diagram: Diagram) => readonly number[]
  /** Levels on which the result depends, ascending. */
  readonly levels: (diagram: Diagram) => readonly number[]
  /**
   * The only result left when the facts at some levels have these cells; undefined when several are, and when
   * the walk ends before that is known.
   */
  readonly onlyResult: (
    diagram: Diagram,
    fixed: ReadonlyMap<number, number>,
    walk?: Walk,
  ) => number | undefined
  /** The level a diagram branches on first, with a diagram per cell; undefined for a result. */
  readonly open: (
    diagram: Diagram,
  ) => { readonly level: number; readonly children: readonly Diagram[] } | undefined
  /** Allows so many steps from here on. */
  readonly allow: (steps: number) => void
  readonly left: () => number
}

export const no = result(0)
export const yes = result(1)

/** The diagram that always gives this result, a whole number from 0 on. */
export function result(value: number): Diagram {
  return -1 - value
}

/** The result of a diagram that always gives the same one. */
export function resultOf(diagram: Diagram): number | undefined {
  return diagram < 0 ? -1 - diagram : undefined
}

/** An empty store. Steps must be allowed before anything is built. */
export function diagramStore(): DiagramStore {
  const levels: number[] = []
  const branches: (readonly Diagram[])[] = []
  const pairs = tripleTable()
  const wider = new Map<string, Diagram>()
  const chosen = tripleTable()
  let steps = 0

  const levelOf = (diagram: Diagram) => (diagram < 0 ? Number.POSITIVE_INFINITY : (levels[diagram] ?? 0))
  const childrenOf = (diagram: Diagram) => branches[diagram] ?? []
  const childAt = (diagram: Diagram, level: number, cell: number): Diagram =>
    levelOf(diagram) === level ? (childrenOf(diagram)[cell] ?? diagram) : diagram

  const branch = (level: number, children: readonly Diagram[]): Diagram => {
    const [first = no] = children
    if (children.every((child) => child === first)) return first
    const [, second = first] = children
    const key = children.length === 2 ? '' : `${level}:${children.join()}`
    const known = key === '' ? pairs.get(level, first, second) : wider.get(key)
    if (known !== undefined) return known
    const made = levels.push(level) - 1
    branches.push(children)
    if (key === '') pairs.set(level, first, second, made)
    else wider.set(key, made)
    return made
  }

  const choose = (condition: Diagram, then: Diagram, otherwise: Diagram): Diagram => {
    if (condition === yes || then === otherwise) return then
    if (condition === no) return otherwise
    if (then === yes && otherwise === no) return condition
    const known = chosen.get(condition, then, otherwise)
    if (known !== undefined) return known
    const level = Math.min(levelOf(condition), levelOf(then), levelOf(otherwise))
    const brancher = levelOf(condition) === level ? condition : levelOf(then) === level ? then : otherwise
    const cells = childrenOf(brancher).length
    steps -= cells
    if (steps < 0) throw new BudgetSpent()
    const children: Diagram[] = []
    for (let cell = 0; cell < cells; cell += 1) {
      children.push(
        choose(childAt(condition, level, cell), childAt(then, level, cell), childAt(otherwise, level, cell)),
      )
    }
    const made = branch(level, children)
    chosen.set(condition, then, otherwise, made)
    return made
  }

  const relabel = (diagram: Diagram, label: (result: number) => number): Diagram => {
    const done = new Map<Diagram, Diagram>()
    const visit = (at: Diagram): Diagram => {
      if (at < 0) return result(label(-1 - at))
      const known = done.get(at)
      if (known !== undefined) return known
      steps -= 1
      if (steps < 0) throw new BudgetSpent()
      const made = branch(levelOf(at), childrenOf(at).map(visit))
      done.set(at, made)
      return made
    }
    return visit(diagram)
  }

  const visits = visitor()

  const reached = (diagram: Diagram): readonly Diagram[] => {
    const queue = visits.begin(diagram)
    for (let i = 0; i < queue.length; i += 1) {
      const at = queue[i] ?? no
      if (at >= 0) for (const child of childrenOf(at)) visits.enter(child)
    }
    return queue
  }

  const onlyResult = (
    diagram: Diagram,
    fixed: ReadonlyMap<number, number>,
    walk?: Walk,
  ): number | undefined => {
    let only: number | undefined
    const queue = visits.begin(diagram)
    for (let i = 0; i < queue.length; i += 1) {
      const at = queue[i] ?? no
      if (walk !== undefined) {
        walk.left -= 1
        if (walk.left < 0) return undefined
      }
      if (at < 0) {
        if (only !== undefined) return undefined
        only = -1 - at
        continue
      }
      const cell = fixed.get(levelOf(at))
      const children = childrenOf(at)
      if (cell === undefined) for (const child of children) visits.enter(child)
      else visits.enter(children[cell] ?? at)
    }
    return only
  }

  return {
    branch,
    choose,
    relabel,
    results: (diagram) =>
      reached(diagram)
        .flatMap((at) => resultOf(at) ?? [])
        .sort((a, b) => a - b),
    levels: (diagram) =>
      [...new Set(reached(diagram).flatMap((at) => (at < 0 ? [] : [levelOf(at)])))].sort((a, b) => a - b),
    onlyResult,
    open: (diagram) => (diagram < 0 ? undefined : { level: levelOf(diagram), children: childrenOf(diagram) }),
    allow: (more) => {
      steps = more
    },
    left: () => steps,
  }
}
