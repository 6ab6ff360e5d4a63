import type { RecommendationResult, RuleSet } from '@guideboard/rules'

/** The vignettes' names of facts that the rules keep in another unit or split in two. */
const names: Readonly<Record<string, string>> = {
  conservativeCareDays: 'conservativeCareWeeks',
  symptomDays: 'symptomWeeks',
  cyclobenzaprineDays: 'cyclobenzaprine.daysTaken',
  corticosteroidDays: 'medications',
  pregnant: 'pregnancyWeeks',
  eGFR: 'labs.eGFR',
  lowBackPain: 'conditions',
}

/**
 * Facts that an assessment names as missing, as the vignettes call them: grouped facts by their group. What
 * an offer has not excluded is named beside it, so it is listed apart.
 */
export function namedMissing(
  ruleSet: RuleSet,
  result: RecommendationResult,
): { readonly asked: readonly string[]; readonly notExcluded: readonly string[] } {
  const named = [
    ...new Set(result.missing.map(({ fact }) => names[fact] ?? ruleSet.facts[fact]?.ask?.group ?? fact)),
  ]
  return result.outcome.kind === 'for' ? { asked: [], notExcluded: named } : { asked: named, notExcluded: [] }
}
