import type { RankedFact } from './evaluation.ts'
import type { DecisiveFact } from './exact/decisive.ts'
import type { Program } from './program.ts'
import type { Indicator } from './recommendation.ts'

/** What one recommendation (or output, without a weight of its own) still asks. */
export interface OpenQuestions {
  readonly indicator?: Indicator
  readonly decisive: readonly DecisiveFact[]
}

const weights: Readonly<Record<Indicator, number>> = { critical: 4, warning: 2, info: 1 }

/** What a fact is worth over all questions, and where that puts it. */
interface Worth {
  readonly fact: string
  readonly safety: boolean
  readonly group: string | undefined
  decides: number
  weight: number
  /** Shares of all questions that it decides, added up, and how many these are. */
  share: number
  count: number
  /** Facts of one class are worth the same: within it the share decides, then the place. */
  worthClass: number
  place: number
}

/** What to ask: ranks the open facts of one question, or of all. */
export interface Ranking {
  readonly rank: (decisive: readonly DecisiveFact[]) => readonly RankedFact[]
  /** Every open fact once, with its mean share over the questions it decides. */
  readonly all: () => readonly RankedFact[]
}

/** Ranks facts by what they decide over all recommendations. */
export function ranking(program: Program, open: readonly OpenQuestions[]): Ranking {
  const worth = new Map<string, Worth>()
  for (const { indicator, decisive } of open) {
    const [decides, weight] = indicator === undefined ? [0, 0] : [1, weights[indicator]]
    for (const { fact, share } of decisive) {
      const so = worth.get(fact) ?? newWorth(program, worth, fact)
      so.decides += decides
      so.weight += weight
      so.share += share
      so.count += 1
    }
  }
  place(program, worth)
  // Questions with the same diagram share one list.
  const ranked = new Map<readonly DecisiveFact[], readonly RankedFact[]>()
  const rank = (decisive: readonly DecisiveFact[]) => {
    const known = ranked.get(decisive)
    if (known !== undefined) return known
    const made = inOrder(decisive, (fact) => worth.get(fact) ?? newWorth(program, worth, fact))
    ranked.set(decisive, made)
    return made
  }
  return {
    rank,
    all: () => rank([...worth.values()].map(({ fact, share, count }) => ({ fact, share: share / count }))),
  }
}

function newWorth(program: Program, worth: Map<string, Worth>, fact: string): Worth {
  const group = program.facts.get(fact)?.ask?.group
  const safety = program.safety.has(fact)
  const none = { decides: 0, weight: 0, share: 0, count: 0, worthClass: 0, place: 0 }
  const made = { fact, safety, group, ...none }
  worth.set(fact, made)
  return made
}

// Safety first, then what decides most, then the author's order.
function place(program: Program, worth: ReadonlyMap<string, Worth>): void {
  const authored = [...program.facts.keys()].flatMap((fact) => worth.get(fact) ?? [])
  const order = authored.sort((a, b) => Number(b.safety) - Number(a.safety) || b.weight - a.weight)
  let before: Worth | undefined
  for (const [at, one] of order.entries()) {
    one.place = at
    const same = before === undefined || (before.safety === one.safety && before.weight === one.weight)
    one.worthClass = (before?.worthClass ?? 0) + (same ? 0 : 1)
    before = one
  }
}

function inOrder(decisive: readonly DecisiveFact[], worthOf: (fact: string) => Worth): readonly RankedFact[] {
  return decisive
    .map(({ fact, share }) => ({ of: worthOf(fact), share }))
    .sort((a, b) => a.of.worthClass - b.of.worthClass || b.share - a.share || a.of.place - b.of.place)
    .map(({ of: { fact, safety, decides, weight, group }, share }) =>
      group === undefined
        ? { fact, safety, decides, weight, share }
        : { fact, safety, decides, weight, share, group },
    )
}
