import { type Fields, readFields } from '../document/fields.ts'
import { oneOf, report } from '../document/issues.ts'
import { fails, holds, open } from '../level.ts'
import { type Compiling, type Construct, testKey } from './compiling.ts'
import { nothing } from './lacking.ts'
import type { Reading } from './reading.ts'

/** A choice ends at this label. */
export interface ChoiceTest {
  readonly choose: string
  readonly eq: string
}

export interface ChoiceCondition {
  readonly kind: 'choice'
  readonly path: string
  readonly choose: string
  readonly label: string
}

export function readChoiceTest(reading: Reading, json: Fields, path: string): ChoiceCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['choose', 'eq'] })
  if (fields === undefined) return undefined
  const labels = reading.definitions.get(String(fields.choose))
  if (labels === undefined) {
    const choices = [...reading.definitions].flatMap(([name, of]) => (of === undefined ? [] : [name]))
    report(
      reading.issues,
      'unknown-ref',
      `${path}/choose`,
      `no choice is called ${JSON.stringify(fields.choose)}`,
      `use ${oneOf(choices)}`,
    )
    return undefined
  }
  if (!labels.has(String(fields.eq))) {
    report(
      reading.issues,
      'unknown-ref',
      `${path}/eq`,
      `the choice "${fields.choose}" never ends at ${JSON.stringify(fields.eq)}`,
      `use ${oneOf(labels)}`,
    )
    return undefined
  }
  return { kind: 'choice', path, choose: String(fields.choose), label: String(fields.eq) }
}

export function compileChoiceTest({ path, choose, label }: ChoiceCondition, compiling: Compiling): Construct {
  const named = compiling.choice(choose)
  return {
    key: testKey('choice', choose, label),
    needs: named.needs,
    answer: (tracing) => {
      const labels = named.labels(tracing)
      if (!labels.includes(label)) return fails
      return labels.length === 1 ? holds : open
    },
    trace: (tracing, truth) => {
      const missing = truth === 'unknown' ? named.missing(tracing) : nothing
      return { kind: 'choice', path, truth, missing, choose, label, reachable: named.labels(tracing) }
    },
  }
}
