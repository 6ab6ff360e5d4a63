import { assessEncounter } from '../../../apps/api/src/assessments/assess-encounter.ts'
import {
  type FhirApi,
  fhirApi,
  putInForce,
} from '../../../apps/api/src/interop/fhir-api/fhir-api.test-kit.ts'
import { r4Problems } from '../../../apps/api/src/interop/fhir-api/validate-r4.test-kit.ts'
import {
  furtherVignettes,
  givenVignettes,
  shippedGuidelines,
} from '../../../packages/content/guidelines/index.ts'
import { makeClinic, type TestCluster } from '../../../packages/database/src/test-kit/index.ts'
import { putOnRecord } from '../vignettes/put-on-record.ts'

interface ValidatedExports {
  /** Resources that were exported, and those among them that are GuidanceResponses. */
  readonly exported: number
  readonly assessments: number
  /** One line per resource that a validator objects to. */
  readonly invalid: readonly string[]
}

interface Resource {
  readonly resourceType: string
  readonly id: string
}

/** Exports everything that ships, and an assessment per vignette, and has each resource validated. */
export async function validateExports(
  cluster: TestCluster,
  progress: (text: string) => void,
): Promise<ValidatedExports> {
  const fhir = await fhirApi({ cluster })
  try {
    for (const guideline of shippedGuidelines) await putInForce(fhir, guideline)
    const definitions = await exportedDefinitions(fhir)
    progress(`${definitions.length} resources of guidelines; the vignettes are put on record and assessed`)
    const responses = await exportedAssessments(fhir)
    const metadata = (await fhir.get('/fhir/metadata')).json
    const all = [...definitions, ...responses, metadata]
    return {
      exported: all.length,
      assessments: responses.length,
      invalid: all.flatMap((resource) => {
        const [first, ...more] = r4Problems(resource)
        const name = `${String(resource.resourceType)}/${String(resource.id)}`
        return first === undefined ? [] : [`${name}: ${first} (and ${more.length} more)`]
      }),
    }
  } finally {
    await fhir.close()
  }
}

/** Every version of every guideline, with all that it leads to by canonical address. */
async function exportedDefinitions(fhir: FhirApi): Promise<readonly Resource[]> {
  const { json } = await fhir.get('/fhir/PlanDefinition?_count=50')
  const found = new Map<string, Resource>()
  const open = entriesOf(json).map((plan) => canonicalOf(plan))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    const type = next.includes('/Library/') ? 'Library' : 'PlanDefinition'
    const [resource] = entriesOf((await fhir.get(`/fhir/${type}?${new URLSearchParams({ url: next })}`)).json)
    if (resource === undefined) throw new Error(`${next} leads nowhere.`)
    found.set(next, resource)
    for (const [, canonical = ''] of JSON.stringify(resource).matchAll(
      /"(?:definitionCanonical|resource)":"([^"]+\|[^"]+)"/g,
    ))
      open.push(canonical)
  }
  return [...found.values()]
}

/** One GuidanceResponse per guideline and vignette. */
async function exportedAssessments(fhir: FhirApi): Promise<readonly Resource[]> {
  const { organizationId, clinicianId } = await makeClinic(fhir.api.test, {
    jurisdiction: 'US',
    timeZone: 'UTC',
  })
  const ctx = fhir.api.ctx(await fhir.api.actorOf(clinicianId))
  const key = await fhir.key({ organizationId, personId: clinicianId }, ['assess'])
  const responses: Resource[] = []
  for (const vignette of [...givenVignettes, ...furtherVignettes]) {
    const { encounterId } = await putOnRecord(ctx, vignette)
    const { id } = await assessEncounter(ctx, { encounterId })
    responses.push(...entriesOf((await fhir.get(`/fhir/GuidanceResponse/${id}`, key)).json))
  }
  return responses
}

function entriesOf(bundle: { readonly entry?: unknown }): readonly Resource[] {
  const entries = (bundle.entry ?? []) as readonly { readonly resource: Resource }[]
  return entries.map(({ resource }) => resource)
}

function canonicalOf(plan: Resource): string {
  const { url, version } = plan as Resource & { readonly url: string; readonly version: string }
  return `${url}|${version}`
}
