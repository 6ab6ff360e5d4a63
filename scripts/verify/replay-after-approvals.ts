import { assessEncounter } from '../../apps/api/src/assessments/assess-encounter.ts'
import type { AssessmentDocument } from '../../apps/api/src/assessments/assess-record.ts'
import type { GuidelineResultJson } from '../../apps/api/src/assessments/guideline-result-json.ts'
import { replayAssessment } from '../../apps/api/src/assessments/replay-assessment.ts'
import { testApi } from '../../apps/api/src/test-kit.ts'
import {
  furtherVignettes,
  givenVignettes,
  shippedGuidelines,
} from '../../packages/content/guidelines/index.ts'
import {
  type Board,
  type MadeVersion,
  makeBoard,
  makeClinic,
  makeDraft,
  type TestCluster,
  type TestDatabase,
  walkTo,
} from '../../packages/database/src/test-kit/index.ts'
import { dayOf, isoDateOf, type RuleSet } from '../../packages/rules/src/index.ts'
import { putOnRecord } from './vignettes/put-on-record.ts'

interface Replays {
  readonly replayed: number
  readonly differences: readonly string[]
  readonly recommendations: number
  readonly uncited: readonly string[]
}

/** Days before today for which each encounter is assessed: courses begin, run and end between them. */
const daysBack = [0, 1, 3, 7, 14, 21, 45, 400]

/** Assesses every vignette on several days, approves the next version of every guideline, and replays all. */
export async function replayAfterApprovals(
  cluster: TestCluster,
  progress: (text: string) => void,
): Promise<Replays> {
  const api = await testApi({ cluster })
  try {
    const board = await makeBoard(api.test)
    const first = new Map<string, MadeVersion>()
    for (const { slug, content, earlier } of shippedGuidelines)
      first.set(slug, await approve(api.test, board, { slug, content: earlier[0] ?? content }))
    const { clinicianId } = await makeClinic(api.test, { jurisdiction: 'US', timeZone: 'UTC' })
    const actor = await api.actorOf(clinicianId)
    const today = dayOf(new Date().toISOString().slice(0, 10)) ?? 0
    const ids: string[] = []
    const vignettes = [...givenVignettes, ...furtherVignettes].slice(0, 120)
    const assess = async (some: typeof vignettes, ruleSet: RuleSet | undefined) => {
      for (const vignette of some) {
        const ctx = api.ctx(actor)
        const { encounterId } = await putOnRecord(ctx, vignette, ruleSet)
        for (const back of daysBack)
          ids.push((await assessEncounter(ctx, { encounterId, asOf: isoDateOf(today - back) })).id)
      }
    }
    const main = shippedGuidelines.find(({ earlier }) => earlier.length > 0)
    await assess(vignettes, main?.earlier[0]?.ruleSet)
    progress(`${ids.length} assessments stored; the next version of every guideline is approved`)
    for (const { slug, content, earlier } of shippedGuidelines) {
      const former = first.get(slug)
      const next = earlier.length > 0 ? content : { ...content, title: `${content.title}, reworded` }
      if (former === undefined) continue
      await approve(api.test, board, {
        articleId: former.articleId,
        basedOn: former.versionId,
        content: next,
      })
    }
    const before = ids.length
    await assess(vignettes.slice(0, 8), main?.content.ruleSet)
    progress(`${ids.length - before} more under the new versions; all are replayed`)

    const differences: string[] = []
    const uncited: string[] = []
    let recommendations = 0
    for (const id of ids) {
      const replay = await replayAssessment(api.ctx(actor), id)
      if (replay.kind !== 'same') differences.push(`${id}: ${replay.kind}`)
      const [stored] = await api.test.sql<{ snapshot_text: string }>(
        'SELECT snapshot_text FROM assessment WHERE id = $1',
        [id],
      )
      const { guidelines } = JSON.parse(stored?.snapshot_text ?? '') as AssessmentDocument // by assessEncounter
      for (const { result } of guidelines) {
        recommendations += result.recommendations.length
        uncited.push(...uncitedIn(result).map((which) => `${id}: ${which}`))
      }
    }
    return { replayed: ids.length, differences, recommendations, uncited }
  } finally {
    await api.close()
  }
}

async function approve(
  test: TestDatabase,
  board: Board,
  given: Parameters<typeof makeDraft>[2],
): Promise<MadeVersion> {
  return walkTo(test, board, await makeDraft(test, board, given), 'APPROVED')
}

/** Recommendations without a version, or without a source that is in the result and not retracted. */
function uncitedIn({
  slug,
  versionId,
  contentHash,
  preview,
  recommendations,
  references,
}: GuidelineResultJson) {
  const live = new Set(references.filter(({ retracted }) => !retracted).map(({ id }) => id))
  const pinned = versionId !== null && contentHash !== null && !preview
  return recommendations
    .filter(({ citations }) => !pinned || !citations.some(({ referenceId }) => live.has(referenceId)))
    .map(({ id }) => `${slug} ${id}`)
}
