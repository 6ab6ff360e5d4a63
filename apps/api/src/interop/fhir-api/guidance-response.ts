import type { RuleSet } from '@guideboard/rules'
import type { DataRequirement, GuidanceResponse, OperationOutcome } from 'fhir/r4.js'
import type { Assessment } from '../../assessments/assessment.ts'
import type { GuidelineResultJson, MissingFactJson } from '../../assessments/guideline-result-json.ts'
import { requestGroup, tasks } from './request-group.ts'

/** The part of one guideline in an assessment, and where its version is published. */
export interface AssessedPart {
  readonly assessment: Assessment
  /** Its place among the guidelines of the assessment, from 1. */
  readonly place: number
  readonly result: GuidelineResultJson
  readonly ruleSet: RuleSet
  /** `url|version`. */
  readonly canonical: string
}

/** What one guideline said of an encounter, as FHIR R4: the advice is contained as a RequestGroup. Pure. */
export function guidanceResponse(part: AssessedPart): GuidanceResponse {
  const { assessment, place, result, ruleSet, canonical } = part
  const needs = result.missing.length > 0 ? result.missing : result.eligibilityQuestions
  const conflicts = conflictsOf(result)
  const proposed = tasks(part)
  return {
    resourceType: 'GuidanceResponse',
    id: `${assessment.id}.${place}`,
    contained: [
      ...(conflicts === undefined ? [] : [conflicts]),
      ...proposed,
      ...(proposed.length === 0 ? [] : [requestGroup(part)]),
    ],
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${assessment.id}` }],
    moduleCanonical: canonical,
    status: statusOf(result),
    subject: { reference: `Patient/${assessment.patientId}` },
    encounter: { reference: `Encounter/${assessment.encounterId}` },
    occurrenceDateTime: assessment.assessedAt.toISOString(),
    performer: { display: `Guideboard, asked by ${assessment.assessedBy}` },
    note: [
      { text: `As of ${assessment.asOf}. SHA-256 of the stored assessment: ${assessment.snapshotHash}.` },
    ],
    ...(conflicts === undefined ? {} : { evaluationMessage: [{ reference: `#${conflicts.id}` }] }),
    ...(proposed.length === 0 ? {} : { result: { reference: '#advice' } }),
    ...(needs.length === 0
      ? {}
      : { dataRequirement: needs.map((fact) => requirement(fact, ruleSet, canonical)) }),
  }
}

/** `success` when nothing is open, `data-required` when nothing can be said of this patient for lack of data. */
function statusOf({ recommendations, eligible }: GuidelineResultJson): GuidanceResponse['status'] {
  if (eligible === 'false' || recommendations.every(({ settled }) => settled)) return 'success'
  return recommendations.some(({ settled, outcome }) => settled && outcome !== 'not-applicable')
    ? 'data-requested'
    : 'data-required'
}

/** A question whose answer matters: where it can be read, and the question itself as its code. */
function requirement(
  { factId, question }: MissingFactJson,
  ruleSet: RuleSet,
  canonical: string,
): DataRequirement {
  const type = typeOf(ruleSet, factId)
  return {
    type,
    mustSupport: ['code'],
    codeFilter: [
      {
        path: 'code',
        code: [{ system: `${canonical.split('|')[0]}/facts`, code: factId, display: question }],
      },
    ],
  }
}

function typeOf(ruleSet: RuleSet, fact: string): DataRequirement['type'] {
  const from = ruleSet.facts[fact]?.from ?? {}
  if ('condition' in from) return 'Condition'
  if ('allergy' in from) return 'AllergyIntolerance'
  if ('procedure' in from) return 'Procedure'
  if ('active' in from || 'exposed' in from || 'daysCovered' in from) return 'MedicationRequest'
  return 'Observation'
}

function conflictsOf({
  dataConflicts,
}: GuidelineResultJson): (OperationOutcome & { id: string }) | undefined {
  if (dataConflicts.length === 0) return undefined
  return {
    resourceType: 'OperationOutcome',
    id: 'conflicts',
    issue: dataConflicts.map((text) => ({ severity: 'warning', code: 'conflict', details: { text } })),
  }
}
