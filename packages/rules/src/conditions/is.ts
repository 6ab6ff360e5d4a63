import type { Fields } from '../document/fields.ts'
import { readFields } from '../document/fields.ts'
import { stateAt } from '../fact-slots.ts'
import type { Level } from '../level.ts'
import { type Compiling, type Construct, testKey } from './compiling.ts'
import { nothing } from './lacking.ts'
import { factOfType, type Reading } from './reading.ts'

/** A boolean fact is true. */
export interface Is {
  readonly is: string
}

export interface IsCondition {
  readonly kind: 'is'
  readonly path: string
  readonly fact: string
}

export function readIs(reading: Reading, json: Fields, path: string): IsCondition | undefined {
  const fields = readFields(reading.issues, json, path, { required: ['is'] })
  if (fields === undefined || factOfType(reading, fields.is, `${path}/is`, 'boolean') === undefined)
    return undefined
  return { kind: 'is', path, fact: String(fields.is) }
}

export function compileIs({ path, fact }: IsCondition, compiling: Compiling): Construct {
  const slot = compiling.slotOf(fact)
  const itself = Object.freeze([fact])
  return {
    key: testKey('is', fact),
    needs: [],
    answer: ({ facts }) => facts.lower[slot] as Level,
    trace: ({ facts }, truth) => {
      const state = stateAt(facts, slot)
      return { kind: 'is', path, truth, missing: truth === 'unknown' ? itself : nothing, fact, state }
    },
  }
}
