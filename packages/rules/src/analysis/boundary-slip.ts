import { every } from '../exact/combine.ts'
import { labelsOf } from '../exact/completions.ts'
import { type Diagram, no, yes } from '../exact/diagram.ts'
import { type Finder, findingOf } from './finder.ts'
import type { Finding } from './finding.ts'
import { restrict } from './restrict.ts'

/** Something that holds or not, beside others of its kind: recommendations, cautions, labels, points. */
interface Sibling {
  readonly path: string
  readonly name: string
  readonly holds: Diagram
}

/** A sibling below, at and above one value of a fact. */
interface Passage {
  readonly sibling: Sibling
  readonly below: Diagram
  readonly at: Diagram
  readonly above: Diagram
}

/**
 * Single values between two neighbouring limits that are left out ("< 21" beside "> 21") or taken twice
 * ("≤ 21" beside "≥ 21"), while everything else stays the same.
 */
export function boundarySlips(finder: Finder): readonly Finding[] {
  return siblings(finder).flatMap((group) => slipsAmong(finder, group))
}

function siblings(finder: Finder): readonly (readonly Sibling[])[] {
  const { member, regions, placeOf } = finder
  const { program, completions } = member
  const { store } = completions
  const recommendations = program.recommendations.flatMap((one) => {
    const against = one.body.kind === 'direction' && one.body.direction === 'against'
    const holds = member.says(
      one,
      ...(against ? (['against'] as const) : (['for', 'contraindicated', 'defeated'] as const)),
    )
    return holds === undefined ? [] : [{ path: placeOf(one).path, name: `"${one.written.id}"`, holds }]
  })
  const cautions = program.recommendations.map((one) =>
    one.cautions.flatMap(({ written, condition }) => {
      const holds = member.condition(condition)
      return holds === undefined ? [] : [{ path: condition.path, name: `the caution "${written.id}"`, holds }]
    }),
  )
  const choices = [...program.definitions.values()].flatMap((definition) => {
    if (definition.kind === 'condition') return []
    const labels = labelsOf(program, definition.name)
    return [
      definition.steps.flatMap(({ condition, label }) => {
        if (label === definition.otherwise) return []
        const wanted = labels.indexOf(label)
        const holds = regions.space.build(() =>
          store.relabel(completions.choice(definition.name), (at) => (at === wanted ? 1 : 0)),
        )
        return holds === undefined ? [] : [{ path: condition.path, name: `"${label}"`, holds }]
      }),
    ]
  })
  const points = [...program.scores.values()].flatMap((score) =>
    score.items.map((item) =>
      item.picks.flatMap(({ condition }, i) => {
        const before = item.picks.slice(0, i).map((pick) => pick.condition)
        const holds = regions.space.build(() =>
          before.reduceRight<Diagram>(
            (rest, missed) => store.choose(completions.condition(missed), no, rest),
            completions.condition(condition),
          ),
        )
        return holds === undefined ? [] : [{ path: condition.path, name: `points of "${score.name}"`, holds }]
      }),
    ),
  )
  return [recommendations, ...cautions, ...choices, ...points].filter((group) => group.length > 1)
}

function slipsAmong(finder: Finder, group: readonly Sibling[]): readonly Finding[] {
  const { space } = finder.regions
  const { store } = space.completions
  const spots = new Map<
    string,
    { readonly level: number; readonly cell: number; readonly passages: Passage[] }
  >()
  for (const sibling of group) {
    for (const level of store.levels(sibling.holds)) {
      const cells = space.cellsAt(level)
      for (const [cell, of] of cells.entries()) {
        if (of.kind !== 'interval' || of.lo !== of.hi || cell === 0 || cell === cells.length - 1) continue
        const passage = space.build(() => passageOf(finder, sibling, level, cell))
        if (passage === undefined || passage.below === passage.above) continue
        const key = `${level} ${cell}`
        const spot = spots.get(key) ?? { level, cell, passages: [] }
        spots.set(key, spot)
        spot.passages.push(passage)
      }
    }
  }
  return [...spots.values()].flatMap(({ level, cell, passages }) => slipsAt(finder, level, cell, passages))
}

function passageOf(finder: Finder, sibling: Sibling, level: number, cell: number): Passage {
  const { store } = finder.regions.space.completions
  const at = (place: number) => restrict(store, sibling.holds, level, place)
  return { sibling, below: at(cell - 1), at: at(cell), above: at(cell + 1) }
}

function slipsAt(
  finder: Finder,
  level: number,
  cell: number,
  passages: readonly Passage[],
): readonly Finding[] {
  const { space } = finder.regions
  const { store, factAt } = space.completions
  const here = store.branch(
    level,
    space.cellsAt(level).map((_, place) => (place === cell ? yes : no)),
  )
  const not = (diagram: Diagram) => store.choose(diagram, no, yes)
  const pairs = passages.flatMap((low) =>
    passages.filter((high) => high !== low).map((high) => [low, high] as const),
  )
  return pairs.flatMap(([low, high]) => {
    const handover = space.build(() => every(store, [low.below, not(low.above), not(high.below), high.above]))
    if (handover === undefined || handover === no) return []
    const others = passages.filter((one) => one !== low && one !== high)
    const leftOut = space.build(() => [not(low.at), not(high.at), ...others.map((one) => not(one.at))])
    const about = {
      kind: 'boundary-slip',
      severity: 'warning',
      places: [low, high].map((one) => finder.place(one.sibling.path)),
    } as const
    const gap =
      leftOut &&
      findingOf(finder.regions.where(here, handover, ...leftOut), {
        ...about,
        message: `between ${low.sibling.name} and ${high.sibling.name} one value of "${factAt(level)}" is left out`,
      })
    if (gap === undefined || gap.length > 0) return gap ?? []
    return findingOf(finder.regions.where(here, handover, low.at, high.at), {
      ...about,
      message: `${low.sibling.name} and ${high.sibling.name} both take the value of "${factAt(level)}" at which one hands over to the other`,
    })
  })
}
