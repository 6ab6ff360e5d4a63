import type { Reading } from '../conditions/reading.ts'
import type { Body, QualifierProgram, RecommendationProgram } from '../program.ts'
import type { Qualifier, Recommendation } from '../recommendation.ts'
import {
  type Fields,
  isRecord,
  readFields,
  readList,
  readName,
  readText,
  readWhole,
  readWord,
} from './fields.ts'
import { type Issues, oneOf, pointer, report } from './issues.ts'
import { readCites } from './read-cites.ts'

const required = ['id', 'action', 'strength', 'certainty', 'indicator']
const optional = [
  'statement',
  'cite',
  'applies',
  'when',
  'onlyIf',
  'direction',
  'urgency',
  'contraindications',
  'ifContraindicationUnknown',
  'cautions',
  'defeats',
  'overrideReasons',
  'line',
]

/** Reads one recommendation; who defeats it is filled in when all are read. */
export function readRecommendation(
  reading: Reading,
  json: unknown,
  path: string,
  valueSets: ReadonlySet<string>,
): Omit<RecommendationProgram, 'defeatedBy'> | undefined {
  const { issues } = reading
  const fields = readFields(issues, json, path, { required, optional })
  if (fields === undefined) return undefined
  const before = issues.errors.length
  readName(issues, fields.id, `${path}/id`)
  readGrading(issues, fields, path)
  readStatement(issues, fields.statement, path)
  readCites(issues, fields.cite, path)
  readAction(issues, fields.action, `${path}/action`, valueSets)
  readDetails(issues, fields, path)
  const applies = fields.applies === undefined ? undefined : reading.read(fields.applies, `${path}/applies`)
  const body = readBody(reading, fields, path)
  const contraindications = readQualifiers(reading, fields.contraindications, `${path}/contraindications`)
  const cautions = readQualifiers(reading, fields.cautions, `${path}/cautions`)
  readPolicy(issues, fields, path)
  if (issues.errors.length > before || body === undefined) return undefined
  const written = fields as unknown as Recommendation
  return {
    written,
    ...(applies === undefined ? {} : { applies }),
    body,
    contraindications,
    ifContraindicationUnknown: written.ifContraindicationUnknown ?? 'withhold',
    cautions,
  }
}

function readGrading(issues: Issues, fields: Fields, path: string): void {
  readWord(issues, fields.strength, `${path}/strength`, ['strong', 'conditional'])
  readWord(issues, fields.indicator, `${path}/indicator`, ['info', 'warning', 'critical'])
  if (fields.urgency !== undefined)
    readWord(issues, fields.urgency, `${path}/urgency`, ['routine', 'urgent', 'asap', 'stat'])
  const { certainty } = fields
  const ungraded = certainty === 'ungraded' || isRecord(certainty)
  if (!ungraded) {
    readWord(issues, certainty, `${path}/certainty`, ['high', 'moderate', 'low', 'very-low'])
  } else if (
    !isRecord(certainty) ||
    Object.keys(certainty).join() !== 'ungraded' ||
    String(certainty.ungraded).trim() === '' ||
    typeof certainty.ungraded !== 'string'
  ) {
    report(
      issues,
      'ungraded-without-reason',
      `${path}/certainty`,
      'ungraded evidence says why it is not graded',
      'write {"ungraded": "drug label, no graded evidence"} or a grade',
    )
  }
}

function readAction(issues: Issues, json: unknown, path: string, valueSets: ReadonlySet<string>): void {
  const action = readFields(issues, json, path, { required: ['verb', 'code'], optional: ['orders'] })
  if (action === undefined) return
  readText(issues, action.verb, `${path}/verb`)
  readText(issues, action.code, `${path}/code`)
  const { orders } = action
  if (orders === undefined || (typeof orders === 'string' && valueSets.has(orders))) return
  report(
    issues,
    'unknown-ref',
    `${path}/orders`,
    `no value set is called ${JSON.stringify(orders)}`,
    `declare it in "valueSets", or use ${oneOf(valueSets)}`,
  )
}

function readDetails(issues: Issues, fields: Fields, path: string): void {
  for (const [i, reason] of readList(issues, fields.overrideReasons, `${path}/overrideReasons`).entries()) {
    readName(issues, reason, pointer(`${path}/overrideReasons`, i))
  }
  if (fields.line !== undefined) readWhole(issues, fields.line, `${path}/line`, 1)
  for (const [i, defeat] of readList(issues, fields.defeats, `${path}/defeats`).entries()) {
    const at = pointer(`${path}/defeats`, i)
    const read = readFields(issues, defeat, at, { required: ['id'], optional: ['cite'] })
    if (read !== undefined) readCites(issues, read.cite, at)
  }
}

function readBody(reading: Reading, fields: Fields, path: string): Body | undefined {
  const { issues } = reading
  if (fields.onlyIf !== undefined && fields.when !== undefined) {
    report(
      issues,
      'when-and-onlyIf',
      `${path}/onlyIf`,
      'a recommendation has "when" or "onlyIf", not both',
      'keep the one the source means',
    )
    return undefined
  }
  if (fields.onlyIf !== undefined) {
    if (fields.direction !== undefined)
      report(
        issues,
        'when-and-onlyIf',
        `${path}/direction`,
        'a gate speaks in both directions',
        'leave "direction" out',
      )
    const onlyIf = reading.read(fields.onlyIf, `${path}/onlyIf`)
    return onlyIf && { kind: 'gate', onlyIf }
  }
  const direction = readWord(issues, fields.direction, `${path}/direction`, ['for', 'against'])
  const when = fields.when === undefined ? undefined : reading.read(fields.when, `${path}/when`)
  return direction && { kind: 'direction', direction, ...(when === undefined ? {} : { when }) }
}

function readQualifiers(reading: Reading, json: unknown, path: string): readonly QualifierProgram[] {
  const seen = new Set<string>()
  return readList(reading.issues, json, path).flatMap((qualifier, i) => {
    const at = pointer(path, i)
    const fields = readFields(reading.issues, qualifier, at, {
      required: ['id', 'when'],
      optional: ['statement', 'cite'],
    })
    if (fields === undefined) return []
    const id = readName(reading.issues, fields.id, `${at}/id`)
    if (id !== undefined && seen.has(id))
      report(reading.issues, 'duplicate-id', `${at}/id`, `"${id}" is listed twice`, 'rename one')
    if (id !== undefined) seen.add(id)
    readStatement(reading.issues, fields.statement, at)
    readCites(reading.issues, fields.cite, at)
    const condition = reading.read(fields.when, `${at}/when`)
    return condition === undefined ? [] : [{ written: fields as unknown as Qualifier, condition }]
  })
}

function readPolicy(issues: Issues, fields: Fields, path: string): void {
  const some = Array.isArray(fields.contraindications) && fields.contraindications.length > 0
  if (some && fields.direction === 'against') {
    report(
      issues,
      'contraindication-on-against',
      `${path}/contraindications`,
      'advice against something has no contraindications',
      'move them to the recommendation for it',
    )
  }
  if (fields.ifContraindicationUnknown !== undefined) {
    readWord(issues, fields.ifContraindicationUnknown, `${path}/ifContraindicationUnknown`, [
      'caution',
      'withhold',
    ])
  } else if (some) {
    report(
      issues,
      'policy-missing',
      path,
      'nothing says what happens while a contraindication is unknown',
      'add "ifContraindicationUnknown": "caution" or "withhold"',
    )
  }
}

function readStatement(issues: Issues, json: unknown, path: string): void {
  if (typeof json === 'string' && json.trim() !== '') return
  report(
    issues,
    'statement-missing',
    path,
    'no statement of the article words this',
    'add "statement" with its key',
  )
}
