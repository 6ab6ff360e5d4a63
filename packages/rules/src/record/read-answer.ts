import { dayOf } from '../days.ts'
import { scale } from '../decimal.ts'
import type { FactDeclaration, QuantityFact } from '../fact-declaration.ts'
import { convert, convertByFactor } from '../units.ts'
import type { RecordedAnswer } from './recorded-answer.ts'

/** A stated value as the fact declares it, or why it cannot be used. */
export type ReadAnswer =
  | { readonly ok: true; readonly value: boolean | string | number }
  | { readonly ok: false; readonly why: string }

/** Reads a stated value; its type, unit and domain must be those of the fact. */
export function readAnswer(answer: RecordedAnswer, declaration: FactDeclaration): ReadAnswer {
  const { value } = answer
  switch (declaration.type) {
    case 'boolean':
      return typeof value === 'boolean' ? { ok: true, value } : wrong('yes or no')
    case 'code':
      return typeof value === 'string' && declaration.codes.includes(value)
        ? { ok: true, value }
        : wrong(`one of ${declaration.codes.join(', ')}`)
    case 'date':
      return typeof value === 'string' && dayOf(value) !== undefined ? { ok: true, value } : wrong('a date')
    case 'quantity':
      return typeof value === 'number'
        ? readQuantity(value, answer, declaration)
        : wrong(`a number of ${declaration.unit}`)
  }
}

function readQuantity(value: number, answer: RecordedAnswer, fact: QuantityFact): ReadAnswer {
  const unit = answer.unit ?? fact.unit
  const also = fact.alsoIn?.find((other) => other.unit === unit && other.analyte === answer.analyte)
  const converted = also === undefined ? convert(value, unit, fact.unit) : convertByFactor(value, also.factor)
  if (!converted.ok) return { ok: false, why: converted.message }
  const number = converted.scaled / scale
  const [low, high] = fact.domain
  if (number < low || number > high) return wrong(`between ${low} and ${high} ${fact.unit}`)
  if (fact.integer === true && !Number.isInteger(number)) return wrong('a whole number')
  return { ok: true, value: number }
}

function wrong(expected: string): ReadAnswer {
  return { ok: false, why: `the stated value is not ${expected}` }
}
