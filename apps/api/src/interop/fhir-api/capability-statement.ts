import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4.js'
import { installationVersion } from '../../platform/installation-version.ts'

/** Day on which what is offered last changed. */
const changedOn = '2026-11-27'

/** What this server offers as FHIR R4. */
export function capabilityStatement(baseUrl: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    url: `${baseUrl}/metadata`,
    version: installationVersion,
    name: 'Guideboard',
    title: 'Guideboard: guidelines and assessments as FHIR R4',
    status: 'active',
    date: changedOn,
    kind: 'instance',
    software: { name: 'Guideboard', version: installationVersion },
    implementation: { description: 'This installation of Guideboard.', url: baseUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Guidelines that are or were in force, by canonical address; assessments as GuidanceResponse; import of records. Other FHIR versions are refused.',
        security: {
          description:
            'Guidelines are public. Assessments and imports take a session of a clinician or an API key (Authorization: Bearer gb_…) with the scopes patients:read or assess, and patients:write.',
        },
        resource: [
          definition(
            'PlanDefinition',
            'A guideline, and one event-condition-action rule per recommendation.',
          ),
          definition('Library', 'The logic of a guideline as CQL, ELM and rule set; its test cases.'),
          {
            type: 'GuidanceResponse',
            documentation:
              'What one guideline said in an assessment, as <assessment>.<place>. The id of the assessment alone gives all of them as a Bundle.',
            interaction: [{ code: 'read' }],
            versioning: 'no-version',
          },
        ],
        interaction: [
          {
            code: 'transaction',
            documentation:
              'Imports a Bundle (collection, searchset, transaction, batch) or a lone resource, all that can be read of it in one step; each entry is answered. The same again changes nothing.',
          },
          { code: 'batch', documentation: 'As a transaction.' },
        ],
      },
    ],
  }
}

function definition(
  type: 'PlanDefinition' | 'Library',
  documentation: string,
): CapabilityStatementRestResource {
  return {
    type,
    documentation,
    interaction: [{ code: 'read' }, { code: 'vread' }, { code: 'search-type' }],
    versioning: 'versioned',
    readHistory: false,
    searchParam: [
      { name: 'url', type: 'uri', documentation: 'Canonical address, with |version or without.' },
      { name: 'version', type: 'token', documentation: 'The label that pins a version.' },
    ],
  }
}
