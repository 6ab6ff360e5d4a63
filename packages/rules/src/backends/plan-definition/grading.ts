import type { Certainty, Direction, Strength } from '../../recommendation.ts'
import type { Extension, RelatedArtifact } from './fhir-r4.ts'

const terminology = 'http://terminology.hl7.org/CodeSystem'
const guidelines = 'http://hl7.org/fhir/uv/cpg'

/** A direction in the words of the Clinical Practice Guidelines guide (STU 2). */
export function directionExtension(direction: Direction): Extension {
  return coded(
    `${guidelines}/StructureDefinition/cpg-directionOfRecommendation`,
    `${guidelines}/CodeSystem/cpg-recommendation-direction-cs`,
    direction,
  )
}

/** A strength in GRADE's words: conditional is called weak there. */
export function strengthExtension(strength: Strength): Extension {
  return coded(
    'http://hl7.org/fhir/StructureDefinition/cqf-strengthOfRecommendation',
    `${terminology}/recommendation-strength`,
    strength === 'conditional' ? 'weak' : strength,
  )
}

/** The certainty of the evidence; none where it was not graded. */
export function certaintyExtensions(certainty: Certainty): readonly Extension[] {
  if (typeof certainty !== 'string') return []
  const url = 'http://hl7.org/fhir/StructureDefinition/cqf-qualityOfEvidence'
  return [coded(url, `${terminology}/evidence-quality`, certainty)]
}

/** Why the evidence was not graded. */
export function ungradedReason(certainty: Certainty): readonly RelatedArtifact[] {
  if (typeof certainty === 'string') return []
  return [{ type: 'documentation', label: 'certainty', display: `Not graded: ${certainty.ungraded}` }]
}

function coded(url: string, system: string, code: string): Extension {
  return { url, valueCodeableConcept: { coding: [{ system, code }] } }
}
