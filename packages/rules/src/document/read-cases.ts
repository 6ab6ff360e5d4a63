import { dayOf } from '../days.ts'
import type { Program } from '../program.ts'
import { readGiven } from '../read-given.ts'
import { type Fields, readFields, readList, readRecord, readText } from './fields.ts'
import { type Issues, oneOf, pointer, report, shown } from './issues.ts'

const outcomes = ['for', 'against', 'withheld', 'needs-data', 'not-applicable']

/** Checks the cases: values that can be, and expectations of things the rule set has. */
export function readCases(
  issues: Issues,
  program: Pick<Program, 'facts' | 'definitions' | 'scores' | 'recommendations'>,
  json: unknown,
  path: string,
): void {
  const names = new Set<unknown>()
  for (const [i, written] of readList(issues, json, path).entries()) {
    const at = pointer(path, i)
    const fields = readFields(issues, written, at, {
      required: ['name', 'asOf', 'given'],
      optional: ['expect', 'outputs'],
    })
    if (fields === undefined) continue
    readText(issues, fields.name, `${at}/name`)
    if (names.has(fields.name))
      report(issues, 'duplicate-id', `${at}/name`, `two cases are called ${shown(fields.name)}`, 'rename one')
    names.add(fields.name)
    if (typeof fields.asOf !== 'string' || dayOf(fields.asOf) === undefined)
      report(issues, 'wrong-type', `${at}/asOf`, `${shown(fields.asOf)} is not a date`, 'write YYYY-MM-DD')
    readGiven(issues, program.facts, fields.given, `${at}/given`)
    if (fields.expect !== undefined) readExpectations(issues, program, fields.expect, `${at}/expect`)
    if (fields.outputs !== undefined) readOutputs(issues, program, fields.outputs, `${at}/outputs`)
  }
}

function readExpectations(
  issues: Issues,
  program: Pick<Program, 'facts' | 'recommendations'>,
  json: unknown,
  path: string,
): void {
  for (const [id, written] of Object.entries(readRecord(issues, json, path) ?? {})) {
    const at = pointer(path, id)
    const recommendation = program.recommendations.find((one) => one.written.id === id)
    if (recommendation === undefined) {
      report(
        issues,
        'expectation-unknown',
        at,
        `no recommendation is called "${id}"`,
        `use ${oneOf(program.recommendations.map((one) => one.written.id))}`,
      )
      continue
    }
    const fields = readFields(issues, written, at, {
      required: [],
      optional: ['outcome', 'because', 'settled', 'missing', 'cautions', 'possibleCautions'],
    })
    if (fields === undefined) continue
    if (fields.outcome !== undefined && !outcomes.includes(String(fields.outcome))) {
      report(
        issues,
        'expectation-unknown',
        `${at}/outcome`,
        `${shown(fields.outcome)} is no outcome`,
        `use ${oneOf(outcomes)}`,
      )
    }
    readSettled(issues, fields, at)
    const cautions = recommendation.cautions.map((caution) => caution.written.id)
    readExpectedNames(issues, fields.missing, `${at}/missing`, [...program.facts.keys()], 'fact')
    readExpectedNames(issues, fields.cautions, `${at}/cautions`, cautions, 'caution')
    readExpectedNames(issues, fields.possibleCautions, `${at}/possibleCautions`, cautions, 'caution')
  }
}

function readOutputs(
  issues: Issues,
  program: Pick<Program, 'facts' | 'definitions' | 'scores'>,
  json: unknown,
  path: string,
): void {
  for (const [name, expected] of Object.entries(readRecord(issues, json, path) ?? {})) {
    const at = pointer(path, name)
    const score = program.scores.get(name)
    if (score === undefined && !program.definitions.has(name)) {
      report(
        issues,
        'expectation-unknown',
        at,
        `no definition or score is called "${name}"`,
        `use ${oneOf([...program.definitions.keys(), ...program.scores.keys()])}`,
      )
      continue
    }
    if (typeof expected !== 'object') continue
    const fields = readFields(issues, expected, at, {
      required: [],
      optional: ['truth', 'label', 'lo', 'hi', 'band', 'settled', 'missing'],
    })
    if (fields === undefined) continue
    readSettled(issues, fields, at)
    readExpectedNames(issues, fields.missing, `${at}/missing`, [...program.facts.keys()], 'fact')
    if (
      fields.band !== undefined &&
      score !== undefined &&
      !score.bands.some((band) => band.id === fields.band)
    ) {
      report(
        issues,
        'expectation-unknown',
        `${at}/band`,
        `"${name}" has no band ${shown(fields.band)}`,
        `use ${oneOf(score.bands.map((band) => band.id))}`,
      )
    }
  }
}

function readSettled(issues: Issues, fields: Fields, path: string): void {
  if (fields.settled === undefined || typeof fields.settled === 'boolean') return
  report(issues, 'wrong-type', `${path}/settled`, '"settled" is true or false', 'write true or false')
}

function readExpectedNames(
  issues: Issues,
  json: unknown,
  path: string,
  names: readonly string[],
  noun: string,
): void {
  for (const [i, name] of readList(issues, json, path).entries()) {
    if (names.some((legal) => legal === name)) continue
    report(
      issues,
      'expectation-unknown',
      pointer(path, i),
      `no ${noun} is called ${shown(name)}`,
      `use ${oneOf(names)}`,
    )
  }
}
