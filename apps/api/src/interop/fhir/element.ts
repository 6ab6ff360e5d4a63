import { daySpanOf, type RecordCoding } from '@guideboard/rules'

export interface JsonObject {
  readonly [key: string]: unknown
}

/** Something in a resource that cannot be read: where, and what is wrong with it. */
export interface Problem {
  readonly path: string
  readonly message: string
}

/** A JSON object of a resource, where it stands, and where its problems are collected. */
export interface Element {
  readonly json: JsonObject
  readonly path: string
  readonly problems: Problem[]
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property of the object itself; undefined when it is absent. */
export function own(element: Element, name: string): unknown {
  return Object.hasOwn(element.json, name) ? element.json[name] : undefined
}

/** Notes that a property cannot be read. */
export function problem(element: Element, name: string, message: string): undefined {
  element.problems.push({ path: name === '' ? element.path : `${element.path}/${name}`, message })
  return undefined
}

export function textOf(element: Element, name: string): string | undefined {
  const value = own(element, name)
  if (value === undefined) return undefined
  if (typeof value === 'string' && value.trim() !== '') return value
  return problem(element, name, 'must be a text that is not empty')
}

export function flagOf(element: Element, name: string): boolean | undefined {
  const value = own(element, name)
  return value === undefined || typeof value === 'boolean'
    ? value
    : problem(element, name, 'must be true or false')
}

export function numberOf(element: Element, name: string): number | undefined {
  const value = own(element, name)
  if (value === undefined) return undefined
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : problem(element, name, 'must be a number')
}

export function childOf(element: Element, name: string): Element | undefined {
  const value = own(element, name)
  if (value === undefined) return undefined
  if (isObject(value)) return { json: value, path: `${element.path}/${name}`, problems: element.problems }
  return problem(element, name, 'must be an object')
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  const value = own(element, name)
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    problem(element, name, 'must be a list')
    return []
  }
  return value.flatMap((item, index) => {
    const path = `${element.path}/${name}/${index}`
    if (isObject(item)) return [{ json: item, path, problems: element.problems }]
    element.problems.push({ path, message: 'must be an object' })
    return []
  })
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/** A FHIR date, dateTime or instant as written; its calendar date must be one that exists. */
export function dateOf(element: Element, name: string): string | undefined {
  const written = textOf(element, name)
  if (written === undefined) return undefined
  const [date = '', time] = written.split('T', 2)
  const plausible = /^(1[89]|2[01])\d{2}/.test(date)
  if (daySpanOf(date) !== undefined && plausible && (time === undefined || timeOfDay.test(time)))
    return written
  return problem(element, name, `"${written.slice(0, 40)}" is no date that exists`)
}

/** The codings of a CodeableConcept that name a system and a code, and the text to show. */
export function conceptOf(
  element: Element,
  name: string,
): { readonly codes: readonly RecordCoding[]; readonly display?: string } | undefined {
  const concept = childOf(element, name)
  return concept === undefined ? undefined : readConcept(concept)
}

export function readConcept(concept: Element): {
  readonly codes: readonly RecordCoding[]
  readonly display?: string
} {
  const codings = childrenOf(concept, 'coding').map((coding) => ({
    system: textOf(coding, 'system'),
    code: textOf(coding, 'code'),
    display: textOf(coding, 'display'),
  }))
  const codes = codings.flatMap(({ system, code, display }) =>
    system === undefined || code === undefined
      ? []
      : [{ system, code, ...(display === undefined ? {} : { display }) }],
  )
  const display = textOf(concept, 'text') ?? codings.find((coding) => coding.display !== undefined)?.display
  return display === undefined ? { codes } : { codes, display }
}

/** The code of a status that FHIR R4 writes as a CodeableConcept. */
export function statusCodeOf(element: Element, name: string): string | undefined {
  return conceptOf(element, name)?.codes[0]?.code
}

/** A period as written. */
export function periodOf(
  element: Element,
  name: string,
): { readonly start?: string; readonly end?: string } | undefined {
  const period = childOf(element, name)
  if (period === undefined) return undefined
  const [start, end] = [dateOf(period, 'start'), dateOf(period, 'end')]
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
}

const daysOfUnit: Readonly<Record<string, number>> = {
  d: 1,
  day: 1,
  days: 1,
  wk: 7,
  week: 7,
  weeks: 7,
  h: 1 / 24,
  hour: 1 / 24,
  hours: 1 / 24,
}

/** A duration in days; undefined when its unit has no fixed number of days, such as a month. */
export function daysIn(element: Element, name: string): number | undefined {
  const duration = childOf(element, name)
  if (duration === undefined) return undefined
  const value = numberOf(duration, 'value')
  const unit = textOf(duration, 'code') ?? textOf(duration, 'unit')
  if (value === undefined || unit === undefined || !Object.hasOwn(daysOfUnit, unit.toLowerCase()))
    return undefined
  return value * (daysOfUnit[unit.toLowerCase()] ?? 1)
}
