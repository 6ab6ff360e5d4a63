import type { GuidanceResponse } from 'fhir/r4.js'
import type { AssessmentDocument } from '../../assessments/assess-record.ts'
import { assessmentTextLoader, readAssessment } from '../../assessments/read-assessment.ts'
import { read } from '../../audit/doors.ts'
import { contentOf } from '../../encounters/guidelines-in-force.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { NotFound } from '../../platform/errors.ts'
import { canonicalOf } from './exported-guideline.ts'
import { guidanceResponse } from './guidance-response.ts'
import { loadPublished } from './load-published.ts'

/**
 * What the guidelines said in one assessment, one GuidanceResponse each: for whoever may open the assessment, and with
 * the same record of having looked.
 * @throws NotFound when there is none with this id in the actor's organization
 */
export async function readGuidance(
  ctx: Ctx,
  asked: { readonly assessmentId: string; readonly baseUrl: string },
): Promise<readonly GuidanceResponse[]> {
  const assessment = await readAssessment(ctx, asked.assessmentId)
  const text = await assessmentTextLoader(ctx).load(assessment)
  const { guidelines } = JSON.parse(text) as AssessmentDocument // written by assessEncounter
  const results = guidelines.map(({ result }) => result)
  return read(ctx, async (tx) => {
    const published = await loadPublished(tx, [...new Set(results.flatMap(({ slug }) => slug ?? []))])
    const contents = await tx.articleVersion.findMany({
      where: { id: { in: results.flatMap(({ versionId }) => versionId ?? []) } },
      select: { id: true, contentHash: true, contentText: true },
    })
    return results.map((result, i) => {
      const version = published.find(({ versionId }) => versionId === result.versionId)
      const content = contents.find(({ id }) => id === result.versionId)
      const ruleSet = content && contentOf(content.contentHash, content.contentText).ruleSet
      if (version === undefined || ruleSet === undefined) throw new Error('An assessment lost its version.')
      const canonical = canonicalOf(asked.baseUrl, version)
      return guidanceResponse({ assessment, place: i + 1, result, ruleSet, canonical })
    })
  })
}

/**
 * One of them, by its own id.
 * @throws NotFound when there is none
 */
export async function readGuidanceResponse(
  ctx: Ctx,
  asked: { readonly id: string; readonly baseUrl: string },
): Promise<GuidanceResponse> {
  const [assessmentId = ''] = asked.id.split('.')
  const all = await readGuidance(ctx, { assessmentId, baseUrl: asked.baseUrl })
  const found = all.find(({ id }) => id === asked.id)
  if (found === undefined) throw new NotFound('GuidanceResponse')
  return found
}
