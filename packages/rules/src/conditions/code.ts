import type { Fields } from '../document/fields.ts'
import { readFields, readList } from '../document/fields.ts'
import { oneOf, pointer, report } from '../document/issues.ts'
import type { TraceNode } from '../trace.ts'
import { truthOf } from '../truth.ts'
import { factOfType, type Reading } from './reading.ts'
import { answered, type Tracing } from './tracing.ts'

/** A coded fact has this code, or one of these. */
export type CodeTest =
  | { readonly fact: string; readonly eq: string }
  | { readonly fact: string; readonly in: readonly string[] }

export interface CodeCondition {
  readonly kind: 'code'
  readonly path: string
  readonly fact: string
  readonly codes: readonly string[]
}

export function readCode(reading: Reading, json: Fields, path: string): CodeCondition | undefined {
  const single = Object.hasOwn(json, 'eq')
  const fields = readFields(reading.issues, json, path, { required: ['fact', single ? 'eq' : 'in'] })
  const declared = fields && factOfType(reading, fields.fact, `${path}/fact`, 'code')
  if (fields === undefined || declared === undefined) return undefined
  const wanted = single ? [fields.eq] : readList(reading.issues, fields.in, `${path}/in`, 1)
  const codes = wanted.filter((code, i) => {
    if (declared.codes.some((legal) => legal === code)) return true
    const at = single ? `${path}/eq` : pointer(`${path}/in`, i)
    report(
      reading.issues,
      'unknown-ref',
      at,
      `${JSON.stringify(code)} is no code of "${fields.fact}"`,
      `use ${oneOf(declared.codes)}`,
    )
    return false
  })
  if (codes.length === 0 || codes.length < wanted.length) return undefined
  return { kind: 'code', path, fact: String(fields.fact), codes: codes.map(String) }
}

export function traceCode(condition: CodeCondition, tracing: Tracing): TraceNode {
  const state = tracing.stateOf(condition.fact)
  const truth = state.kind === 'known' ? truthOf(condition.codes.includes(String(state.value))) : 'unknown'
  return {
    kind: 'code',
    ...answered(condition, truth, [condition.fact]),
    fact: condition.fact,
    state,
    codes: condition.codes,
  }
}
