import { nameProblem } from '../../patients/name.ts'
import { isIdentifierText } from '../../patients/patient-input.ts'
import { childOf, childrenOf, dateOf, type Element, flagOf, own, problem, textOf } from './element.ts'
import type { Mapped } from './mapped.ts'

const sexes = ['male', 'female', 'other', 'unknown'] as const
const animal = 'http://hl7.org/fhir/StructureDefinition/patient-animal'

/** Patient: name, birth date (possibly partial), gender, deceased, identifiers. */
export function mapPatient(element: Element): Mapped {
  for (const extension of childrenOf(element, 'extension')) {
    if (own(extension, 'url') === animal) problem(extension, 'url', 'The patient is an animal.')
  }
  const birthDate = dateOf(element, 'birthDate')
  if (birthDate !== undefined && birthDate.length > 10)
    problem(element, 'birthDate', 'must be a date without a time')
  const gender = textOf(element, 'gender') ?? 'unknown'
  const sex = sexes.find((known) => known === gender)
  if (sex === undefined) problem(element, 'gender', `must be one of ${sexes.join(', ')}`)
  return {
    kind: 'patient',
    patient: {
      name: nameOf(element),
      ...(birthDate === undefined ? {} : { birthDate }),
      sex: sex ?? 'unknown',
      deceased: isDeceased(element),
      identifiers: identifiersOf(element),
    },
  }
}

function nameOf(element: Element): string {
  const names = childrenOf(element, 'name').map((name) => ({
    element: name,
    use: textOf(name, 'use'),
    words:
      textOf(name, 'text') ?? [...textsOf(name, 'given'), textOf(name, 'family')].filter(Boolean).join(' '),
  }))
  const chosen = ['official', 'usual', undefined]
    .map((use) => names.find((name) => name.use === use && name.words !== ''))
    .find((name) => name !== undefined)
  const named = chosen ?? names.find((name) => name.words !== '')
  if (named === undefined) return 'Name not given'
  const words = named.words.normalize('NFC')
  const wrong = nameProblem(words)
  if (wrong !== undefined) problem(named.element, '', wrong)
  return words
}

function textsOf(element: Element, name: string): readonly string[] {
  const value = own(element, name)
  if (value === undefined) return []
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || item === null)) {
    return value.filter((item): item is string => typeof item === 'string')
  }
  problem(element, name, 'must be a list of texts')
  return []
}

function isDeceased(element: Element): boolean {
  return flagOf(element, 'deceasedBoolean') ?? dateOf(element, 'deceasedDateTime') !== undefined
}

function identifiersOf(element: Element): readonly { system: string; value: string }[] {
  return childrenOf(element, 'identifier').flatMap((identifier) => {
    childOf(identifier, 'period')
    const [system, value] = [identifierTextOf(identifier, 'system'), identifierTextOf(identifier, 'value')]
    const use = textOf(identifier, 'use')
    return system === undefined || value === undefined || use === 'temp' || use === 'old'
      ? []
      : [{ system, value }]
  })
}

function identifierTextOf(identifier: Element, name: string): string | undefined {
  const text = textOf(identifier, name)
  if (text === undefined || isIdentifierText(text)) return text
  return problem(identifier, name, 'must be plain text of at most 300 characters')
}
