import { every } from '../exact/combine.ts'
import { type Diagram, type DiagramStore, no, yes } from '../exact/diagram.ts'
import type { Cells } from './find-patient.ts'

/** A box: the facts it limits, each with the cells it leaves. */
export type Box = ReadonlyMap<number, ReadonlySet<number>>

/**
 * The largest box around a patient inside which all these diagrams say yes: facts that do not matter are
 * dropped, then the cells of the others widened.
 */
export function boxAround(
  store: DiagramStore,
  cells: Cells,
  wanted: readonly Diagram[],
  cellsAt: (level: number) => number,
): Box {
  const box = new Map([...cells].map(([level, cell]) => [level, new Set([cell])] as const))
  // Only a diagram that mentions a fact can object to a change of its cells.
  const mentioning = new Map<number, Diagram[]>()
  for (const one of wanted)
    for (const level of store.levels(one)) mentioning.set(level, [...(mentioning.get(level) ?? []), one])
  const holds = (level: number) => (mentioning.get(level) ?? []).every((one) => alwaysYes(store, one, box))
  for (const [level, kept] of [...box].sort(([a], [b]) => b - a)) {
    box.delete(level)
    if (!holds(level)) box.set(level, kept)
  }
  for (const [level, kept] of box) {
    for (let cell = 0; cell < cellsAt(level); cell += 1) {
      if (kept.has(cell)) continue
      kept.add(cell)
      if (!holds(level)) kept.delete(cell)
    }
  }
  return new Map([...box].sort(([a], [b]) => a - b))
}

/** Where a box is: a diagram of yes and no. */
export function boxDiagram(store: DiagramStore, box: Box, cellsAt: (level: number) => number): Diagram {
  return every(
    store,
    [...box].map(([level, kept]) =>
      store.branch(
        level,
        Array.from({ length: cellsAt(level) }, (_, cell) => (kept.has(cell) ? yes : no)),
      ),
    ),
  )
}

/** Whether a diagram says yes everywhere in a box. */
export function alwaysYes(store: DiagramStore, diagram: Diagram, box: Box): boolean {
  const seen = new Set([diagram])
  for (const at of seen) {
    if (at === no) return false
    const node = store.open(at)
    if (node === undefined) continue
    const kept = box.get(node.level)
    for (const [cell, child] of node.children.entries()) if (kept?.has(cell) ?? true) seen.add(child)
  }
  return true
}
