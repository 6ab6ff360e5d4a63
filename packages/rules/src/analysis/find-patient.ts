import { type Diagram, type DiagramStore, no, yes } from '../exact/diagram.ts'

/** A patient by cells: level of a fact → place of its cell. Levels that are left out do not matter. */
export type Cells = ReadonlyMap<number, number>

export type Search =
  | { readonly kind: 'found'; readonly cells: Cells }
  | { readonly kind: 'none' }
  | { readonly kind: 'undetermined' }

const statesPerSearch = 20_000

/**
 * Looks for a patient of whom all these diagrams of yes and no say yes. Walks through them side by side
 * and stops at the first patient, so that their conjunction, which can be far larger than they are, is
 * never built. Beyond its budget it answers `undetermined`.
 */
export function findCells(store: DiagramStore, wanted: readonly Diagram[], states = statesPerSearch): Search {
  const failed = new Set<string>()
  let left = states
  const visit = (at: readonly Diagram[]): Map<number, number> | 'undetermined' | undefined => {
    const open = at.flatMap((diagram) => {
      const node = store.open(diagram)
      return node === undefined ? [] : [{ diagram, ...node }]
    })
    if (open.length === 0) return new Map()
    const key = open.map((one) => one.diagram).join()
    if (failed.has(key)) return undefined
    left -= 1
    if (left < 0) return 'undetermined'
    const level = Math.min(...open.map((one) => one.level))
    const cells = open.find((one) => one.level === level)?.children.length ?? 0
    for (let cell = 0; cell < cells; cell += 1) {
      const next = new Set(
        open.map((one) => (one.level === level ? (one.children[cell] ?? no) : one.diagram)),
      )
      if (next.has(no)) continue
      const found = visit([...next].filter((one) => one !== yes).sort((a, b) => a - b))
      if (found === 'undetermined') return found
      if (found !== undefined) return found.set(level, cell)
    }
    failed.add(key)
    return undefined
  }
  const first = new Set(wanted)
  if (first.has(no)) return { kind: 'none' }
  const found = visit([...first].filter((one) => one !== yes).sort((a, b) => a - b))
  if (found === 'undetermined') return { kind: 'undetermined' }
  return found === undefined ? { kind: 'none' } : { kind: 'found', cells: found }
}

/** Of the diagrams that rule combinations out, those that share facts with these, directly or through others. */
export function tiedTo(
  store: DiagramStore,
  diagrams: readonly Diagram[],
  allowed: readonly Diagram[],
): readonly Diagram[] {
  const levels = new Set(diagrams.flatMap((one) => store.levels(one)))
  const tied = new Set<Diagram>()
  for (let grown = true; grown; ) {
    grown = false
    for (const one of allowed) {
      const own = store.levels(one)
      if (tied.has(one) || (one !== no && !own.some((level) => levels.has(level)))) continue
      tied.add(one)
      for (const level of own) levels.add(level)
      grown = true
    }
  }
  return [...tied]
}
