import type { ReadTx } from '../audit/read-handle.ts'
import { contentOf, type GuidelineInForce } from '../encounters/guidelines-in-force.ts'
import type { GuidelineResultJson } from './guideline-result-json.ts'

/** The very version that gave a stored result, whatever is in force by now. */
export async function loadPinned(tx: ReadTx, result: GuidelineResultJson): Promise<GuidelineInForce> {
  const version = await tx.articleVersion.findFirstOrThrow({
    where: { id: result.versionId ?? '', contentHash: result.contentHash ?? '' },
    select: { id: true, number: true, contentHash: true, contentText: true },
  })
  const content = contentOf(version.contentHash, version.contentText)
  if (content.ruleSet === undefined) throw new Error('A pinned version has no rules.')
  return {
    slug: result.slug ?? '',
    versionId: version.id,
    versionNumber: version.number,
    contentHash: version.contentHash,
    content,
    ruleSet: content.ruleSet,
  }
}
