import { canonicalJson } from '../../canonical-json.ts'
import type { Program } from '../../program.ts'
import { toCql } from '../cql/to-cql.ts'
import { parametersOf, toElm } from '../elm/to-elm.ts'
import type { Statement } from '../formula.ts'
import { statementsOf } from '../statements.ts'
import { base64 } from './base64.ts'
import { type ExportedArticle, publishable } from './exported-article.ts'
import type { Library, LibraryParameter } from './fhir-r4.ts'
import { programName, resourceId } from './resource-id.ts'

const libraryTypes = 'http://terminology.hl7.org/CodeSystem/library-type'

/** The logic as CQL and ELM, and the rule set itself, byte for byte what its hash is made of. */
export function logicLibrary(program: Program, article: ExportedArticle): Library {
  const { ruleSet } = program
  const elm = toElm(ruleSet, { context: 'Unfiltered' })
  return {
    resourceType: 'Library',
    ...publishable(article, 'Library', {
      id: resourceId(article.id ?? ruleSet.id),
      // An engine looks for the name by which the CQL calls itself.
      name: ruleSet.id,
      title: `${article.title}: logic`,
    }),
    type: { coding: [{ system: libraryTypes, code: 'logic-library' }] },
    parameter: parameters(program),
    content: [
      { contentType: 'text/cql', title: 'CQL', data: base64(toCql(ruleSet)) },
      { contentType: 'application/elm+json', title: 'ELM', data: base64(JSON.stringify(elm)) },
      { contentType: 'application/json', title: 'Rule set', data: base64(canonicalJson(ruleSet)) },
    ],
  }
}

/** The author's cases, given and expected, for whoever wants to run them elsewhere; undefined without any. */
export function casesLibrary(
  { ruleSet }: Program,
  article: ExportedArticle,
  logic: Library,
): Library | undefined {
  const { cases } = ruleSet
  if (cases === undefined || cases.length === 0) return undefined
  return {
    resourceType: 'Library',
    ...publishable(article, 'Library', {
      id: resourceId(`${article.id ?? ruleSet.id}-cases`),
      name: programName(`${ruleSet.id}-cases`),
      title: `${article.title}: test cases`,
    }),
    type: { coding: [{ system: libraryTypes, code: 'asset-collection' }] },
    relatedArtifact: [{ type: 'depends-on', resource: `${logic.url}|${logic.version}` }],
    content: [{ contentType: 'application/json', title: 'Test cases', data: base64(canonicalJson(cases)) }],
  }
}

const fhirTypes = { Boolean: 'boolean', String: 'string', Date: 'date', Quantity: 'Quantity' } as const
const resultTypes = { truth: 'boolean', points: 'decimal', word: 'string' } as const satisfies Record<
  Statement['kind'],
  LibraryParameter['type']
>

function parameters(program: Program): readonly LibraryParameter[] {
  const facts = [...program.facts].flatMap(([id, fact]) => parametersOf(id, fact))
  const results = statementsOf(program).filter((statement) => !statement.internal)
  const one = { min: 0, max: '1' } as const
  return [
    ...facts.map(({ name, type }) => ({ name, use: 'in' as const, ...one, type: fhirTypes[type] })),
    ...results.map(({ name, kind }) => ({ name, use: 'out' as const, ...one, type: resultTypes[kind] })),
  ]
}
