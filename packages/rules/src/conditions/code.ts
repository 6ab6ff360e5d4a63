import type { Fields } from '../document/fields.ts'
import { readFields, readList } from '../document/fields.ts'
import { oneOf, pointer, report } from '../document/issues.ts'
import { noCode, stateAt } from '../fact-slots.ts'
import { fails, holds, open } from '../level.ts'
import { type Compiling, type Construct, testKey } from './compiling.ts'
import { nothing } from './lacking.ts'
import { factOfType, type Reading } from './reading.ts'

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

export function compileCode({ path, fact, codes }: CodeCondition, compiling: Compiling): Construct {
  const slot = compiling.slotOf(fact)
  const levels = compiling.codesOf(fact).map((code) => (codes.includes(code) ? holds : fails))
  const itself = Object.freeze([fact])
  return {
    key: testKey('code', fact, codes),
    needs: [],
    answer: ({ facts }) => {
      const place = facts.lower[slot] ?? noCode
      return place === noCode ? open : (levels[place] ?? fails)
    },
    trace: ({ facts }, truth) => {
      const state = stateAt(facts, slot)
      return {
        kind: 'code',
        path,
        truth,
        missing: truth === 'unknown' ? itself : nothing,
        fact,
        state,
        codes,
      }
    },
  }
}
