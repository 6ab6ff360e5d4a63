import type { PlanDefinition } from '@guideboard/rules'
import { canonicalOf, dayOf, type ExportedVersion } from './exported-guideline.ts'

/** A guideline without its advice. */
export type WithdrawnPlan = Omit<PlanDefinition, 'action'>

/** What stands in place of a version that was withdrawn: that it was, when and why, and none of its advice. */
export function withdrawnPlan({
  version,
  successor,
  predecessor,
  demonstration,
  baseUrl,
}: Omit<ExportedVersion, 'content'>): WithdrawnPlan {
  const on = version.withdrawnAt === null ? '' : ` on ${dayOf(version.withdrawnAt)}`
  const because = version.withdrawnReason === null ? '' : `: ${version.withdrawnReason}`
  const related = [
    ...(predecessor === undefined
      ? []
      : [{ type: 'predecessor' as const, resource: canonicalOf(baseUrl, predecessor) }]),
    ...(successor === undefined
      ? []
      : [{ type: 'successor' as const, resource: canonicalOf(baseUrl, successor) }]),
  ]
  return {
    resourceType: 'PlanDefinition',
    id: version.slug.slice(0, 64),
    url: `${baseUrl}/PlanDefinition/${version.slug}`,
    version: version.label,
    name: 'Withdrawn',
    title: `Withdrawn: do not use (${version.slug})`,
    status: 'retired',
    experimental: demonstration,
    description: `Withdrawn${on}${because}. Do not use.`,
    effectivePeriod: {
      start: dayOf(version.inForceFrom),
      ...(version.inForceTo === null ? {} : { end: dayOf(version.inForceTo) }),
    },
    ...(related.length === 0 ? {} : { relatedArtifact: related }),
    type: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'clinical-protocol' },
      ],
    },
  }
}
