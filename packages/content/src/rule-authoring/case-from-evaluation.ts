import type { Evaluation, GivenFacts, RuleCase } from '@guideboard/rules'

/**
 * A case that expects what the rules say of these facts now, of every recommendation. It passes as soon as it is
 * added; whether it is right is for its author to say.
 */
export function caseFromEvaluation(
  about: { readonly name: string; readonly asOf: string; readonly given: GivenFacts },
  { recommendations }: Evaluation,
): RuleCase {
  const expect = recommendations.map(({ id, outcome, settled, missing, cautions }) => {
    const present = cautions.filter((one) => one.present === true).map((one) => one.id)
    return [
      id,
      {
        outcome: outcome.kind,
        settled,
        missing: missing.map(({ fact }) => fact),
        ...(present.length > 0 ? { cautions: present } : {}),
      },
    ] as const
  })
  return { ...about, expect: Object.fromEntries(expect) }
}

/** A name that no case has yet. */
export function freeCaseName(name: string, cases: readonly RuleCase[]): string {
  const taken = new Set(cases.map((one) => one.name))
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name} (${number})`)) number += 1
  return `${name} (${number})`
}
