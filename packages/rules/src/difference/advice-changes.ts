import type { Region, Regions } from '../analysis/region.ts'
import type { Member } from '../analysis/space.ts'
import { labelsOf } from '../exact/completions.ts'
import { type Diagram, no, yes } from '../exact/diagram.ts'
import { type FullOutcome, fullOutcomes, kindOf } from '../exact/full-outcome.ts'
import { halfPointsOf } from '../exact/score-diagram.ts'
import type { RecommendationProgram } from '../program.ts'
import { plainScore } from '../score.ts'
import type { Snapshot } from '../snapshot.ts'
import type { AdviceChange, OutputChange, Said } from './change.ts'

/** Two versions side by side in one space. */
export interface Versions {
  readonly regions: Regions
  readonly before: Member
  readonly after: Member
  /** Facts that do not mean the same in both. */
  readonly incomparable: ReadonlySet<string>
}

/** Changes found, or that the budget did not suffice (or the facts do not compare). */
export type Found<T> = readonly T[] | 'undetermined'

const kinds: readonly Said[] = ['for', 'against', 'withheld', 'not-applicable']

/** Whose advice by one recommendation changes, a region for each change. */
export function adviceChanges(versions: Versions, id: string): Found<AdviceChange> {
  const { before, after, incomparable } = versions
  const [old, fresh] = [before, after].map(({ program }) =>
    program.recommendations.find((one) => one.written.id === id),
  )
  const feeds = [before, after].flatMap(({ program }) => [...(program.feeds.get(id) ?? [])])
  if (old && fresh && feeds.some((fact) => incomparable.has(fact))) return 'undetermined'
  const pairs = kinds
    .flatMap((from) => kinds.map((to) => [from, to] as const))
    .filter(([from, to]) => from !== to)
  if (old && fresh) {
    if (before.outcome(old) === undefined || after.outcome(fresh) === undefined) return 'undetermined'
    if (before.outcome(old) === after.outcome(fresh)) return []
    return collected(pairs, ([from, to]) =>
      changed(versions.regions.where(says(before, old, from), says(after, fresh, to)), {
        recommendation: id,
        from,
        to,
      }),
    )
  }
  const spoken = kinds.filter((kind) => kind !== 'not-applicable')
  return collected(spoken, (kind): Found<AdviceChange> => {
    const { regions } = versions
    if (old)
      return changed(regions.where(says(before, old, kind)), { recommendation: id, from: kind, to: 'absent' })
    if (fresh)
      return changed(regions.where(says(after, fresh, kind)), {
        recommendation: id,
        from: 'absent',
        to: kind,
      })
    return []
  })
}

function says(member: Member, one: RecommendationProgram, kind: Said): Diagram | undefined {
  const wanted = fullOutcomes.filter((outcome: FullOutcome) => kindOf(outcome) === kind)
  return member.says(one, ...wanted)
}

/** For whom an output of both versions comes out differently. */
export function outputChanges(versions: Versions, name: string): Found<OutputChange> {
  const { regions, before, after } = versions
  const { space } = regions
  const old = space.build(() => outputOf(before, name))
  const fresh = space.build(() => outputOf(after, name))
  if (old === undefined || fresh === undefined) return 'undetermined'
  const texts = [...new Set([...old.values, ...fresh.values])]
  const is = ({ diagram, text }: OutputDiagram, wanted: string) =>
    space.build(() => space.completions.store.relabel(diagram, (at) => (text(at) === wanted ? 1 : 0)))
  const not = (diagram: Diagram | undefined) =>
    diagram === undefined ? undefined : space.build(() => space.not(diagram))
  return collected(texts, (from) => {
    const had = is(old, from)
    // Which other value it takes is asked only where it takes another one at all.
    if (had === is(fresh, from) || regions.any(had, not(is(fresh, from))) === false) return []
    return collected(
      texts.filter((to) => to !== from),
      (to) => changed(regions.where(had, is(fresh, to)), { output: name, from, to }),
    )
  })
}

interface OutputDiagram {
  readonly diagram: Diagram
  readonly values: readonly string[]
  readonly text: (result: number) => string
}

function outputOf({ program, completions }: Member, name: string): OutputDiagram {
  const definition = program.definitions.get(name)
  const { store } = completions
  const made = (diagram: Diagram, text: (result: number) => string): OutputDiagram => ({
    diagram,
    text,
    values: store.results(diagram).map(text),
  })
  if (definition?.kind === 'condition')
    return made(completions.condition(definition.condition), (at) => (at === 1 ? 'true' : 'false'))
  if (definition?.kind === 'choice') {
    const labels = labelsOf(program, name)
    return made(completions.choice(name), (at) => labels[at] ?? '')
  }
  if (!program.scores.has(name)) return made(no, () => 'absent')
  return made(completions.score(name), (at) => String(plainScore(halfPointsOf(at))))
}

/** Whether both versions rule out the same combinations of facts. */
export function sameImpossible({ before, after }: Versions): boolean {
  const [old, fresh] = [before, after].map(
    ({ impossible }) => new Set(impossible.filter((one) => one !== no)),
  )
  if (old === undefined || fresh === undefined) return false
  return old.size === fresh.size && [...old].every((one) => one !== yes && fresh.has(one))
}

function changed<T>(
  region: Region,
  change: T,
): Found<T & { readonly region: string; readonly example: Snapshot }> {
  switch (region.kind) {
    case 'nobody':
      return []
    case 'undetermined':
      return 'undetermined'
    case 'somebody':
      return [{ ...change, region: region.words, example: region.example }]
  }
}

function collected<A, T>(over: readonly A[], find: (one: A) => Found<T>): Found<T> {
  const all: T[] = []
  for (const one of over) {
    const found = find(one)
    if (found === 'undetermined') return found
    all.push(...found)
  }
  return all
}
