import {
  type AsOf,
  canonicalJson,
  engineVersion,
  evaluate,
  type FactSource,
  type FactSources,
  factsFromRecord,
  type PatientRecord,
  type RecordedAnswer,
  type Snapshot,
} from '@guideboard/rules'
import type { GuidelineInForce } from '../encounters/guidelines-in-force.ts'
import { guidelineResult } from './guideline-result.ts'
import type { GuidelineResultJson } from './guideline-result-json.ts'

/** The part of one guideline: what was known, with its sources, and what the rules say of it. */
export interface AssessedGuideline {
  readonly snapshot: Snapshot
  readonly result: GuidelineResultJson
}

/** An assessment as it is stored: without ids and times of its own, so that a replay gives the same bytes. */
export interface AssessmentDocument {
  readonly schema: 'assessment/1'
  readonly asOf: string
  readonly engineVersion: string
  readonly guidelines: readonly AssessedGuideline[]
}

/**
 * What the guidelines say of a record on a day: one part per guideline whose eligibility is not false. Pure.
 * @throws RangeError when `asOf` is no date
 */
export function assessRecord(
  guidelines: readonly GuidelineInForce[],
  record: PatientRecord,
  answers: readonly RecordedAnswer[],
  moment: AsOf,
): AssessmentDocument {
  return {
    schema: 'assessment/1',
    asOf: moment.asOf,
    engineVersion,
    guidelines: guidelines
      .map((guideline) =>
        assessSnapshot(
          guideline,
          factsFromRecord(guideline.ruleSet, record, answers, moment).snapshot,
          moment.asOf,
        ),
      )
      .filter(({ result }) => result.eligible !== 'false'),
  }
}

/** What one guideline says of a snapshot, in a clinician's words. */
export function assessSnapshot(
  guideline: GuidelineInForce,
  snapshot: Snapshot,
  asOf: string,
): AssessedGuideline {
  const { content, ruleSet, versionId, versionNumber, slug, contentHash } = guideline
  return {
    snapshot,
    result: guidelineResult({
      content,
      ruleSet,
      evaluation: evaluate(ruleSet, snapshot),
      snapshot,
      sources: sourcesOf(snapshot),
      asOf,
      audience: 'clinician',
      version: { id: versionId, number: versionNumber, slug, contentHash, approved: true },
    }),
  }
}

/** The bytes that are stored: canonical JSON (RFC 8785). */
export function assessmentText(document: AssessmentDocument): string {
  return canonicalJson(document)
}

// The snapshot carries its sources, so that they are replayed with it.
function sourcesOf(snapshot: Snapshot): FactSources {
  return Object.fromEntries(
    Object.entries(snapshot).map(([fact, state]) => [fact, state.source as FactSource]),
  )
}
