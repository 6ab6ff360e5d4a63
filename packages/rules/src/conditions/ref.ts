import { type Fields, readFields } from '../document/fields.ts'
import { oneOf, report } from '../document/issues.ts'
import { type Compiling, type Construct, levelOf, traced } from './compiling.ts'
import type { Reading } from './reading.ts'

/** The value of a named definition. */
export interface Ref {
  readonly ref: string
}

export interface RefCondition {
  readonly kind: 'ref'
  readonly path: string
  readonly ref: string
}

export function readRef(reading: Reading, json: Fields, path: string): RefCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['ref'] })
  if (fields === undefined) return undefined
  const ref = String(fields.ref)
  const { definitions, issues } = reading
  if (!definitions.has(ref)) {
    report(
      issues,
      'unknown-ref',
      `${path}/ref`,
      `no definition is called ${JSON.stringify(fields.ref)}`,
      `use ${oneOf(definitions.keys())}`,
    )
    return undefined
  }
  if (definitions.get(ref) !== undefined) {
    report(
      issues,
      'wrong-type',
      `${path}/ref`,
      `"${ref}" is a choice, which ends at a label`,
      `test its label: {"choose": "${ref}", "eq": …}`,
    )
    return undefined
  }
  return { kind: 'ref', path, ref }
}

export function compileRef({ path, ref }: RefCondition, compiling: Compiling): Construct {
  const part = compiling.definition(ref)
  return {
    key: part.key,
    needs: [part],
    answer: (tracing) => levelOf(part, tracing),
    trace: (tracing, truth) => {
      const child = traced(part, tracing)
      return { kind: 'ref', path, truth, missing: child.missing, ref, child }
    },
  }
}
