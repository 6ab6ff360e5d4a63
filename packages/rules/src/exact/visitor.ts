/**
 * Walks through diagrams, each part once, in the order in which they are found. One walk at a time. A part is a
 * node, or below zero a result.
 */
export interface Visitor {
  /** Begins a walk: its queue, which `enter` lengthens. */
  readonly begin: (part: number) => readonly number[]
  readonly enter: (part: number) => void
}

/** A visitor. Parts carry the number of the walk that saw them last: a set for each walk took most of its time. */
export function visitor(): Visitor {
  const nodes: number[] = []
  const results = new Map<number, number>()
  let walk = 0
  let queue: number[] = []
  const enter = (part: number): void => {
    if (part < 0) {
      if (results.get(part) === walk) return
      results.set(part, walk)
    } else {
      while (nodes.length <= part) nodes.push(0)
      if (nodes[part] === walk) return
      nodes[part] = walk
    }
    queue.push(part)
  }
  return {
    begin: (part) => {
      walk += 1
      queue = []
      enter(part)
      return queue
    },
    enter,
  }
}
