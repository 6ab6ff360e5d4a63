import { type Completions, completionsOf } from '../../exact/completions.ts'
import { type Diagram, result, resultOf } from '../../exact/diagram.ts'
import { fullOutcomes } from '../../exact/full-outcome.ts'
import { type LiveCells, liveCells } from '../../exact/live-cells.ts'
import { allowedBesides } from '../../exact/possible.ts'
import { recommendationDiagram } from '../../exact/recommendation-diagram.ts'
import { strike } from '../../exact/strike.ts'
import type { Program, RecommendationProgram } from '../../program.ts'
import { resultNames } from '../result-names.ts'
import { exactOutcome } from './exact-outcome.ts'
import { columnFor } from './formula-to-sql.ts'
import type { SqlColumn } from './layers.ts'
import { possibleCells } from './possible-cells.ts'

/** The exact layer as columns, and the recommendations that are too much for it. */
export interface ExactColumns {
  readonly columns: readonly SqlColumn[]
  readonly undetermined: readonly string[]
}

const stepsPerRecommendation = 200_000
const stepsInAll = 2_000_000
const nodesPerRecommendation = 400
/** In the place of a result: completions that cannot be. */
const excluded = fullOutcomes.length

/**
 * Every recommendation over all completions of what is unknown: its decision diagram, one column per node
 * with the set of outcomes that a row can still reach from there, one bit each.
 */
export function exactColumns(program: Program): ExactColumns {
  const unknown = { kind: 'unknown' } as const
  const struck = strike(
    program,
    liveCells(program, () => unknown),
    () => false,
  )
  const completions = completionsOf(program, struck.live, () => false, { left: stepsInAll })
  const columns: SqlColumn[] = []
  const undetermined: string[] = []
  const built = new Set<Diagram>()
  const diagramOf = diagramsOf(program, completions)
  const allowedBeside = allowedBesides(completions, struck.open)
  for (const recommendation of program.byDefeat) {
    const { id } = recommendation.written
    const root = completions.within(stepsPerRecommendation, () => {
      const diagram = diagramOf(id)
      const allowed = allowedBeside(diagram)
      return completions.store.choose(allowed, diagram, result(excluded))
    })
    const nodes = root === undefined ? [] : nodesOf(completions, root)
    if (root === undefined || nodes.length > nodesPerRecommendation || struck.contradicted.length > 0) {
      undetermined.push(id)
      continue
    }
    for (const node of nodes) {
      if (!built.has(node)) columns.push(nodeColumn(program, completions, struck.live, node))
      built.add(node)
    }
    columns.push(...outcomeColumns(recommendation, setOf(root)))
  }
  return { columns, undetermined }
}

/** Where the set of a diagram's outcomes is to be read: a column, or the set itself. */
type OutcomeSet = { readonly name: string } | { readonly bits: number }

function setOf(diagram: Diagram): OutcomeSet {
  const only = resultOf(diagram)
  if (only === undefined) return { name: `node ${diagram}` }
  return { bits: only === excluded ? 0 : 1 << only }
}

function diagramsOf(program: Program, completions: Completions): (id: string) => Diagram {
  const known = new Map<string, Diagram>()
  const diagramOf = (id: string): Diagram => {
    const found = known.get(id)
    if (found !== undefined) return found
    const one = program.recommendations.find((other) => other.written.id === id)
    if (one === undefined) throw new TypeError(`no recommendation is called ${id}`)
    const made = recommendationDiagram(program, completions, one, diagramOf)
    known.set(id, made)
    return made
  }
  return diagramOf
}

// Children before the nodes that lead to them.
function nodesOf({ store }: Completions, root: Diagram): readonly Diagram[] {
  const seen = new Set([root])
  for (const at of seen) for (const child of store.open(at)?.children ?? []) seen.add(child)
  const levelOf = (at: Diagram) => store.open(at)?.level ?? 0
  return [...seen].filter((at) => store.open(at) !== undefined).sort((a, b) => levelOf(b) - levelOf(a))
}

function nodeColumn(program: Program, completions: Completions, live: LiveCells, node: Diagram): SqlColumn {
  const { level, children } = completions.store.open(node) ?? { level: 0, children: [] }
  const fact = completions.factAt(level)
  const branches = [...new Set(children)].flatMap((child) => {
    const set = setOf(child)
    if ('bits' in set && set.bits === 0) return []
    const cells = (live.get(fact) ?? []).filter((_, i) => children[i] === child)
    return [{ set, possible: possibleCells(fact, program.cells.get(fact) ?? [], cells) }]
  })
  return {
    name: `node ${node}`,
    kind: 'set',
    result: false,
    reads: [
      fact,
      resultNames.upTo(fact),
      ...branches.flatMap(({ set }) => ('name' in set ? [set.name] : [])),
    ],
    write: (columnOf) => {
      const sets = branches.map(({ set, possible }) => {
        const then = 'name' in set ? columnFor(set.name, columnOf) : String(set.bits)
        return `CASE WHEN ${possible(columnOf)} THEN ${then} ELSE 0 END`
      })
      return sets.length === 0 ? '0' : sets.join(' | ')
    },
  }
}

function outcomeColumns(recommendation: RecommendationProgram, set: OutcomeSet): readonly SqlColumn[] {
  const { id } = recommendation.written
  const { contradictory } = resultNames
  const reads = ['name' in set ? [set.name] : [], contradictory].flat()
  const { outcome, settled } = exactOutcome(recommendation)
  const column = (name: string, kind: 'word' | 'truth', write: typeof outcome): SqlColumn => ({
    name,
    kind,
    result: true,
    reads,
    write: (columnOf) =>
      write(
        'name' in set ? columnFor(set.name, columnOf) : String(set.bits),
        columnFor(contradictory, columnOf),
      ),
  })
  return [
    column(resultNames.exactOutcome(id), 'word', outcome),
    column(resultNames.settled(id), 'truth', settled),
  ]
}
