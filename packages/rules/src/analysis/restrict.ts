import type { Diagram, DiagramStore } from '../exact/diagram.ts'

/** A diagram for patients whose fact at this level has this cell. Steps must be allowed. */
export function restrict(store: DiagramStore, diagram: Diagram, level: number, cell: number): Diagram {
  const done = new Map<Diagram, Diagram>()
  const visit = (at: Diagram): Diagram => {
    const known = done.get(at)
    if (known !== undefined) return known
    const node = store.open(at)
    if (node === undefined || node.level > level) return at
    const made =
      node.level === level ? (node.children[cell] ?? at) : store.branch(node.level, node.children.map(visit))
    done.set(at, made)
    return made
  }
  return visit(diagram)
}
