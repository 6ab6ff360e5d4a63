import type { RuleSet } from '@guideboard/rules'
import type { AnsweredRecommendation } from './answer.ts'

/** The vignettes' names of facts that the rules keep in another unit or split in two. */
const names: Readonly<Record<string, string>> = {
  conservativeCareDays: 'conservativeCareWeeks',
  symptomDays: 'symptomWeeks',
  cyclobenzaprineDays: 'cyclobenzaprine.daysTaken',
  corticosteroidDays: 'medications',
  pregnant: 'pregnancyWeeks',
  eGFR: 'labs.eGFR',
  advancedKidneyDisease: 'labs.eGFR',
  lowBackPain: 'conditions',
}

/**
 * Facts that an assessment names as missing, as the vignettes call them: grouped facts by their group. What
 * an offer has not excluded is named beside it, so it is listed apart.
 */
export function namedMissing(
  ruleSet: RuleSet,
  result: AnsweredRecommendation,
): { readonly asked: readonly string[]; readonly notExcluded: readonly string[] } {
  const nameOf = ({ fact }: { readonly fact: string }) =>
    names[fact] ?? ruleSet.facts[fact]?.ask?.group ?? fact
  const onDrug = result.missing.some(({ fact }) => fact === 'onCyclobenzaprine')
  // Whoever does not say what is taken does not say since when either.
  const missing = result.missing.filter(({ fact }) => !(onDrug && fact === 'cyclobenzaprineDays'))
  const named = [...new Set(missing.map(nameOf))]
  return result.outcome.kind === 'for' ? { asked: [], notExcluded: named } : { asked: named, notExcluded: [] }
}
