import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type FhirApi, fhirApi } from '../../../apps/api/src/interop/fhir-api/fhir-api.test-kit.ts'
import { makeClinic, type TestCluster } from '../../../packages/database/src/test-kit/index.ts'
import { root } from '../../run-step.ts'

interface ImportedRecords {
  readonly files: number
  /** Files that were imported, or refused with reasons. */
  readonly answered: number
  /** Resources that the same file changed when it came again. */
  readonly changes: number
  readonly problems: readonly string[]
}

const shippedRecords = join(root, 'apps/api/src/interop/records')

/** Imports every JSON file of a folder twice, one clinic for all; the records that ship where no folder is named. */
export async function importRecords(
  cluster: TestCluster,
  folder: string | undefined,
  progress: (text: string) => void,
): Promise<ImportedRecords> {
  const from = folder !== undefined && existsSync(folder) ? folder : shippedRecords
  const files = jsonFiles(from)
  progress(`${files.length} files of patient records${from === shippedRecords ? ' that ship' : ''}`)
  const fhir = await fhirApi({ cluster })
  try {
    const { organizationId, clinicianId: personId } = await makeClinic(fhir.api.test)
    const key = await fhir.key({ organizationId, personId }, ['patients:write'])
    const problems: string[] = []
    let [answered, changes] = [0, 0]
    for (const file of files) {
      const outcome = await importTwice(fhir, readFileSync(file, 'utf8'), key)
      if (typeof outcome === 'string') problems.push(`${relative(from, file)}: ${outcome}`)
      else {
        answered += 1
        changes += outcome.changes
        if (outcome.changes > 0) problems.push(`${relative(from, file)}: ${outcome.changes} changed again`)
      }
    }
    return { files: files.length, answered, changes, problems }
  } finally {
    await fhir.close()
  }
}

/** How many resources changed the second time; a sentence where the answer is none to act on. */
async function importTwice(
  fhir: FhirApi,
  text: string,
  key: Readonly<Record<string, string>>,
): Promise<{ readonly changes: number } | string> {
  const first = await fhir.post(text, key)
  if (first.status !== 200) return isRefusal(first) ? { changes: 0 } : `answered with ${first.status}`
  const unexplained = outcomesOf(first.json).filter(({ done, why }) => done === 'refused' && why === '')
  if (unexplained.length > 0) return `${unexplained.length} resources refused without a reason`
  const again = outcomesOf((await fhir.post(text, key)).json)
  return { changes: again.filter(({ done }) => done === 'created' || done === 'updated').length }
}

function isRefusal({ status, json }: Awaited<ReturnType<FhirApi['post']>>): boolean {
  const issues = json.resourceType === 'OperationOutcome' && Array.isArray(json.issue) ? json.issue : []
  return status >= 400 && status < 500 && issues.some((issue) => issue?.details?.text)
}

interface Entry {
  readonly response: {
    readonly status: string
    readonly outcome: {
      readonly issue: readonly { readonly details: { readonly text: string }; readonly diagnostics: string }[]
    }
  }
}

function outcomesOf(bundle: { readonly entry?: unknown }): readonly { done: string; why: string }[] {
  return ((bundle.entry ?? []) as readonly Entry[]).map(({ response }) => {
    const [issue] = response.outcome.issue
    const said = issue?.details.text ?? ''
    const done = response.status.startsWith('422')
      ? 'refused'
      : response.status.startsWith('201')
        ? 'created'
        : said === 'updated' || issue?.diagnostics.endsWith(': updated')
          ? 'updated'
          : 'unchanged'
    return { done, why: said }
  })
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
