import { tripleTable } from './triple-table.ts'
import { visitor } from './visitor.ts'
import { spend, type Work } from './work.ts'

/**
 * Decision diagrams over the cells of unknown facts: ordered, reduced and shared (Bryant 1986, with as
 * many branches as a fact has cells). A diagram stands for what an expression or a recommendation says
 * in every completion at once. Because it is reduced, the facts it mentions are exactly the facts whose
 * answer can make a difference.
 *
 * A diagram is a number: below zero a result (`resultOf`), else a node of the store that made it.
 */
export type Diagram = number

export interface DiagramStore {
  /** A diagram that branches on the fact at this level. */
  readonly branch: (level: number, children: readonly Diagram[]) => Diagram
  /** Where `condition` is true `then`, else `otherwise`, in every completion. */
  readonly choose: (condition: Diagram, then: Diagram, otherwise: Diagram) => Diagram
  /** The same diagram with other results. */
  readonly relabel: (diagram: Diagram, label: (result: number) => number) => Diagram
  /** Results that some completion reaches, ascending. */
  readonly results: (diagram: Diagram, work?: Work) => readonly number[]
  /** Levels on which the result depends, ascending. */
  readonly levels: (diagram: Diagram, work?: Work) => readonly number[]
  /**
   * The only result left when the facts at some levels have these cells; undefined when several are, and when
   * the work is spent before that is known.
   */
  readonly onlyResult: (
    diagram: Diagram,
    fixed: ReadonlyMap<number, number>,
    work?: Work,
  ) => number | undefined
  /** The level a diagram branches on first, with a diagram per cell; undefined for a result. */
  readonly open: (
    diagram: Diagram,
  ) => { readonly level: number; readonly children: readonly Diagram[] } | undefined
  /** Allows so much work from here on: building throws `WorkSpent` when it is done. */
  readonly allow: (units: number) => void
  /** What is left of it. */
  readonly work: Work
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

/** Reading a node is so much cheaper than making one. */
const nodesPerUnit = 4

/** An empty store. Steps must be allowed before anything is built. */
export function diagramStore(): DiagramStore {
  const levels: number[] = []
  const branches: (readonly Diagram[])[] = []
  const pairs = tripleTable()
  const wider = new Map<string, Diagram>()
  const chosen = tripleTable()
  const work: Work = { left: 0 }

  const levelOf = (diagram: Diagram) => (diagram < 0 ? Number.POSITIVE_INFINITY : (levels[diagram] ?? 0))
  const childrenOf = (diagram: Diagram) => branches[diagram] ?? []
  // A node of a yes-or-no fact is one unit; one with many cells is as many as it has pairs of them.
  const costOf = (node: Diagram) => (childrenOf(node).length + 1) >> 1
  const childAt = (diagram: Diagram, level: number, cell: number): Diagram =>
    levelOf(diagram) === level ? (childrenOf(diagram)[cell] ?? diagram) : diagram

  const branch = (level: number, children: readonly Diagram[]): Diagram => {
    const [first = no] = children
    let same = true
    for (let i = 1; i < children.length && same; i += 1) same = children[i] === first
    if (same) return first
    if (children.length === 2) return pair(level, first, children[1] ?? first)
    const key = `${level}:${children.join()}`
    const known = wider.get(key)
    if (known !== undefined) return known
    const made = levels.push(level) - 1
    branches.push(children)
    wider.set(key, made)
    return made
  }

  // Most facts have two cells: no list is made for a node that is there already.
  const pair = (level: number, first: Diagram, second: Diagram): Diagram => {
    if (first === second) return first
    const known = pairs.get(level, first, second)
    if (known !== undefined) return known
    const made = levels.push(level) - 1
    branches.push([first, second])
    pairs.set(level, first, second, made)
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
    spend(work, cells)
    const chosenAt = (cell: number) =>
      choose(childAt(condition, level, cell), childAt(then, level, cell), childAt(otherwise, level, cell))
    const made =
      cells === 2
        ? pair(level, chosenAt(0), chosenAt(1))
        : branch(
            level,
            Array.from({ length: cells }, (_, cell) => chosenAt(cell)),
          )
    chosen.set(condition, then, otherwise, made)
    return made
  }

  // Nodes carry the number of the relabelling that saw them last, and what became of them.
  const relabelled: number[] = []
  const labels: Diagram[] = []
  let relabelling = 0
  const relabel = (diagram: Diagram, label: (result: number) => number): Diagram => {
    relabelling += 1
    const visit = (at: Diagram): Diagram => {
      if (at < 0) return result(label(-1 - at))
      if (relabelled[at] === relabelling) return labels[at] ?? no
      const before = childrenOf(at)
      spend(work, costOf(at))
      const children: Diagram[] = []
      for (const child of before) children.push(visit(child))
      const made = branch(levelOf(at), children)
      while (relabelled.length <= at) relabelled.push(0)
      relabelled[at] = relabelling
      labels[at] = made
      return made
    }
    return visit(diagram)
  }

  const visits = visitor()

  const reached = (diagram: Diagram, counted?: Work): readonly Diagram[] => {
    const queue = visits.begin(diagram)
    let cost = 0
    for (let i = 0; i < queue.length; i += 1) {
      const at = queue[i] ?? no
      if (at < 0) continue
      cost += costOf(at)
      if (counted !== undefined && cost >= nodesPerUnit) {
        spend(counted, Math.floor(cost / nodesPerUnit))
        cost %= nodesPerUnit
      }
      for (const child of childrenOf(at)) visits.enter(child)
    }
    return queue
  }

  const onlyResult = (
    diagram: Diagram,
    fixed: ReadonlyMap<number, number>,
    counted?: Work,
  ): number | undefined => {
    let only: number | undefined
    const queue = visits.begin(diagram)
    for (let i = 0; i < queue.length; i += 1) {
      const at = queue[i] ?? no
      if (counted !== undefined) {
        const cost = at < 0 ? 1 : costOf(at)
        if (cost > counted.left) {
          counted.left = 0
          return undefined
        }
        counted.left -= cost
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
    results: (diagram, counted) =>
      reached(diagram, counted)
        .flatMap((at) => resultOf(at) ?? [])
        .sort((a, b) => a - b),
    levels: (diagram, counted) => {
      const found = new Set<number>()
      for (const at of reached(diagram, counted)) if (at >= 0) found.add(levelOf(at))
      return [...found].sort((a, b) => a - b)
    },
    onlyResult,
    open: (diagram) => (diagram < 0 ? undefined : { level: levelOf(diagram), children: childrenOf(diagram) }),
    allow: (units) => {
      work.left = units
    },
    work,
  }
}
