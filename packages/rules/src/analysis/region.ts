import { type Diagram, yes } from '../exact/diagram.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Box, boxAround, boxDiagram } from './box.ts'
import { exampleOf } from './example.ts'
import { type Cells, findCells, type Looks, tiedTo } from './find-patient.ts'
import { regionWords } from './region-words.ts'
import type { Space } from './space.ts'

/** Whom something concerns: nobody, or these patients with one of them as an example. */
export type Region =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'undetermined' }
  | { readonly kind: 'somebody'; readonly words: string; readonly example: Snapshot }

/** Looks for regions in one space. */
export interface Regions {
  readonly space: Space
  /** The patients of whom all these diagrams say yes and who are possible. */
  readonly where: (...wanted: readonly (Diagram | undefined)[]) => Region
  /** Whether there are any such patients. */
  readonly any: (...wanted: readonly (Diagram | undefined)[]) => boolean | undefined
  /** The same, and the cells of one of them. */
  readonly find: (...wanted: readonly (Diagram | undefined)[]) => Cells | 'undetermined' | undefined
}

/** How many boxes a region is described by; more of them end in "…". */
const boxesInWords = 3

/** Looks for all questions of one space together, and what the words of one box count: a few seconds in all. */
const looksPerSpace = 20_000_000
const looksPerBox = 2_000

/** Prepares the search for regions. */
export function regionsOf(space: Space): Regions {
  const { store } = space.completions
  const words = regionWords(space)
  const looks: Looks = { left: looksPerSpace }
  const cellCount = (level: number) => space.cellsAt(level).length

  const levels = new Map<Diagram, readonly number[]>()
  const levelsOf = (diagram: Diagram): readonly number[] => {
    const known = levels.get(diagram)
    if (known !== undefined) return known
    const made = store.levels(diagram)
    levels.set(diagram, made)
    return made
  }

  const find: Regions['find'] = (...wanted) => {
    const known = wanted.filter((one) => one !== undefined)
    if (known.length < wanted.length) return 'undetermined'
    const search = findCells(store, [...known, ...tiedTo(store, known, space.allowed, levelsOf)], looks)
    switch (search.kind) {
      case 'found':
        return search.cells
      case 'none':
        return undefined
      case 'undetermined':
        return 'undetermined'
    }
  }

  const where: Regions['where'] = (...wanted) => {
    const first = find(...wanted)
    if (first === undefined) return { kind: 'nobody' }
    if (first === 'undetermined') return { kind: 'undetermined' }
    const region = wanted.filter((one) => one !== undefined && one !== yes) as readonly Diagram[]
    const boxes: Box[] = []
    const outside: Diagram[] = []
    let next: ReturnType<typeof find> = first
    while (next !== undefined && next !== 'undetermined' && boxes.length < boxesInWords) {
      looks.left -= looksPerBox
      const box = boxAround(store, next, region, cellCount)
      boxes.push(box)
      const rest = space.build(() => space.not(boxDiagram(store, box, cellCount)))
      next = rest === undefined ? 'undetermined' : find(...wanted, rest, ...outside)
      if (rest !== undefined) outside.push(rest)
    }
    return {
      kind: 'somebody',
      words: words(boxes, next !== undefined),
      example: exampleOf(space, first),
    }
  }

  return {
    space,
    find,
    where,
    any: (...wanted) => {
      const found = find(...wanted)
      return found === 'undetermined' ? undefined : found !== undefined
    },
  }
}
