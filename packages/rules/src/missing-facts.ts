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
      worth.set(
        fact,
        indicator === undefined ? so : { decides: so.decides + 1, weight: so.weight + weights[indicator] },
      )
    }
  }
  const place = new Map([...program.facts.keys()].map((fact, i) => [fact, i]))
  const placeOf = (fact: string) => place.get(fact) ?? place.size
  return (decisive) =>
    decisive
      .map(({ fact, share }): RankedFact => {
        const group = program.facts.get(fact)?.ask?.group
        const { decides, weight } = worth.get(fact) ?? { decides: 0, weight: 0 }
        return {
          fact,
          safety: program.safety.has(fact),
          decides,
          weight,
          share,
          ...(group === undefined ? {} : { group }),
        }
      })
      .sort(
        (a, b) =>
          Number(b.safety) - Number(a.safety) ||
          b.weight - a.weight ||
          b.share - a.share ||
          placeOf(a.fact) - placeOf(b.fact),
      )
}

/** Every open fact once, with its mean share over the questions it decides. */
export function mergeDecisive(open: readonly OpenQuestions[]): readonly DecisiveFact[] {
  const shares = new Map<string, number[]>()
  for (const { fact, share } of open.flatMap((one) => one.decisive)) {
    shares.set(fact, [...(shares.get(fact) ?? []), share])
  }
  return [...shares].map(([fact, all]) => ({
    fact,
    share: all.reduce((sum, one) => sum + one, 0) / all.length,
  }))
}
