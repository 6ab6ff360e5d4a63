import type { Marginal } from '../marginal.ts'
import type { Program } from '../program.ts'

/** Shares that are assumed of made-up patients, by fact: a later rule set's stands for that of an earlier one. */
export function cohortMarginals(programs: readonly Program[]): ReadonlyMap<string, Marginal> {
  return new Map(
    programs.flatMap(({ ruleSet }) => (ruleSet.marginals ?? []).map((marginal) => [marginal.fact, marginal])),
  )
}

/** "14 in 100", "0.04 in 100". */
const inHundred = (share: number): string => `${Number((100 * share).toPrecision(6))} in 100`

/** What is assumed of each fact, with its source, and of how many no source is named. */
export function marginalSentences(
  marginals: ReadonlyMap<string, Marginal>,
  facts: readonly string[],
): readonly string[] {
  const cited = [...marginals.values()].filter(({ fact }) => facts.includes(fact))
  const without = facts.length - cited.length
  return [
    ...cited.map(({ fact, yes, among, cite }) => {
      const sources = cite.map(({ ref, locator }) => `${ref}, ${locator}`).join('; ')
      return `Assumed: "yes" to ${fact} for ${inHundred(yes)}, as among ${among} (source: ${sources}).`
    }),
    ...(without === 0
      ? []
      : [
          `${without} of ${facts.length} facts are drawn without a source: none is named, and no share among them is known.`,
        ]),
  ]
}
