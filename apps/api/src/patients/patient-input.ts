import { dayOf, daySpanOf } from '@guideboard/rules'
import type { Reason } from '../platform/errors.ts'
import { nameProblem } from './name.ts'
import type { Identifier, Sex } from './patient.ts'

export interface PatientInput {
  readonly name: string
  readonly birthDate?: string | null | undefined
  readonly sex: Sex
  readonly identifiers?: readonly Identifier[] | null | undefined
}

/** Everything that is wrong with a patient as somebody enters them; `today` bounds the birth date. */
export function patientProblems(input: PatientInput, today: string): readonly Reason[] {
  const reasons: Reason[] = []
  const wrong = (path: string, message: string, fix: string) =>
    reasons.push({ code: 'BAD_USER_INPUT', message, path, fix })

  const name = nameProblem(input.name)
  if (name !== undefined) wrong('/name', name, 'Give the name as it is read.')
  const birthDate = input.birthDate ?? undefined
  if (birthDate !== undefined && !isBirthDate(birthDate, today)) {
    wrong(
      '/birthDate',
      `"${birthDate.slice(0, 20)}" is no date on which somebody alive was born.`,
      'Write YYYY, YYYY-MM or YYYY-MM-DD.',
    )
  }
  const identifiers = input.identifiers ?? []
  if (identifiers.length > 20)
    wrong('/identifiers', 'A patient has at most 20 identifiers.', 'Keep those in use.')
  const seen = new Set<string>()
  for (const [index, { system, value }] of identifiers.entries()) {
    if (!isIdentifierText(system))
      wrong(
        `/identifiers/${index}/system`,
        'The system is empty, too long or not plain text.',
        'Give its URI.',
      )
    if (!isIdentifierText(value))
      wrong(
        `/identifiers/${index}/value`,
        'The value is empty, too long or not plain text.',
        'Give the number.',
      )
    const key = JSON.stringify([system, value])
    if (seen.has(key)) wrong(`/identifiers/${index}`, 'The identifier is given twice.', 'Give it once.')
    seen.add(key)
  }
  return reasons
}

/** A date on which somebody can have been born: it exists, lies after 1850 and not after today. */
export function isBirthDate(written: string, today: string): boolean {
  const span = daySpanOf(written)
  const now = dayOf(today)
  return span !== undefined && now !== undefined && span.first <= now && written >= '1850'
}

/** Whether a text can be the system or the value of an identifier: plain, and short enough for an index. */
export function isIdentifierText(text: string): boolean {
  return text.trim() !== '' && text.length <= 300 && nameProblem(text) === undefined
}
