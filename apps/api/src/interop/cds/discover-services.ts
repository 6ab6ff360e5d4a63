import { read } from '../../audit/doors.ts'
import { loadGuidelinesInForce } from '../../encounters/guidelines-in-force.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { prefetchPlan } from './prefetch-plan.ts'
import { hookServices } from './services.ts'

export interface DiscoveredService {
  readonly hook: string
  readonly id: string
  readonly title: string
  readonly description: string
  readonly version: string
  readonly hookVersion: string
  readonly usageRequirements: string
  readonly prefetch: Readonly<Record<string, string>>
}

/** The services there are: every hook for every guideline in force, under its slug. Open to all. */
export async function discoverServices(ctx: Ctx): Promise<readonly DiscoveredService[]> {
  const guidelines = await read(ctx, loadGuidelinesInForce)
  return guidelines.flatMap(({ slug, content, ruleSet, versionNumber }) =>
    hookServices.map((service) => ({
      hook: service.hook,
      id: slug,
      title: service.title(content.title),
      description: service.description(content.title),
      version: String(versionNumber),
      hookVersion: service.hookVersion,
      usageRequirements:
        'FHIR R4. What is not sent is fetched only from a FHIR server registered for the client; otherwise it is unknown.',
      prefetch: Object.fromEntries(
        prefetchPlan(ruleSet, service).map(({ key, template }) => [key, template]),
      ),
    })),
  )
}
