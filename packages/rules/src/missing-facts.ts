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

/** Makes the function that ranks facts by what they decide over all recommendations. */
export function ranking(
  program: Program,
  open: readonly OpenQuestions[],
): (decisive: readonly DecisiveFact[]) => readonly RankedFact[] {
  const worth = new Map<string, { decides: number; weight: number }>()
  for (const { indicator, decisive } of open) {
    for (const { fact } of decisive) {
      const so = worth.get(fact) ?? { decides: 0, weight: 0 }
      so.decides += indicator === undefined ? 0 : 1
      so.weight += indicator === undefined ? 0 : weights[indicator]
      worth.set(fact, so)
    }
  }
  const order = [...worth.keys()].sort(byWorth(program, worth))
  const place = new Map(order.map((fact, i) => [fact, i]))
  const placeOf = (fact: string) => place.get(fact) ?? place.size
  const sameWorth = (a: string, b: string) =>
    program.safety.has(a) === program.safety.has(b) && worth.get(a)?.weight === worth.get(b)?.weight
  return (decisive) =>
    decisive
      .map(({ fact, share }): RankedFact => {
        const group = program.facts.get(fact)?.ask?.group
        const { decides, weight } = worth.get(fact) ?? { decides: 0, weight: 0 }
        const safety = program.safety.has(fact)
        return { fact, safety, decides, weight, share, ...(group === undefined ? {} : { group }) }
      })
      .sort(
        (a, b) => (sameWorth(a.fact, b.fact) ? b.share - a.share : 0) || placeOf(a.fact) - placeOf(b.fact),
      )
}

// Safety first, then what decides most, then the author's order.
function byWorth(program: Program, worth: ReadonlyMap<string, { readonly weight: number }>) {
  const authored = new Map([...program.facts.keys()].map((fact, i) => [fact, i]))
  const weightOf = (fact: string) => worth.get(fact)?.weight ?? 0
  const placeOf = (fact: string) => authored.get(fact) ?? authored.size
  return (a: string, b: string) =>
    Number(program.safety.has(b)) - Number(program.safety.has(a)) ||
    weightOf(b) - weightOf(a) ||
    placeOf(a) - placeOf(b)
}

/** Every open fact once, with its mean share over the questions it decides. */
export function mergeDecisive(open: readonly OpenQuestions[]): readonly DecisiveFact[] {
  const sums = new Map<string, { share: number; count: number }>()
  for (const { fact, share } of open.flatMap((one) => one.decisive)) {
    const sum = sums.get(fact) ?? { share: 0, count: 0 }
    sum.share += share
    sum.count += 1
    sums.set(fact, sum)
  }
  return [...sums].map(([fact, { share, count }]) => ({ fact, share: share / count }))
}
