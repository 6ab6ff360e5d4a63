import { openEncounter } from '../../../apps/api/src/encounters/open-encounter.ts'
import { recordFacts } from '../../../apps/api/src/encounters/record-facts.ts'
import { importFhirBundle } from '../../../apps/api/src/interop/import-fhir-bundle.ts'
import type { Ctx } from '../../../apps/api/src/platform/ctx.ts'
import { readVignette, type Vignette, vignetteRules } from '../../../packages/content/guidelines/index.ts'
import type { GivenFacts, RuleSet } from '../../../packages/rules/src/index.ts'
import { chartOf } from './chart.ts'

/** A vignette as a patient with an encounter. */
interface OnRecord {
  readonly encounterId: string
  readonly given: GivenFacts
  /** Words of the vignette that nobody knows the meaning of. */
  readonly unmapped: readonly string[]
}

/** Puts a vignette on record through the verbs of the API: entries, encounter, answers, as far as the rules ask. */
export async function putOnRecord(
  ctx: Ctx,
  vignette: Vignette,
  ruleSet: RuleSet = vignetteRules,
): Promise<OnRecord> {
  const { given: all, unmapped } = readVignette(vignette)
  const given = Object.fromEntries(Object.entries(all).filter(([fact]) => Object.hasOwn(ruleSet.facts, fact)))
  const asOf = ctx.clock.now().toISOString().slice(0, 10)
  const { bundle, answers, reviewed, setting } = chartOf(vignette.id, given, ruleSet, asOf)
  const { patientIds } = await importFhirBundle(ctx, bundle)
  const { id: encounterId } = await openEncounter(ctx, { patientId: patientIds[0] ?? '', setting })
  if (answers.length + reviewed.length > 0)
    await recordFacts(ctx, { encounterId, facts: answers, reviewedLists: reviewed })
  return { encounterId, given, unmapped }
}
