import { exampleOf, valueIn } from '../analysis/example.ts'
import type { Cells } from '../analysis/find-patient.ts'
import type { Regions } from '../analysis/region.ts'
import type { Member } from '../analysis/space.ts'
import type { Diagram } from '../exact/diagram.ts'
import { factsReached } from '../names.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import type { ClauseCoverage, LimitCoverage } from './case-coverage.ts'
import type { Sight } from './seen.ts'
import { type ClauseTarget, cellDiagram, type LimitTarget } from './targets.ts'

/** Something that no case sees yet, and patients who might show it, the best first. */
export interface Goal {
  readonly name: string
  /** Facts that it is about. */
  readonly facts: readonly string[]
  readonly seenIn: (sight: Sight) => boolean
  readonly patients: () => readonly Snapshot[]
}

/** What limits still lack. */
export function limitGoals(
  targets: readonly LimitTarget[],
  reports: readonly LimitCoverage[],
  { eligible }: Member,
  regions: Regions,
): readonly Goal[] {
  return targets.flatMap((target, i) =>
    (reports[i]?.missing ?? []).map(
      (side): Goal => ({
        name:
          side === 'above' ? `at the turn of ${target.words}` : `just short of the turn of ${target.words}`,
        facts: [target.fact],
        seenIn: (sight) => sight.sideOf(target) === side,
        patients: () => {
          const { level, cell, fact } = target
          const place = side === 'above' ? cell : cell - 1
          const at = regions.space.cellsAt(level)[place]
          const declared = regions.space.members[0]?.program.facts.get(fact)
          const value = at && valueIn(at, declared, side === 'below')
          const found = patientOf(regions, eligible, cellDiagram(regions, level, place))
          return found.map((snapshot) =>
            value === undefined ? snapshot : { ...snapshot, [fact]: { kind: 'known', value } },
          )
        },
      }),
    ),
  )
}

/** What clauses still lack. */
export function clauseGoals(
  targets: readonly ClauseTarget[],
  reports: readonly ClauseCoverage[],
  member: Member,
  regions: Regions,
): readonly Goal[] {
  return targets.flatMap((target, i) =>
    (reports[i]?.missing ?? []).map(
      (truth): Goal => ({
        name: `${target.words}: ${truth}`,
        facts: factsReached(member.program, [target.clause]),
        seenIn: (sight) => sight.answers.get(target.clause.path) === truth,
        patients: () => {
          const facts = factsReached(member.program, [target.clause])
          if (truth === 'unknown') {
            const eligible = patientOf(regions, member.eligible)
            const without = eligible.map((one) =>
              Object.fromEntries(Object.entries(one).filter(([fact]) => !facts.includes(fact))),
            )
            return [...without, {}]
          }
          const diagram = member.condition(target.clause)
          const wanted =
            truth === 'true' || diagram === undefined
              ? diagram
              : regions.space.build(() => regions.space.not(diagram))
          return [
            ...patientOf(regions, member.eligible, wanted),
            ...patientOf(regions, wanted),
            ...everyFactKnown(member, regions, facts, wanted),
          ]
        },
      }),
    ),
  )
}

function patientOf(regions: Regions, ...wanted: readonly (Diagram | undefined)[]): readonly Snapshot[] {
  const cells = regions.find(...wanted)
  return cells === undefined || cells === 'undetermined' ? [] : [exampleOf(regions.space, cells)]
}

// The trace may leave open what a few known facts decide; with all facts of the clause it cannot.
function everyFactKnown(
  member: Member,
  regions: Regions,
  facts: readonly string[],
  wanted: Diagram | undefined,
): readonly Snapshot[] {
  let cells: Cells | 'undetermined' | undefined = regions.find(wanted)
  const alike: [string, FactState][] = []
  for (const fact of facts) {
    const level = regions.space.completions.levelOf(fact)
    if (level === undefined) {
      // No test tells values of this fact apart: any value will do.
      const [only] = member.program.cells.get(fact) ?? []
      if (only)
        alike.push([fact, { kind: 'known', value: valueIn(only, member.program.facts.get(fact), true) }])
    } else if (cells !== undefined && cells !== 'undetermined' && !cells.has(level)) {
      cells = withLevel(regions, cells, level, wanted) ?? cells
    }
  }
  if (cells === undefined || cells === 'undetermined') return []
  return [{ ...exampleOf(regions.space, cells), ...Object.fromEntries(alike) }]
}

function withLevel(
  regions: Regions,
  cells: Cells,
  level: number,
  wanted: Diagram | undefined,
): Cells | undefined {
  const fixed = [...cells].map(([at, place]) => cellDiagram(regions, at, place))
  for (const place of regions.space.cellsAt(level).keys()) {
    const more = regions.find(wanted, ...fixed, cellDiagram(regions, level, place))
    if (more !== undefined && more !== 'undetermined') return more
  }
  return undefined
}
