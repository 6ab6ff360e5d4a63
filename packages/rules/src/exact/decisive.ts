import type { Completions } from './completions.ts'
import type { Diagram } from './diagram.ts'
import { spend, type Work } from './work.ts'

/** A fact whose answer can make a difference, and the share of its cells that alone settle the result. */
export interface DecisiveFact {
  readonly fact: string
  readonly share: number
}

/**
 * The facts on which a diagram depends: exactly those that a reduced diagram mentions. Finding them is part of
 * building; their shares are tried with `work`, and read 0 once it is spent.
 */
export function decisiveFacts(
  completions: Completions,
  diagram: Diagram,
  work: Work,
): readonly DecisiveFact[] {
  const { store } = completions
  const levels = store.levels(diagram, store.work)
  spend(store.work, levels.length)
  return levels.map((level) => {
    const cells = completions.cellsAt(level)
    let settling = 0
    for (let cell = 0; cell < cells && work.left > 0; cell += 1) {
      work.left -= 1
      if (store.onlyResult(diagram, new Map([[level, cell]]), work) !== undefined) settling += 1
    }
    return { fact: completions.factAt(level), share: settling / cells }
  })
}

/** How many questions `quickestSets` may put together. */
const mostTogether = 3

/**
 * The smallest sets of facts some answers to which settle the result. When more than three facts are
 * needed together, one set without a superfluous fact. Once the work is spent: those found so far, one that
 * may have a superfluous fact, or none.
 */
export function quickestSets(
  completions: Completions,
  diagram: Diagram,
  work: Work,
): readonly (readonly string[])[] {
  const levels = completions.store.levels(diagram, work)
  if (levels.length === 0) return []
  for (let size = 1; size <= mostTogether && work.left > 0; size += 1) {
    const found: (readonly number[])[] = []
    for (const set of subsets(levels, size)) {
      if (work.left <= 0) break
      work.left -= 1
      if (canSettle(completions, diagram, set, work)) found.push(set)
    }
    if (found.length > 0) return found.map((set) => set.map(completions.factAt))
  }
  return [
    shrunk(completions, diagram, shortestPath(completions, diagram, work), work).map(completions.factAt),
  ]
}

function canSettle(
  completions: Completions,
  diagram: Diagram,
  levels: readonly number[],
  work: Work,
): boolean {
  const fixed = new Map<number, number>()
  const attempt = (i: number): boolean => {
    const level = levels[i]
    if (level === undefined) {
      work.left -= 1
      return completions.store.onlyResult(diagram, fixed, work) !== undefined
    }
    for (let cell = 0; cell < completions.cellsAt(level) && work.left > 0; cell += 1) {
      fixed.set(level, cell)
      if (attempt(i + 1)) return true
    }
    return false
  }
  return attempt(0)
}

interface Found {
  readonly at: Diagram
  readonly from?: { readonly found: Found; readonly level: number; readonly cell: number }
}

// Breadth first, so that the first result found lies on a shortest path.
function shortestPath(completions: Completions, diagram: Diagram, work: Work): ReadonlyMap<number, number> {
  const queue: Found[] = [{ at: diagram }]
  const seen = new Set<Diagram>()
  for (const found of queue) {
    const node = completions.store.open(found.at)
    if (node === undefined) return pathTo(found)
    if (seen.has(found.at)) continue
    seen.add(found.at)
    spend(work, node.children.length)
    for (const [cell, at] of node.children.entries())
      queue.push({ at, from: { found, level: node.level, cell } })
  }
  return new Map()
}

function pathTo(end: Found): ReadonlyMap<number, number> {
  const steps: (readonly [number, number])[] = []
  for (let { from } = end; from !== undefined; { from } = from.found) steps.push([from.level, from.cell])
  return new Map(steps.reverse())
}

function shrunk(
  completions: Completions,
  diagram: Diagram,
  path: ReadonlyMap<number, number>,
  work: Work,
): readonly number[] {
  const kept = new Map(path)
  for (const [level, cell] of path) {
    kept.delete(level)
    if (completions.store.onlyResult(diagram, kept, work) === undefined) kept.set(level, cell)
  }
  return [...kept.keys()].sort((a, b) => a - b)
}

function* subsets(levels: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i <= levels.length - size; i += 1) {
    const level = levels[i]
    if (level === undefined) return
    for (const rest of subsets(levels, size - 1, i + 1)) yield [level, ...rest]
  }
}
