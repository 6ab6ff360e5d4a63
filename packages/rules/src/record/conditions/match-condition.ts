import type { ValueSet } from '../../rule-set.ts'
import type { RecordCoding } from '../patient-record.ts'
import { isMember } from '../value-set-match.ts'
import { inIcd, isWithin, reachOf, snomed } from './condition-categories.ts'

/**
 * How a condition stands to a value set. `perhaps`: it is akin to one that the value set names; `unknown`: nobody can
 * tell from its codes. Both are no "no": a value set names some of the codes that are meant, never all.
 */
export type ConditionMatch = 'member' | 'perhaps' | 'other' | 'unknown'

/**
 * Whether a condition belongs to a value set; it is another one only when one of its codes shows what it is. A concept
 * of SNOMED CT that another value set of the same rules names was placed there by its author.
 */
export function matchCondition(
  codes: readonly RecordCoding[],
  valueSet: ValueSet,
  others: readonly ValueSet[] = [],
): ConditionMatch {
  if (isMember(codes, valueSet)) return 'member'
  const matches = codes.map((coding) => matchCode(coding, valueSet, others))
  if (matches.includes('perhaps')) return 'perhaps'
  return matches.includes('other') ? 'other' : 'unknown'
}

function matchCode(coding: RecordCoding, valueSet: ValueSet, others: readonly ValueSet[]): ConditionMatch {
  if (coding.system === snomed && others.some((one) => isMember([coding], one))) return 'other'
  const placed = inIcd(coding)
  if (placed === undefined) return 'unknown'
  const reach = reachOf(valueSet, placed.system)
  // A value set without a code of that edition cannot be compared with it.
  if (reach === undefined) return 'unknown'
  return placed.codes.some((code) => isWithin(code, reach)) ? 'perhaps' : 'other'
}
