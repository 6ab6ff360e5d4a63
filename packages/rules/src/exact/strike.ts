import type { Condition } from '../condition.ts'
import { factsReached } from '../names.ts'
import type { Program } from '../program.ts'
import { completionsOf } from './completions.ts'
import { yes } from './diagram.ts'
import type { LiveCells } from './live-cells.ts'

/** What is left when impossible combinations are struck. */
export interface Struck {
  readonly live: LiveCells
  /** Impossible expressions that hold whatever the unknown facts are: the data contradict each other. */
  readonly contradicted: readonly Condition[]
  /** Impossible expressions that can still hold or not. */
  readonly open: readonly Condition[]
}

const stepsPerExpression = 4_000

/** Strikes cells that cannot be without a contradiction, to a fixpoint (a man is never asked for weeks of pregnancy). */
export function strike(program: Program, given: LiveCells, isKnown: (fact: string) => boolean): Struck {
  const contradicted = new Set<Condition>()
  let live = given
  for (let before: LiveCells | undefined; before !== live; ) {
    before = live
    for (const expression of program.impossible) {
      if (contradicted.has(expression)) continue
      const struck = strikeOne(program, live, isKnown, expression)
      if (struck === 'contradicted') contradicted.add(expression)
      else live = struck
    }
  }
  return {
    live,
    contradicted: [...contradicted],
    open: program.impossible.filter((one) => !contradicted.has(one)),
  }
}

function strikeOne(
  program: Program,
  live: LiveCells,
  isKnown: (fact: string) => boolean,
  expression: Condition,
): LiveCells | 'contradicted' {
  const facts = factsReached(program, [expression])
  const own = new Map(facts.map((fact) => [fact, live.get(fact) ?? []]))
  const completions = completionsOf(program, own, isKnown, stepsPerExpression)
  const diagram = completions.within(stepsPerExpression, () => completions.condition(expression))
  if (diagram === undefined) return live
  if (diagram === yes) return 'contradicted'
  const left = new Map(live)
  for (const fact of facts) {
    const level = completions.levelOf(fact)
    const cells = own.get(fact) ?? []
    if (level === undefined) continue
    const possible = cells.filter(
      (_, i) => completions.store.onlyResult(diagram, new Map([[level, i]])) !== 1,
    )
    if (possible.length < cells.length) left.set(fact, possible)
  }
  return [...left].some(([fact, cells]) => cells !== live.get(fact)) ? left : live
}
