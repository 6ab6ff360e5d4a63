import type { FactDeclaration, GivenValue } from '@guideboard/rules'

/** How a case states a fact. */
export type GivenForm = 'exact' | 'unit' | 'range' | 'unknown'

export function givenFormOf(value: GivenValue): GivenForm {
  if (typeof value !== 'object') return 'exact'
  if ('unknown' in value) return 'unknown'
  return 'lo' in value ? 'range' : 'unit'
}

/** The forms that a fact of this type can be stated in. */
export function givenFormsFor(type: FactDeclaration['type']): readonly GivenForm[] {
  return type === 'quantity' ? ['exact', 'unit', 'range', 'unknown'] : ['exact', 'unknown']
}

/** What a fact of this type is stated as before anything is chosen or written. */
export function newGiven(fact: FactDeclaration, form: GivenForm, before?: GivenValue): GivenValue {
  if (form === 'unknown') return { unknown: true }
  switch (fact.type) {
    case 'boolean':
      return true
    case 'code':
      return fact.codes[0] ?? ''
    case 'date':
      return ''
    case 'quantity': {
      const number = numberOf(before)
      if (form === 'unit') return { value: number, unit: fact.unit }
      return form === 'range' ? { lo: number, hi: number } : number
    }
  }
}

function numberOf(value: GivenValue | undefined): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'object') return Number.NaN
  if ('value' in value) return value.value
  return 'lo' in value ? value.lo : Number.NaN
}
