import type { GivenValue, FactInput as StatedFact, ValidationError } from '@guideboard/rules'
import { builder } from './builder.ts'
import { Invalid, type Reason } from './errors.ts'

/** One stated fact, as an operation receives it. */
interface FactValueArgument {
  readonly boolean?: boolean | null | undefined
  readonly code?: string | null | undefined
  readonly quantity?:
    | { readonly value: number; readonly unit: string; readonly analyte?: string | null | undefined }
    | null
    | undefined
  readonly date?: string | null | undefined
  readonly unknown?: boolean | null | undefined
}

export interface FactArgument {
  readonly id: string
  readonly value: FactValueArgument
}

const QuantityInputRef = builder.inputType('QuantityInput', {
  description: 'A number with its unit.',
  fields: (t) => ({
    value: t.float({ description: 'The number.' }),
    unit: t.string({ description: 'UCUM unit, such as `wk`, `mg/dL` or `1`.' }),
    analyte: t.string({
      required: false,
      description: 'What was measured, where mass and moles could be mixed up.',
    }),
  }),
})

const FactValueInputRef = builder.inputType('FactValueInput', {
  description: 'What is known of a fact: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    boolean: t.boolean({ required: false, description: 'Yes or no. No is an answer, unlike unknown.' }),
    code: t.string({ required: false, description: 'One of the codes that the fact declares.' }),
    quantity: t.field({ type: QuantityInputRef, required: false, description: 'A number with its unit.' }),
    date: t.field({ type: 'Date', required: false, description: 'The day something started.' }),
    unknown: t.boolean({ required: false, description: 'Asked, and not known. Only `true` means anything.' }),
  }),
})

export const FactInputRef = builder.inputType('FactInput', {
  description: 'A fact as somebody states it.',
  fields: (t) => ({
    id: t.string({ description: 'The id that the rule set declares.' }),
    value: t.field({ type: FactValueInputRef, description: 'What is known of it.' }),
  }),
})

/**
 * Stated facts in the words of the rule language. A fact that is left out and one that is unknown mean the same.
 * @throws Invalid with the path of each fact that says neither a value nor `unknown: true`
 */
export function statedFacts(facts: readonly FactArgument[]): readonly StatedFact[] {
  const reasons = facts.flatMap((fact, index) =>
    fact.value.unknown === false
      ? [
          {
            code: 'BAD_USER_INPUT',
            message: `"unknown: false" does not say what is known of "${fact.id}".`,
            path: `/facts/${index}/value/unknown`,
            fix: 'Give the value, or `unknown: true`.',
          },
        ]
      : [],
  )
  if (reasons.length > 0) throw new Invalid('A fact needs a value, or to be stated as unknown.', reasons)
  return facts.map((fact) => ({ fact: fact.id, value: givenValue(fact.value) }))
}

/**
 * What the rules find wrong with stated facts, by its place in the input: the rules number a list of their own
 * and know no `{ quantity: … }`.
 * @param start where the first of these facts stands in the input
 */
export function factReasons(
  errors: readonly ValidationError[],
  facts: readonly FactArgument[],
  start = 0,
): readonly Reason[] {
  return errors.map((error) => {
    const [, index = '0', part, rest = ''] = /^\/(\d+)\/(fact|value)(.*)$/.exec(error.path) ?? []
    const fact = `/facts/${start + Number(index)}`
    const value = facts[Number(index)]?.value.quantity ? `${fact}/value/quantity` : `${fact}/value`
    return ruleReason(error, part === 'fact' ? `${fact}/id` : `${value}${rest}`)
  })
}

/** An error of the rules as a reason: a code in the spelling of the API, and whole sentences. */
export function ruleReason({ code, message, fix }: ValidationError, path: string): Reason {
  return {
    code: code.toUpperCase().replaceAll('-', '_'),
    message: sentence(message),
    path,
    fix: sentence(fix),
  }
}

function sentence(text: string): string {
  const capital = /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
  return capital.endsWith('.') ? capital : `${capital}.`
}

function givenValue(value: FactValueArgument): GivenValue {
  if (typeof value.boolean === 'boolean') return value.boolean
  if (typeof value.code === 'string') return value.code
  if (typeof value.date === 'string') return value.date
  if (value.quantity) {
    const { analyte, ...quantity } = value.quantity
    return typeof analyte === 'string' ? { ...quantity, analyte } : quantity
  }
  return { unknown: true }
}
