import type { Certainty } from '@guideboard/rules'
import {
  type AskedAs,
  type Audience,
  type Inline,
  marks,
  type PerAudience,
  type Statement,
  type StatementGrade,
} from '../document.ts'
import { plainText } from '../plain-text.ts'
import { articleSlug, referenceId, statementKey } from './ids.ts'
import { type Reader, report } from './reading.ts'
import { isRecord, list, oneOf, record } from './shapes.ts'
import { calendarDate, declares, line, lineOrEmpty, text, uses } from './words.ts'

const textNode = record({ text: text(4000) }, { mark: oneOf(marks) })

/** A locator may be empty while a draft is written: the coverage of citations then stays red. */
const citeNode = record({ cite: uses('reference', referenceId), locator: lineOrEmpty(300) }, {})

const inlineNode: Reader<Inline> = (value, path, reading) =>
  isRecord(value) && Object.hasOwn(value, 'cite')
    ? citeNode(value, path, reading)
    : textNode(value, path, reading)

const inlineNodes = list(inlineNode, { least: 1, most: 200 })

const inline: Reader<readonly Inline[]> = (value, path, reading) => {
  const nodes = inlineNodes(value, path, reading)
  if (nodes === undefined || plainText(nodes) !== '') return nodes
  return report(reading, path, 'citations without words', 'write what they are cited for')
}

/** Words for the clinician, and for any other audience that has its own. */
export function perAudience<Words>(read: Reader<Words>): Reader<PerAudience<Words>> {
  const others = { patient: read, caregiver: read, researcher: read } as const satisfies {
    readonly [A in Exclude<Audience, 'clinician'>]: Reader<Words>
  }
  return record({ clinician: read }, others)
}

const levels = oneOf(['high', 'moderate', 'low', 'very-low'])
const ungraded = record({ ungraded: line(500) }, {})

const certainty: Reader<Certainty> = (value, path, reading) =>
  isRecord(value) ? ungraded(value, path, reading) : levels(value, path, reading)

const grade: Reader<StatementGrade> = record(
  {
    direction: oneOf(['for', 'against']),
    strength: oneOf(['strong', 'conditional']),
    certainty,
    population: line(500),
  },
  {},
)

const askedAs: Reader<AskedAs> = (value, path, reading) => {
  const read = askedAsRecord(value, path, reading)
  if (read === undefined || (read.questions ?? []).length + (read.terms ?? []).length > 0) return read
  return report(reading, path, 'neither questions nor terms', 'write some, or leave "askedAs" out')
}

const askedAsRecord = record(
  {},
  { questions: list(line(300), { least: 1, most: 30 }), terms: list(line(100), { least: 1, most: 30 }) },
)

export const readStatement: Reader<Statement> = record(
  { key: declares('statement', statementKey), text: perAudience(inline) },
  {
    recommendation: grade,
    uncited: record({ reason: line(1000) }, {}),
    differsFrom: list(record({ article: articleSlug, reason: line(1000) }, {}), { least: 1, most: 20 }),
    askedAs,
    reviewDueOn: calendarDate,
  },
)
