import type { FactDeclaration } from '../fact-declaration.ts'
import { isCalendarUnit } from '../units.ts'
import { type Fields, readFields, readName, readRecord, readWhole, readWord } from './fields.ts'
import { type Issues, oneOf, report } from './issues.ts'

/** What a binding is checked against. */
interface BindingReading {
  readonly issues: Issues
  readonly valueSets: ReadonlySet<string>
  readonly path: string
}

/** Type of the value that a binding yields; `undefined` when the binding itself is wrong. */
type Yields =
  | { readonly type: FactDeclaration['type'] | 'any'; readonly units?: readonly string[] }
  | undefined

type ReadBinding = (reading: BindingReading, json: Fields) => Yields

const yes = { type: 'boolean' } as const
const days = { type: 'quantity', units: ['d', 'wk'] } as const

/** One row per form of binding; the key names the form. */
const bindings: Readonly<Record<string, ReadBinding>> = {
  patient: (reading, json) => {
    const take = fields(reading, json, ['patient']) && word(reading, json, 'patient', ['age', 'gender'])
    return take && (take === 'age' ? { type: 'quantity', units: ['a'] } : { type: 'code' })
  },
  condition: (reading, json) =>
    fields(reading, json, ['condition', 'status']) &&
    valueSet(reading, json, 'condition') &&
    word(reading, json, 'status', ['active', 'ever']) &&
    yes,
  allergy: (reading, json) => fields(reading, json, ['allergy']) && valueSet(reading, json, 'allergy') && yes,
  procedure: (reading, json) =>
    fields(reading, json, ['procedure'], ['within']) &&
    valueSet(reading, json, 'procedure') &&
    duration(reading, json, 'within') &&
    yes,
  observation: (reading, json) =>
    fields(reading, json, ['observation', 'maxAge'], ['component']) &&
    valueSet(reading, json, 'observation') &&
    (json.component === undefined || valueSet(reading, json, 'component')) &&
    duration(reading, json, 'maxAge')
      ? { type: 'any' }
      : undefined,
  active: (reading, json) => fields(reading, json, ['active']) && valueSet(reading, json, 'active') && yes,
  exposed: (reading, json) =>
    fields(reading, json, ['exposed', 'within']) &&
    valueSet(reading, json, 'exposed') &&
    duration(reading, json, 'within') &&
    yes,
  daysCovered: (reading, json) =>
    fields(reading, json, ['daysCovered'], ['window', 'maxGap']) &&
    valueSet(reading, json, 'daysCovered') &&
    duration(reading, json, 'window') &&
    (json.maxGap === undefined ||
      readWhole(reading.issues, json.maxGap, `${reading.path}/maxGap`, 0) !== undefined)
      ? days
      : undefined,
  elapsedSince: (reading, json) =>
    fields(reading, json, ['elapsedSince']) && elapsedStart(reading, json.elapsedSince) && days,
  order: (reading, json) => {
    if (!fields(reading, json, ['order'], ['take']) || !valueSet(reading, json, 'order')) return undefined
    const take =
      json.take === undefined
        ? 'present'
        : word(reading, json, 'take', ['present', 'supplyDays', 'code', 'doseForm'])
    return (
      take &&
      {
        present: yes,
        supplyDays: days,
        code: { type: 'code' } as const,
        doseForm: { type: 'code' } as const,
      }[take]
    )
  },
  encounter: (reading, json) =>
    fields(reading, json, ['encounter']) && word(reading, json, 'encounter', ['setting']) && { type: 'code' },
  organization: (reading, json) =>
    fields(reading, json, ['organization']) &&
    word(reading, json, 'organization', ['jurisdiction']) && { type: 'code' },
}

/** Checks how a fact is read from the record, and that the record can yield its type. */
export function readBinding(
  issues: Issues,
  json: unknown,
  path: string,
  valueSets: ReadonlySet<string>,
  fact: FactDeclaration,
): void {
  const given = readRecord(issues, json, path)
  if (given === undefined) return
  const form = Object.keys(bindings).find((key) => Object.hasOwn(given, key))
  const read = form === undefined ? undefined : bindings[form]
  if (read === undefined) {
    report(
      issues,
      'unknown-key',
      path,
      'no binding is of this form',
      `use one of ${oneOf(Object.keys(bindings))}`,
    )
    return
  }
  const yields = read({ issues, valueSets, path }, given)
  if (yields === undefined || yields.type === 'any') return
  if (yields.type !== fact.type) {
    report(
      issues,
      'wrong-type',
      path,
      `"${form}" yields a ${yields.type}, and the fact is a ${fact.type}`,
      `declare the fact as ${yields.type}, or bind it otherwise`,
    )
  } else if (fact.type === 'quantity' && yields.units?.includes(fact.unit) === false) {
    report(
      issues,
      'unit-mismatch',
      path,
      `"${form}" does not count in ${fact.unit}`,
      `declare the unit as ${oneOf(yields.units)}`,
    )
  }
}

function fields(
  reading: BindingReading,
  json: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): true | undefined {
  return readFields(reading.issues, json, reading.path, { required, optional }) && true
}

function word<W extends string>(
  reading: BindingReading,
  json: Fields,
  key: string,
  words: readonly W[],
): W | undefined {
  return readWord(reading.issues, json[key], `${reading.path}/${key}`, words)
}

function valueSet(reading: BindingReading, json: Fields, key: string, path = reading.path): true | undefined {
  const name = json[key]
  if (typeof name === 'string' && reading.valueSets.has(name)) return true
  report(
    reading.issues,
    'unknown-ref',
    `${path}/${key}`,
    `no value set is called ${JSON.stringify(name)}`,
    `declare it in "valueSets", or use ${oneOf(reading.valueSets)}`,
  )
  return undefined
}

function duration(reading: BindingReading, json: Fields, key: string): true | undefined {
  if (json[key] === undefined) return true
  const { issues } = reading
  const path = `${reading.path}/${key}`
  const given = readFields(issues, json[key], path, { required: ['value', 'unit'] })
  if (given === undefined || readWhole(issues, given.value, `${path}/value`, 0) === undefined)
    return undefined
  if (given.unit === 'd' || given.unit === 'wk') return true
  const calendar = isCalendarUnit(String(given.unit))
  report(
    issues,
    calendar ? 'month-unit' : 'unit-mismatch',
    `${path}/unit`,
    `${JSON.stringify(given.unit)} does not measure elapsed days`,
    'use d or wk',
  )
  return undefined
}

function elapsedStart(reading: BindingReading, json: unknown): true | undefined {
  const path = `${reading.path}/elapsedSince`
  const given = readRecord(reading.issues, json, path)
  if (given === undefined) return undefined
  const form = ['condition', 'procedure', 'recorded'].find((key) => Object.hasOwn(given, key)) ?? 'recorded'
  if (readFields(reading.issues, given, path, { required: [form] }) === undefined) return undefined
  if (form !== 'recorded') return valueSet(reading, given, form, path)
  return readName(reading.issues, given.recorded, `${path}/recorded`) === undefined ? undefined : true
}
