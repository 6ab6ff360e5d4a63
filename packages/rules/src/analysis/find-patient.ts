import { type Diagram, type DiagramStore, no, yes } from '../exact/diagram.ts'

/** A patient by cells: level of a fact → place of its cell. Levels that are left out do not matter. */
export type Cells = ReadonlyMap<number, number>

export type Search =
  | { readonly kind: 'found'; readonly cells: Cells }
  | { readonly kind: 'none' }
  | { readonly kind: 'undetermined' }

/** How many diagrams may still be looked at, over all states of all searches. */
export interface Looks {
  left: number
}

/** Looks in one search: a few milliseconds. */
const looksPerSearch = 100_000

/**
 * Looks for a patient of whom all these diagrams of yes and no say yes. Walks through them side by side
 * and stops at the first patient, so that their conjunction, which can be far larger than they are, is
 * never built. Beyond its budget it answers `undetermined`.
 */
export function findCells(
  store: DiagramStore,
  wanted: readonly Diagram[],
  looks: Looks = { left: looksPerSearch },
): Search {
  const failed = new Set<string>()
  const least = Math.max(0, looks.left - looksPerSearch)
  const visit = (at: readonly Diagram[]): Map<number, number> | 'undetermined' | undefined => {
    if (at.length === 0) return new Map()
    const key = at.join()
    if (failed.has(key)) return undefined
    looks.left -= at.length
    if (looks.left < least) return 'undetermined'
    let level = Number.POSITIVE_INFINITY
    let branching: readonly Diagram[] = []
    for (const diagram of at) {
      const node = store.open(diagram)
      if (node === undefined || node.level >= level) continue
      level = node.level
      branching = node.children
    }
    for (let cell = 0; cell < branching.length; cell += 1) {
      const next = stepped(store, at, level, cell)
      if (next === undefined) continue
      const found = visit(next)
      if (found === 'undetermined') return found
      if (found !== undefined) return found.set(level, cell)
    }
    failed.add(key)
    return undefined
  }
  const open = [...new Set(wanted)].filter((one) => one !== yes)
  const found = open.includes(no) ? undefined : visit(open)
  if (found === 'undetermined') return { kind: 'undetermined' }
  return found === undefined ? { kind: 'none' } : { kind: 'found', cells: found }
}

// Where the diagrams go when the fact at a level has a cell; undefined when one of them then says no.
function stepped(
  store: DiagramStore,
  at: readonly Diagram[],
  level: number,
  cell: number,
): readonly Diagram[] | undefined {
  const next: Diagram[] = []
  for (const diagram of at) {
    const node = store.open(diagram)
    const child = node?.level === level ? (node.children[cell] ?? no) : diagram
    if (child === no) return undefined
    if (child !== yes && !next.includes(child)) next.push(child)
  }
  return next
}

/** Of the diagrams that rule combinations out, those that share facts with these, directly or through others. */
export function tiedTo(
  store: DiagramStore,
  diagrams: readonly Diagram[],
  allowed: readonly Diagram[],
  levelsOf: (diagram: Diagram) => readonly number[] = (diagram) => store.levels(diagram),
): readonly Diagram[] {
  const levels = new Set(diagrams.flatMap((diagram) => levelsOf(diagram)))
  const tied = new Set<Diagram>()
  for (let grown = true; grown; ) {
    grown = false
    for (const one of allowed) {
      const own = levelsOf(one)
      if (tied.has(one) || (one !== no && !own.some((level) => levels.has(level)))) continue
      tied.add(one)
      for (const level of own) levels.add(level)
      grown = true
    }
  }
  return [...tied]
}
