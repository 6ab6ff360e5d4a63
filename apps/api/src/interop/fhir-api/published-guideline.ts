import type { ArticleContent } from '@guideboard/content'
import type { Library, PlanDefinition } from '@guideboard/rules'
import { loadSignatories } from '../../articles/load-reader-versions.ts'
import type { ReadTx } from '../../audit/read-handle.ts'
import { type ExportedVersion, exportedGuideline } from './exported-guideline.ts'
import { loadPublished, loadPublishedContents, type PublishedVersion } from './load-published.ts'
import { type WithdrawnPlan, withdrawnPlan } from './withdrawn-plan.ts'

/** A published resource: of a version that is or was in force. */
export type Definition = PlanDefinition | Library | WithdrawnPlan

/** A version with the resources under which it is published. */
export interface PublishedGuideline {
  readonly version: PublishedVersion
  readonly definitions: readonly Definition[]
}

/** These articles as they are published: every version that was ever in force, oldest first. */
export async function loadPublishedGuidelines(
  tx: ReadTx,
  slugs: readonly string[],
  of: { readonly baseUrl: string; wanted?(version: PublishedVersion): boolean },
): Promise<readonly PublishedGuideline[]> {
  const { baseUrl, wanted = () => true } = of
  const all = await loadPublished(tx, slugs)
  const versions = all.filter(wanted)
  const contents = await loadPublishedContents(tx, versions)
  const signatories = await loadSignatories(
    tx,
    versions.map(({ versionId }) => versionId),
  )
  const demonstration = (await tx.installation.findFirst())?.demonstration ?? false
  return versions.map((version) => {
    const own = all.filter(({ slug }) => slug === version.slug)
    const place = own.indexOf(version)
    const exported = {
      version,
      signatories: signatories.get(version.versionId) ?? [],
      predecessor: own[place - 1],
      successor: own[place + 1],
      demonstration,
      baseUrl,
    }
    return { version, definitions: definitionsOf(exported, contents.get(version.versionId)) }
  })
}

const made = new Map<string, readonly Definition[]>()
const mostKept = 40

/** What is made of a version is kept while nothing of it changes: its logic is large, and anybody may ask for it. */
function definitionsOf(
  of: Omit<ExportedVersion, 'content'>,
  content: ArticleContent | undefined,
): readonly Definition[] {
  if (content === undefined) return [withdrawnPlan(of)]
  const key = JSON.stringify(of)
  const had = made.get(key)
  if (had !== undefined) return had
  const { guideline, recommendations, logic, cases } = exportedGuideline({ ...of, content })
  const definitions = [guideline, ...recommendations, logic, ...(cases === undefined ? [] : [cases])]
  if (made.size >= mostKept) made.clear()
  made.set(key, definitions)
  return definitions
}
