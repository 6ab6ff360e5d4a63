import { cellsOf } from '../cells.ts'
import type { Condition } from '../condition.ts'
import type { Reading } from '../conditions/reading.ts'
import { factRoles } from '../fact-roles.ts'
import { conditionsOf } from '../names.ts'
import { decisionsOf, type Program, type RecommendationProgram } from '../program.ts'
import { conditionReader } from '../read-condition.ts'
import type { RuleSet } from '../rule-set.ts'
import { caps } from './caps.ts'
import { checkBands, reachableScores } from './check-bands.ts'
import { type Fields, readFields, readList, readName, readRecord, readText } from './fields.ts'
import { type Issues, pointer, report, shown } from './issues.ts'
import { checkKnownOnlyInCautions, checkNamesAreAcyclic, checkTraceSize, orderByDefeat } from './order.ts'
import { readCases } from './read-cases.ts'
import { definitionShapes, readDefinitions } from './read-definitions.ts'
import { readFacts } from './read-facts.ts'
import { readMarginals } from './read-marginals.ts'
import { readRecommendation } from './read-recommendation.ts'
import { readBands, readScores } from './read-scores.ts'
import { readValueSets } from './read-value-sets.ts'

const keys = {
  required: ['schema', 'id', 'version', 'facts', 'recommendations'],
  optional: [
    'valueSets',
    'impossible',
    'define',
    'scores',
    'eligible',
    'outputs',
    'collect',
    'marginals',
    'cases',
    'source',
  ],
}

/** Reads an admitted document into a program; what is wrong is reported, all of it at once. */
export function readProgram(issues: Issues, document: unknown): Program | undefined {
  const fields = readFields(issues, document, '', keys)
  if (fields === undefined) return undefined
  readHeader(issues, fields)
  const valueSets = readValueSets(issues, fields.valueSets, '/valueSets')
  const facts = readFacts(issues, fields.facts, '/facts', valueSets)
  const reading = conditionReader({
    issues,
    facts,
    definitions: definitionShapes(issues, fields.define, '/define'),
    scores: readBands(issues, fields.scores, '/scores'),
    cuts: new Map(),
  })
  const definitions = readDefinitions(reading, fields.define, '/define')
  const scores = readScores(reading, fields.scores, '/scores')
  const eligible = fields.eligible === undefined ? undefined : reading.read(fields.eligible, '/eligible')
  const impossible = readList(issues, fields.impossible, '/impossible').flatMap(
    (one, i) => reading.read(one, pointer('/impossible', i)) ?? [],
  )
  const { recommendations, byDefeat } = readRecommendations(reading, fields.recommendations, valueSets)
  const cells = new Map(
    [...facts].map(([id, fact]) => [id, cellsOf(fact, reading.cuts.get(id) ?? new Set())]),
  )
  for (const [id, list] of cells) {
    if (list.length > caps.cellsPerFact)
      report(
        issues,
        'cap-exceeded',
        pointer('/facts', id),
        `${list.length} different parts by limits`,
        `compare it with fewer limits (${caps.cellsPerFact} parts)`,
      )
  }
  const named = { definitions, scores }
  const outputs = readOutputNames(issues, named, fields.outputs)
  if (checkNamesAreAcyclic(issues, named))
    checkTrees(issues, named, outputs, { ...(eligible && { eligible }), impossible, recommendations })
  readMarginals(issues, facts, fields.marginals)
  readCases(issues, { facts, ...named, recommendations }, fields.cases, '/cases')
  const ruleSet = fields as unknown as RuleSet
  if (issues.errors.length > 0) return undefined
  const parts = { facts, ...named, ...(eligible && { eligible }), impossible, recommendations, byDefeat }
  const program = { ruleSet, cells, ...parts, ...factRoles(parts) }
  for (const score of scores.values()) {
    const path = `${pointer('/scores', score.name)}/bands`
    if (score.bands.length > 0) checkBands(issues, score, reachableScores(program, score), path)
  }
  return program
}

function readHeader(issues: Issues, fields: Fields): void {
  if (fields.schema !== 'ruleset/1')
    report(
      issues,
      'wrong-type',
      '/schema',
      `${shown(fields.schema)} is not a schema this engine reads`,
      'write "ruleset/1"',
    )
  readName(issues, fields.id, '/id')
  readText(issues, fields.version, '/version')
  if (fields.source !== undefined) readRecord(issues, fields.source, '/source')
  if (fields.collect !== undefined && typeof fields.collect !== 'boolean')
    report(
      issues,
      'wrong-type',
      '/collect',
      `${shown(fields.collect)} is neither true nor false`,
      'write true for a rule set that only collects advice, or leave it out',
    )
}

function readRecommendations(reading: Reading, json: unknown, valueSets: ReadonlySet<string>) {
  const { issues } = reading
  const list = readList(issues, json, '/recommendations')
  if (list.length > caps.recommendations)
    report(
      issues,
      'cap-exceeded',
      '/recommendations',
      `${list.length} recommendations`,
      `use at most ${caps.recommendations}`,
    )
  const read = list.slice(0, caps.recommendations).flatMap((one, i) => {
    const path = pointer('/recommendations', i)
    const recommendation = readRecommendation(reading, one, path, valueSets)
    return recommendation === undefined ? [] : [{ ...recommendation, path }]
  })
  const seen = new Set<string>()
  for (const { written, path } of read) {
    if (seen.has(written.id))
      report(
        issues,
        'duplicate-id',
        `${path}/id`,
        `two recommendations are called "${written.id}"`,
        'rename one',
      )
    seen.add(written.id)
  }
  const complete = read.length === list.length
  const byDefeat = complete ? orderByDefeat(issues, read) : []
  const recommendations = read.flatMap(
    (one) => byDefeat.find((placed) => placed.written.id === one.written.id) ?? { ...one, defeatedBy: [] },
  )
  return { recommendations, byDefeat }
}

function readOutputNames(
  issues: Issues,
  named: Pick<Program, 'definitions' | 'scores'>,
  json: unknown,
): readonly Condition[] {
  const outputs = readList(issues, json, '/outputs')
  for (const [i, name] of outputs.entries()) {
    const at = pointer('/outputs', i)
    if (!named.definitions.has(String(name)) && !named.scores.has(String(name)))
      report(issues, 'unknown-ref', at, `no definition or score is called ${shown(name)}`, 'name one')
    if (outputs.indexOf(name) < i)
      report(issues, 'duplicate-id', at, `${shown(name)} is listed twice`, 'list it once')
  }
  return outputs.flatMap((name) => conditionsOf(named, { kind: 'definition', name: String(name) }))
}

function checkTrees(
  issues: Issues,
  named: Pick<Program, 'definitions' | 'scores'>,
  outputs: readonly Condition[],
  trees: {
    readonly eligible?: Condition
    readonly impossible: readonly Condition[]
    readonly recommendations: readonly RecommendationProgram[]
  },
): void {
  const scores = [...named.scores.keys()].flatMap((name) => conditionsOf(named, { kind: 'score', name }))
  const decisions = [
    ...(trees.eligible ? [trees.eligible] : []),
    ...trees.impossible,
    ...trees.recommendations.flatMap(decisionsOf),
    ...outputs,
    ...scores,
  ]
  checkKnownOnlyInCautions(issues, named, decisions)
  const cautions = trees.recommendations.flatMap((one) => one.cautions.map((caution) => caution.condition))
  checkTraceSize(issues, named, [...decisions, ...cautions])
}
