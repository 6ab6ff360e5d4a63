import type { Reading } from '../conditions/reading.ts'
import type { DefinitionProgram } from '../program.ts'
import { type Fields, isRecord, readFields, readList, readNamed, readText } from './fields.ts'
import { type Issues, pointer } from './issues.ts'

/** Names of the definitions, with the labels of those that are choices: known before any is read. */
export function definitionShapes(
  issues: Issues,
  json: unknown,
  path: string,
): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  return new Map(
    readNamed(issues, json, path).map(([name, written]) => [
      name,
      isChoose(written) ? labelsOf(written) : undefined,
    ]),
  )
}

/** Reads the definitions. */
export function readDefinitions(
  reading: Reading,
  json: unknown,
  path: string,
): ReadonlyMap<string, DefinitionProgram> {
  const definitions = new Map<string, DefinitionProgram>()
  for (const [name, written] of Object.entries((json ?? {}) as Fields)) {
    const at = pointer(path, name)
    const definition = isChoose(written)
      ? readChoose(reading, name, written, at)
      : readPlain(reading, name, written, at)
    if (definition !== undefined) definitions.set(name, definition)
  }
  return definitions
}

function readPlain(
  reading: Reading,
  name: string,
  written: unknown,
  path: string,
): DefinitionProgram | undefined {
  const condition = reading.read(written, path)
  return condition && { kind: 'condition', name, condition }
}

function readChoose(
  reading: Reading,
  name: string,
  written: Fields,
  path: string,
): DefinitionProgram | undefined {
  const fields = readFields(reading.issues, written, path, { required: ['choose', 'else'] })
  if (fields === undefined) return undefined
  const list = readList(reading.issues, fields.choose, `${path}/choose`, 1)
  const steps = list.flatMap((step, i) => readStep(reading, step, pointer(`${path}/choose`, i)))
  const otherwise = readText(reading.issues, fields.else, `${path}/else`)
  return otherwise === undefined || steps.length < list.length
    ? undefined
    : { kind: 'choice', name, steps, otherwise }
}

function readStep(reading: Reading, json: unknown, path: string) {
  const fields = readFields(reading.issues, json, path, { required: ['if', 'then'] })
  const condition = fields && reading.read(fields.if, `${path}/if`)
  const label = fields && readText(reading.issues, fields.then, `${path}/then`)
  return condition === undefined || label === undefined ? [] : [{ condition, label }]
}

// A choice lists its steps; a test of a choice names it.
function isChoose(written: unknown): written is Fields {
  return isRecord(written) && Array.isArray(written.choose)
}

function labelsOf(written: Fields): ReadonlySet<string> {
  const steps = written.choose as readonly unknown[]
  return new Set(
    [...steps.map((step) => (isRecord(step) ? step.then : undefined)), written.else].filter(
      (label) => typeof label === 'string',
    ),
  )
}
