import { alwaysYes, type Box } from '../analysis/box.ts'
import { tiedTo } from '../analysis/find-patient.ts'
import { limitWords } from '../analysis/limit-words.ts'
import { factWords } from '../analysis/region-words.ts'
import { type Space, spaceOf } from '../analysis/space.ts'
import { checkState } from '../check-snapshot.ts'
import { scaledOf } from '../decimal.ts'
import { every } from '../exact/combine.ts'
import { type Diagram, no, yes } from '../exact/diagram.ts'
import { programOf } from '../parse-rule-set.ts'
import type { Cell, Program } from '../program.ts'
import type { RuleSet } from '../rule-set.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import { cheapestWays, type Way } from './cheapest-ways.ts'

/** One fact that would have to be otherwise. */
export interface NeededFact {
  readonly fact: string
  readonly now: FactState
  /** What it would have to be: "careDays ≥ 6 wk". */
  readonly words: string
}

/** One smallest set of changes after which the recommendation would be "for". */
export interface NearMiss {
  /** Known facts that would have to differ. */
  readonly changes: readonly NeededFact[]
  /** Unknown facts that would have to turn out like this. */
  readonly provided: readonly NeededFact[]
}

export type WhyNot =
  /** It is "for" whatever the unknown facts are: nothing to explain. */
  | { readonly kind: 'for' }
  /** What would have to differ, each way by itself. Without changes only unknown facts stand in the way. */
  | { readonly kind: 'near-miss'; readonly ways: readonly NearMiss[] }
  /** No possible patient gets it. */
  | { readonly kind: 'never' }
  | { readonly kind: 'undetermined' }

/**
 * Why a recommendation is not "for" this patient: the smallest sets of known facts that would have to
 * differ (each counts one, whatever the fact), with what unknown facts would have to turn out to be. Exact
 * over all possible patients, defeats and impossible combinations included. Some milliseconds; beyond its
 * budget it answers `undetermined`. Throws a TypeError for an unknown recommendation or an illegal state.
 */
export function whyNot(ruleSet: RuleSet, snapshot: Snapshot, recommendation: string): WhyNot {
  const program = programOf(ruleSet)
  const wanted = program.recommendations.find((one) => one.written.id === recommendation)
  if (wanted === undefined) throw new TypeError(`no recommendation is called ${recommendation}`)
  const stateOf = statesIn(program, snapshot)
  const space = spaceOf([program])
  const { store, factAt } = space.completions
  const isFor = space.members[0]?.says(wanted, 'for')
  if (isFor === undefined) return { kind: 'undetermined' }
  const diagrams = space.build(() => {
    const possible = every(store, tiedTo(store, [isFor], space.allowed))
    // Where combinations cannot be, nothing has to hold.
    return { reached: store.choose(possible, isFor, no), excused: store.choose(possible, isFor, yes) }
  })
  if (diagrams === undefined) return { kind: 'undetermined' }
  const now = (level: number) => placesOf(space.cellsAt(level), stateOf(factAt(level)))
  const ways = cheapestWays(store, diagrams.reached, now)
  if (ways.length === 0) return { kind: 'never' }
  const misses = ways.map((way) => nearMiss(space, diagrams.excused, now, stateOf, way))
  if (misses.some((one) => one.changes.length === 0 && one.provided.length === 0)) return { kind: 'for' }
  return { kind: 'near-miss', ways: distinct(program, misses) }
}

function nearMiss(
  space: Space,
  isFor: Diagram,
  now: (level: number) => ReadonlySet<number> | undefined,
  stateOf: (fact: string) => FactState,
  { changed, provided }: Way,
): NearMiss {
  const { store, factAt } = space.completions
  const limits = limitWords(space.members.map((one) => one.program))
  const levels = store.levels(isFor)
  const holds = (box: Box) => alwaysYes(store, isFor, box)
  const known = levels.flatMap((level): [number, ReadonlySet<number>][] => {
    const cells = changed.has(level) ? undefined : now(level)
    return cells === undefined ? [] : [[level, cells]]
  })
  const taken = [...changed, ...provided].map(([level, cell]) => [level, new Set([cell])] as const)
  let box: Box = new Map([...known, ...taken])
  // What stays "for" without a fact does not need it.
  for (const level of provided.keys()) {
    const without = new Map([...box].filter(([other]) => other !== level))
    if (holds(without)) box = without
  }
  for (const level of [...changed.keys(), ...provided.keys()]) {
    for (const place of box.has(level) ? space.cellsAt(level).keys() : []) {
      // The cell that it has now stays out: the change is needed.
      if (now(level)?.has(place) === true) continue
      const wider = new Map([...box, [level, new Set([...(box.get(level) ?? []), place])] as const])
      if (holds(wider)) box = wider
    }
  }
  const needed = (of: Iterable<number>): readonly NeededFact[] =>
    [...of].flatMap((level) => {
      const kept = box.get(level)
      const fact = factAt(level)
      return kept ? [{ fact, now: stateOf(fact), words: factWords(space, limits, level, kept) }] : []
    })
  return { changes: needed(changed.keys()), provided: needed(provided.keys()) }
}

/** More ways than these help nobody. */
const mostNamed = 12

// The fewest facts first, then in the author's order; a way that asks all of another one and more is left out.
function distinct(program: Program, misses: readonly NearMiss[]): readonly NearMiss[] {
  const order = [...program.facts.keys()]
  const partsOf = (one: NearMiss) => [...one.changes, ...one.provided]
  const placesOf = (one: NearMiss) => partsOf(one).map(({ fact }) => order.indexOf(fact))
  const earlier = (a: NearMiss, b: NearMiss) => {
    const [left, right] = [placesOf(a), placesOf(b)]
    const apart = left.findIndex((place, i) => place !== right[i])
    return left.length - right.length || (left[apart] ?? 0) - (right[apart] ?? 0)
  }
  const kept: NearMiss[] = []
  for (const one of misses.toSorted(earlier)) {
    const words = new Set(partsOf(one).map((part) => part.words))
    if (!kept.some((other) => partsOf(other).every((part) => words.has(part.words)))) kept.push(one)
  }
  return kept.slice(0, mostNamed)
}

function statesIn(program: Program, snapshot: Snapshot): (fact: string) => FactState {
  const states = new Map<string, FactState>()
  for (const [fact, declared] of program.facts) {
    const state = Object.hasOwn(snapshot, fact) ? snapshot[fact] : undefined
    if (state === undefined) continue
    checkState(fact, declared, state)
    states.set(fact, state)
  }
  return (fact) => states.get(fact) ?? { kind: 'unknown' }
}

/** Places of the cells that a fact can have now; undefined while it is unknown. */
function placesOf(cells: readonly Cell[], state: FactState): ReadonlySet<number> | undefined {
  if (state.kind === 'unknown') return undefined
  const [lo, hi] = state.kind === 'range' ? [state.lo, state.hi] : [state.value, state.value]
  return new Set(cells.flatMap((cell, place) => (meets(cell, lo, hi) ? [place] : [])))
}

function meets(cell: Cell, lo: boolean | string | number, hi: boolean | string | number): boolean {
  switch (cell.kind) {
    case 'boolean':
      return cell.value === lo
    case 'code':
      return cell.code === lo
    case 'interval':
      return cell.lo <= scaledOf(Number(hi)) && scaledOf(Number(lo)) <= cell.hi
  }
}
