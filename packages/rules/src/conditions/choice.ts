import { type Fields, readFields } from '../document/fields.ts'
import { oneOf, report } from '../document/issues.ts'
import type { TraceNode } from '../trace.ts'
import type { Truth } from '../truth.ts'
import type { Reading } from './reading.ts'
import { answered, type Tracing } from './tracing.ts'

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

export function traceChoiceTest(condition: ChoiceCondition, tracing: Tracing): TraceNode {
  const { labels, missing } = tracing.choice(condition.choose)
  return {
    kind: 'choice',
    ...answered(condition, truthOfLabel(condition.label, labels), missing),
    choose: condition.choose,
    label: condition.label,
    reachable: labels,
  }
}

function truthOfLabel(label: string, reachable: readonly string[]): Truth {
  if (!reachable.includes(label)) return 'false'
  return reachable.length === 1 ? 'true' : 'unknown'
}
