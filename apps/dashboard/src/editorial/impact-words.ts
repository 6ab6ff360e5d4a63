import { spoken } from '../ui/spoken.ts'
import type { Impact } from './impact-query.ts'

export type Outcome = Impact['recommendations'][number]['transitions'][number]['from']

/** 10,000 */
export const counted = (number: number): string => number.toLocaleString('en-GB')

/** "2 organizations" */
export const organizationsCounted = (number: number): string =>
  `${counted(number)} ${number === 1 ? 'organization' : 'organizations'}`

export const outcomeWords = (outcome: Outcome): string =>
  outcome === 'ABSENT' ? 'not in this version' : spoken(outcome)

/** "3.1 %"; nothing to divide gives "–". */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

/** In the order in which a matrix shows them. */
export const outcomes = [
  'FOR',
  'AGAINST',
  'WITHHELD',
  'NEEDS_DATA',
  'NOT_APPLICABLE',
  'ABSENT',
] as const satisfies readonly Outcome[]

/** How dark a cell of changes is: 0 for nobody, up to 4 for three quarters of all changes and more. */
export const heatOf = (patients: number, changed: number): 0 | 1 | 2 | 3 | 4 => {
  if (patients === 0 || changed === 0) return 0
  const quarters = (4 * patients) / changed
  return quarters >= 3 ? 4 : quarters >= 2 ? 3 : quarters >= 1 ? 2 : 1
}

/** A recommendation that is new or gone changes nothing for those to whom it does not apply. */
export const isSameAdvice = (from: Outcome, to: Outcome): boolean => {
  const seen = (outcome: Outcome) => (outcome === 'ABSENT' ? 'NOT_APPLICABLE' : outcome)
  return seen(from) === seen(to)
}
