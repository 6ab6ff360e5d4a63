import { dayOf } from '@guideboard/rules'
import { type CslDate, type CslDateParts, type CslItem, type CslName, cslTypes } from '../csl.ts'
import { pointer, type Reader, report, shown } from './reading.ts'
import { isRecord, list, oneOf, record } from './shapes.ts'
import { line } from './words.ts'

const person = record({ family: line(120) }, { given: line(120) })
const organization = record({ literal: line(300) }, {})

const name: Reader<CslName> = (value, path, reading) =>
  isRecord(value) && Object.hasOwn(value, 'literal')
    ? organization(value, path, reading)
    : person(value, path, reading)

const dateParts: Reader<readonly [CslDateParts]> = (value, path, reading) => {
  const parts = Array.isArray(value) && value.length === 1 ? asDateParts(value[0]) : undefined
  return parts === undefined
    ? report(
        reading,
        path,
        `${shown(value)} is not one date`,
        'write [[year]], [[year, month]] or [[year, month, day]]',
      )
    : [parts]
}

function asDateParts(value: unknown): CslDateParts | undefined {
  if (!Array.isArray(value) || !value.every((part) => Number.isInteger(part))) return undefined
  const [year, month, day] = value
  if (value.length < 1 || value.length > 3 || !(year >= 1500 && year <= 2999)) return undefined
  const two = (part: number) => String(part).padStart(2, '0')
  if (dayOf(`${year}-${two(month ?? 1)}-${two(day ?? 1)}`) === undefined) return undefined
  if (value.length === 1) return [year]
  return value.length === 2 ? [year, month] : [year, month, day]
}

const date: Reader<CslDate> = record({ 'date-parts': dateParts }, {})

/** An identifier is kept as it is written; whether it is a valid one is a matter of citation integrity. */
const identifier = line(500)

const item = record(
  { type: oneOf(cslTypes), title: line(500) },
  {
    author: list(name, { most: 200 }),
    'container-title': line(300),
    edition: line(60),
    publisher: line(300),
    'publisher-place': line(120),
    issued: date,
    accessed: date,
    volume: line(40),
    issue: line(40),
    page: line(60),
    number: line(120),
    DOI: identifier,
    PMID: identifier,
    PMCID: identifier,
    URL: line(2000),
  },
)

/** The bibliographic data of a reference, as CSL-JSON. */
export const readCsl: Reader<CslItem> = (value, path, reading) => {
  const csl = item(value, path, reading)
  const undated = csl?.accessed !== undefined && csl.URL === undefined
  if (undated) return report(reading, pointer(path, 'accessed'), 'a day of access without a URL', 'add "URL"')
  return csl
}
