import { assessEncounter } from '../../../apps/api/src/assessments/assess-encounter.ts'
import type { AssessmentDocument } from '../../../apps/api/src/assessments/assess-record.ts'
import { assessmentTextLoader } from '../../../apps/api/src/assessments/read-assessment.ts'
import type { Ctx } from '../../../apps/api/src/platform/ctx.ts'
import { testApi } from '../../../apps/api/src/test-kit.ts'
import {
  judgeVignette,
  readVignette,
  shippedGuidelines,
  type Vignette,
  type VignetteReport,
  vignetteRules,
} from '../../../packages/content/guidelines/index.ts'
import {
  makeApprovedArticle,
  makeClinic,
  type TestCluster,
} from '../../../packages/database/src/test-kit/index.ts'
import {
  type FactState,
  type GivenFacts,
  readSnapshot,
  type Snapshot,
} from '../../../packages/rules/src/index.ts'
import { answerIn } from './answer-in.ts'
import { isOpen } from './chart.ts'
import { putOnRecord } from './put-on-record.ts'

const slug = 'degenerative-disk-disease'
/** A clinic is always somewhere: where a vignette names no country, in one that no rule singles out. */
const elsewhere = 'US'
const countries: Readonly<Record<string, string>> = { other: 'KE' }

/**
 * Puts each vignette on record as the clinician of a clinic in its country, has it assessed through the verbs of
 * the API, and judges the stored assessment.
 */
export async function assessVignettes(
  cluster: TestCluster,
  vignettes: readonly Vignette[],
): Promise<readonly VignetteReport[]> {
  const api = await testApi({ cluster })
  try {
    const content = shippedGuidelines.find((one) => one.slug === slug)?.content
    await makeApprovedArticle(api.test, { slug, content })
    const clinicians = new Map<string, Promise<Ctx>>()
    const clinicianIn = (jurisdiction: string): Promise<Ctx> => {
      const known = clinicians.get(jurisdiction)
      if (known !== undefined) return known
      const made = makeClinic(api.test, { jurisdiction, timeZone: 'UTC' }).then(async ({ clinicianId }) =>
        api.ctx(await api.actorOf(clinicianId)),
      )
      clinicians.set(jurisdiction, made)
      return made
    }
    const reports: VignetteReport[] = []
    for (const vignette of vignettes) {
      const country = String(readVignette(vignette).given.jurisdiction ?? elsewhere)
      reports.push(await assessVignette(await clinicianIn(countries[country] ?? country), vignette))
    }
    return reports
  } finally {
    await api.close()
  }
}

async function assessVignette(ctx: Ctx, vignette: Vignette): Promise<VignetteReport> {
  const { encounterId, given, unmapped } = await putOnRecord(ctx, vignette)
  const assessment = await assessEncounter(ctx, { encounterId })
  const document = JSON.parse(await assessmentTextLoader(ctx).load(assessment)) as AssessmentDocument
  const part = document.guidelines.find(({ result }) => result.slug === slug)
  return judgeVignette(vignette, {
    answer: answerIn(part?.result),
    snapshot: part?.snapshot ?? {},
    unread: [
      ...unmapped.map((word) => `no meaning is known for ${word}`),
      ...(part === undefined ? [] : lostFacts(given, part.snapshot)),
    ],
  })
}

/** What the record says otherwise than the vignette. */
function lostFacts(given: GivenFacts, snapshot: Snapshot): readonly string[] {
  const read = readSnapshot(vignetteRules, given)
  if (!read.ok) return read.errors.map(({ path, message }) => `${path}: ${message}`)
  return Object.keys(given).flatMap((fact) => {
    const [stated, held] = [wordOf(read.snapshot[fact]), wordOf(snapshot[fact])]
    const expected = isOpen(given, fact) ? 'unknown' : stated
    return held === expected ? [] : [`the record says ${held} of ${fact}, not ${expected}`]
  })
}

function wordOf(state: FactState | undefined): string {
  return state?.kind === 'known' ? String(state.value) : 'unknown'
}
