import { type Diagram, type DiagramStore, no, yes } from '../exact/diagram.ts'

/** A way to reach "yes": known facts that take another cell, and unknown facts that take a certain one. */
export interface Way {
  readonly changed: ReadonlyMap<number, number>
  readonly provided: ReadonlyMap<number, number>
}

/** Ways followed at most; what they provide may turn out superfluous, so more are followed than named. */
const mostWays = 64
const looks = 20_000

/**
 * Ways from what is known to a "yes" of a diagram that change the fewest known facts; empty when there is
 * none. `now` gives the cells that a known fact has. Time grows with the size of the diagram.
 */
export function cheapestWays(
  store: DiagramStore,
  diagram: Diagram,
  now: (level: number) => ReadonlySet<number> | undefined,
): readonly Way[] {
  const stepCost = (level: number, cell: number): number => (now(level)?.has(cell) === false ? 1 : 0)
  const costs = new Map<Diagram, number>([
    [yes, 0],
    [no, Number.POSITIVE_INFINITY],
  ])
  const costOf = (at: Diagram): number => {
    const known = costs.get(at)
    if (known !== undefined) return known
    const node = store.open(at)
    const cost = (node?.children ?? []).reduce(
      (least, child, cell) => Math.min(least, stepCost(node?.level ?? 0, cell) + costOf(child)),
      Number.POSITIVE_INFINITY,
    )
    costs.set(at, cost)
    return cost
  }
  if (costOf(diagram) === Number.POSITIVE_INFINITY) return []
  const ways = new Map<string, Way>()
  let left = looks
  const walk = (at: Diagram, way: Way): void => {
    left -= 1
    if (left < 0 || ways.size === mostWays) return
    const node = store.open(at)
    if (node === undefined) {
      const key = JSON.stringify([[...way.changed], [...way.provided]])
      if (!ways.has(key)) ways.set(key, way)
      return
    }
    const { level } = node
    for (const [cell, child] of node.children.entries()) {
      if (stepCost(level, cell) + costOf(child) !== costOf(at)) continue
      const known = now(level)
      if (known === undefined) walk(child, { ...way, provided: new Map([...way.provided, [level, cell]]) })
      else if (known.has(cell)) walk(child, way)
      else walk(child, { ...way, changed: new Map([...way.changed, [level, cell]]) })
    }
  }
  walk(diagram, { changed: new Map(), provided: new Map() })
  return [...ways.values()]
}
