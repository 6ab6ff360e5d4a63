import { spoken } from '../ui/spoken.ts'
import type { Impact } from './impact-query.ts'

type Outcome = Impact['recommendations'][number]['transitions'][number]['from']

/** 10,000 */
export const counted = (number: number): string => number.toLocaleString('en-GB')

export const outcomeWords = (outcome: Outcome): string =>
  outcome === 'ABSENT' ? 'not in this version' : spoken(outcome)

/** "3.1 %"; nothing to divide gives "–". */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
