import { certaintyExtensions, directionExtension, resultNames, strengthExtension } from '@guideboard/rules'
import type { Extension, RelatedArtifact, RequestGroup, RequestGroupAction, Task } from 'fhir/r4.js'
import type { CitationJson, RecommendationJson } from '../../assessments/guideline-result-json.ts'
import type { AssessedPart } from './guidance-response.ts'

/** The advice of one guideline: an action per recommendation, each with its outcome, grade and sources. */
export function requestGroup(part: AssessedPart): RequestGroup {
  const { assessment, canonical, result } = part
  return {
    resourceType: 'RequestGroup',
    id: 'advice',
    instantiatesCanonical: [canonical],
    status: 'active',
    intent: 'proposal',
    subject: { reference: `Patient/${assessment.patientId}` },
    encounter: { reference: `Encounter/${assessment.encounterId}` },
    authoredOn: assessment.assessedAt.toISOString(),
    action: result.recommendations.map((one, i) => actionOf(one, i, part)),
  }
}

/** What each action is about; an action of a group is a request or a group itself. */
export function tasks({ assessment, result }: AssessedPart): readonly Task[] {
  return result.recommendations.map((one, i) => ({
    resourceType: 'Task',
    id: taskId(i),
    status: taskStatus(one),
    intent: 'proposal',
    code: { text: `${one.action.verb} ${one.action.code}` },
    description: one.statement,
    businessStatus: { text: one.outcome },
    ...(one.outcomeDetail === null ? {} : { statusReason: { text: one.outcomeDetail } }),
    for: { reference: `Patient/${assessment.patientId}` },
    encounter: { reference: `Encounter/${assessment.encounterId}` },
    authoredOn: assessment.assessedAt.toISOString(),
  }))
}

function taskId(place: number): string {
  return `recommendation-${place + 1}`
}

/** Only what is recommended asks to be done; what lacks data waits. */
function taskStatus({ outcome }: RecommendationJson): Task['status'] {
  switch (outcome) {
    case 'for':
      return 'requested'
    case 'needs-data':
      return 'on-hold'
    case 'against':
    case 'withheld':
    case 'not-applicable':
      return 'cancelled'
  }
}

function actionOf(one: RecommendationJson, place: number, part: AssessedPart): RequestGroupAction {
  const cautions = one.cautions.filter(({ truth }) => truth !== 'false')
  const contraindications = one.contraindications.filter(({ truth }) => truth !== 'false')
  const documentation = [
    ...one.citations.map((citation) => cited(citation, part)),
    ...[...contraindications, ...cautions].flatMap(({ citations, statement }) =>
      citations.map((citation) => ({ ...cited(citation, part), label: statement })),
    ),
    ...ungraded(one),
  ]
  return {
    extension: extensionsOf(one),
    prefix: one.outcome,
    title: one.statement,
    ...(one.outcomeDetail === null ? {} : { description: one.outcomeDetail }),
    textEquivalent: [
      `${one.outcome}: ${one.statement}`,
      ...contraindications.map(({ statement, truth }) => `${excluded(truth)}: ${statement}`),
      ...cautions.map(
        ({ statement, truth }) => `${truth === 'true' ? 'Caution' : 'Possible caution'}: ${statement}`,
      ),
    ].join('\n'),
    ...(one.urgency === null ? {} : { priority: one.urgency }),
    code: [{ text: `${one.action.verb} ${one.action.code}` }],
    ...(documentation.length === 0 ? {} : { documentation }),
    condition: [
      {
        kind: 'applicability',
        expression: {
          language: 'text/cql-identifier',
          expression: resultNames.outcomeIs(one.id, one.outcome),
        },
      },
    ],
    resource: { reference: `#${taskId(place)}` },
  }
}

/** As it speaks for this patient: a gate that is shut speaks against. */
function extensionsOf(one: RecommendationJson): Extension[] {
  const direction = one.outcome === 'for' || one.outcome === 'against' ? one.outcome : one.direction
  return [
    directionExtension(direction),
    strengthExtension(one.strength),
    ...(one.certainty === 'ungraded' ? [] : certaintyExtensions(one.certainty)),
  ].map(({ url, valueCodeableConcept: { coding = [] } }) => ({
    url,
    valueCodeableConcept: { coding: coding.map((code) => ({ ...code })) },
  }))
}

function excluded(truth: string): string {
  return truth === 'true' ? 'Contraindicated' : 'Not excluded'
}

function cited({ referenceId, locator }: CitationJson, { result }: AssessedPart): RelatedArtifact {
  const reference = result.references.find(({ id }) => id === referenceId)
  const url = reference?.doi ? `https://doi.org/${reference.doi}` : reference?.url
  return {
    type: 'citation',
    label: referenceId,
    ...(locator === '' ? {} : { display: locator }),
    citation: reference?.formatted ?? referenceId,
    ...(url ? { url } : {}),
  }
}

function ungraded({ certainty, certaintyReason }: RecommendationJson): readonly RelatedArtifact[] {
  if (certainty !== 'ungraded') return []
  const why = certaintyReason === null ? '' : `: ${certaintyReason}`
  return [{ type: 'documentation', label: 'certainty', display: `Not graded${why}` }]
}
