import type { Condition } from '../condition.ts'
import type { Cell, Program } from '../program.ts'
import { completionsOf } from './completions.ts'
import { yes } from './diagram.ts'
import { impossibleFacts } from './impossible-facts.ts'
import type { LiveCells } from './live-cells.ts'
import { spend, type Work, WorkSpent } from './work.ts'

/** What is left when impossible combinations are struck. */
export interface Struck {
  readonly live: LiveCells
  /** Impossible expressions that hold whatever the unknown facts are: the data contradict each other. */
  readonly contradicted: readonly Condition[]
  /** Impossible expressions that can still hold or not. */
  readonly open: readonly Condition[]
  /** False when the work was spent: cells may be left that cannot be, and a contradiction unseen. */
  readonly whole: boolean
}

const workPerExpression = 4_000
/** Preparing an expression and looking whether it is due, as units. */
const workToPrepare = 80

/**
 * Strikes cells that cannot be without a contradiction, to a fixpoint (a man is never asked for weeks of
 * pregnancy). An expression is looked at again only when a cell of its facts was struck since.
 */
export function strike(
  program: Program,
  given: LiveCells,
  isKnown: (fact: string) => boolean,
  work: Work = { left: Number.POSITIVE_INFINITY },
): Struck {
  const contradicted = new Set<Condition>()
  const { factsOf, byFact } = impossibleFacts(program)
  const due = new Set(program.impossible)
  const live = new Map(given)
  let whole = true
  try {
    while (due.size > 0) {
      spend(work, program.impossible.length >> 3)
      for (const expression of program.impossible) {
        if (!due.delete(expression)) continue
        const facts = factsOf.get(expression) ?? []
        const struck = strikeOne(program, live, isKnown, expression, facts, work)
        if (struck === 'contradicted') contradicted.add(expression)
        else if (struck === 'undetermined') whole = false
        else if (struck.length > 0)
          for (const other of struck.flatMap((fact) => byFact.get(fact) ?? []))
            if (other !== expression && !contradicted.has(other)) due.add(other)
      }
    }
  } catch (error) {
    if (!(error instanceof WorkSpent)) throw error
    whole = false
  }
  return {
    live,
    contradicted: [...contradicted],
    open: program.impossible.filter((one) => !contradicted.has(one)),
    whole,
  }
}

/** Strikes the cells that one expression rules out; the facts that lost some. */
function strikeOne(
  program: Program,
  live: Map<string, readonly Cell[]>,
  isKnown: (fact: string) => boolean,
  expression: Condition,
  facts: readonly string[],
  work: Work,
): readonly string[] | 'contradicted' | 'undetermined' {
  spend(work, workToPrepare + facts.length)
  const own = new Map(facts.map((fact) => [fact, live.get(fact) ?? []]))
  const completions = completionsOf(program, own, isKnown, work)
  const diagram = completions.within(workPerExpression, () => completions.condition(expression))
  if (diagram === undefined) return 'undetermined'
  if (diagram === yes) return 'contradicted'
  const fewer: string[] = []
  for (const fact of facts) {
    const level = completions.levelOf(fact)
    const cells = own.get(fact) ?? []
    if (level === undefined) continue
    const possible = cells.filter(
      (_, i) => completions.store.onlyResult(diagram, new Map([[level, i]]), work) !== 1,
    )
    if (work.left <= 0) throw new WorkSpent()
    if (possible.length === cells.length) continue
    live.set(fact, possible)
    fewer.push(fact)
  }
  return fewer
}
