import { type ArticleContent, versionLabelFinding } from '@guideboard/content'
import { compareRules } from '../articles/compare-rules.ts'
import { read } from '../audit/doors.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotReady } from '../platform/errors.ts'
import { approvedBase, loadContent } from './load-content.ts'
import { loadVersion } from './load-version.ts'

/**
 * Why the rules of a version cannot be handed in under the label they have: what changed in them since readers
 * last had them demands a higher one. `undefined` when the label says enough, or there is nothing to compare.
 * @throws NotFound
 */
export async function labelRefusal(ctx: Ctx, versionId: string): Promise<NotReady | undefined> {
  const { content, base } = await read(ctx, async (tx) => {
    const version = await loadVersion(tx, versionId)
    return { content: await loadContent(tx, version.id), base: await approvedBase(tx, version) }
  })
  const finding = await findingOf(base, content)
  if (finding === undefined) return undefined
  const code = 'VERSION_LABEL_TOO_SMALL'
  const { message, path, fix } = finding
  return new NotReady(message, [{ code, message, path: `/content${path}`, ...(fix ? { fix } : {}) }], {
    code,
  })
}

async function findingOf(base: ArticleContent | undefined, content: ArticleContent) {
  const [before, after] = [base?.ruleSet, content.ruleSet]
  if (before === undefined || after === undefined) return undefined
  return versionLabelFinding(before, after, (await compareRules(before, after)).bump)
}
