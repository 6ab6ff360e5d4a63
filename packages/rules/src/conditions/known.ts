import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import { stateAt } from '../fact-slots.ts'
import { fails, holds } from '../level.ts'
import { type Compiling, type Construct, testKey } from './compiling.ts'
import { nothing } from './lacking.ts'
import { declaredFact, type Reading } from './reading.ts'

/** The record holds a value of the fact. About the record, not the patient: legal in cautions only. */
export interface Known {
  readonly known: string
}

export interface KnownCondition {
  readonly kind: 'known'
  readonly path: string
  readonly fact: string
}

export function readKnown(reading: Reading, json: Fields, path: string): KnownCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['known'] })
  if (fields === undefined || declaredFact(reading, fields.known, `${path}/known`) === undefined)
    return undefined
  return { kind: 'known', path, fact: String(fields.known) }
}

export function compileKnown({ path, fact }: KnownCondition, compiling: Compiling): Construct {
  const slot = compiling.slotOf(fact)
  return {
    key: testKey('known', fact),
    needs: [],
    answer: ({ facts }) => (stateAt(facts, slot).kind === 'unknown' ? fails : holds),
    trace: ({ facts }, truth) => ({
      kind: 'known',
      path,
      truth,
      missing: nothing,
      fact,
      state: stateAt(facts, slot),
    }),
  }
}
