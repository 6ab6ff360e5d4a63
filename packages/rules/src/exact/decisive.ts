import type { Completions } from './completions.ts'
import type { Diagram, Walk } from './diagram.ts'

/** A fact whose answer can make a difference, and the share of its cells that alone settle the result. */
export interface DecisiveFact {
  readonly fact: string
  readonly share: number
}

/**
 * The facts on which a diagram depends: exactly those that a reduced diagram mentions. Beyond the walk their
 * shares read 0.
 */
export function decisiveFacts(
  completions: Completions,
  diagram: Diagram,
  walk: Walk,
): readonly DecisiveFact[] {
  const { store } = completions
  return store.levels(diagram).map((level) => {
    const cells = completions.cellsAt(level)
    const settling = Array.from({ length: walk.left > 0 ? cells : 0 }, (_, cell) =>
      store.onlyResult(diagram, new Map([[level, cell]]), walk),
    )
    return {
      fact: completions.factAt(level),
      share: settling.filter((one) => one !== undefined).length / cells,
    }
  })
}

/** How many questions `quickestSets` may put together. */
const mostTogether = 3

/**
 * The smallest sets of facts some answers to which settle the result. When more than three facts are
 * needed together, one set without a superfluous fact; beyond the walk, one that may have some.
 */
export function quickestSets(
  completions: Completions,
  diagram: Diagram,
  walk: Walk,
): readonly (readonly string[])[] {
  const levels = completions.store.levels(diagram)
  if (levels.length === 0) return []
  for (let size = 1; size <= mostTogether && walk.left > 0; size += 1) {
    const found: (readonly number[])[] = []
    for (const set of subsets(levels, size)) {
      if (walk.left <= 0) break
      if (canSettle(completions, diagram, set, walk)) found.push(set)
    }
    if (found.length > 0) return found.map((set) => set.map(completions.factAt))
  }
  return [shrunk(completions, diagram, shortestPath(completions, diagram), walk).map(completions.factAt)]
}

function canSettle(
  completions: Completions,
  diagram: Diagram,
  levels: readonly number[],
  walk: Walk,
): boolean {
  const attempt = (i: number, fixed: ReadonlyMap<number, number>): boolean => {
    const level = levels[i]
    if (level === undefined) {
      return completions.store.onlyResult(diagram, fixed, walk) !== undefined
    }
    for (let cell = 0; cell < completions.cellsAt(level) && walk.left > 0; cell += 1) {
      if (attempt(i + 1, new Map([...fixed, [level, cell]]))) return true
    }
    return false
  }
  return attempt(0, new Map())
}

interface Found {
  readonly at: Diagram
  readonly from?: { readonly found: Found; readonly level: number; readonly cell: number }
}

// Breadth first, so that the first result found lies on a shortest path.
function shortestPath(completions: Completions, diagram: Diagram): ReadonlyMap<number, number> {
  const queue: Found[] = [{ at: diagram }]
  const seen = new Set<Diagram>()
  for (const found of queue) {
    const node = completions.store.open(found.at)
    if (node === undefined) return pathTo(found)
    if (seen.has(found.at)) continue
    seen.add(found.at)
    for (const [cell, at] of node.children.entries())
      queue.push({ at, from: { found, level: node.level, cell } })
  }
  return new Map()
}

function pathTo({ from }: Found): ReadonlyMap<number, number> {
  if (from === undefined) return new Map()
  return new Map([...pathTo(from.found), [from.level, from.cell]])
}

function shrunk(
  completions: Completions,
  diagram: Diagram,
  path: ReadonlyMap<number, number>,
  walk: Walk,
): readonly number[] {
  let kept = path
  for (const level of path.keys()) {
    const fewer = new Map([...kept].filter(([other]) => other !== level))
    if (completions.store.onlyResult(diagram, fewer, walk) !== undefined) kept = fewer
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
