import type { ValueSet } from '../../rule-set.ts'
import type { RecordCoding } from '../patient-record.ts'
import { isMember } from '../value-set-match.ts'
import { icdCodesOf, inIcd, isAkin } from './condition-categories.ts'

/**
 * How a condition stands to a value set. `perhaps`: it is akin to one that the value set names; `unknown`: nobody can
 * tell from its codes. Both are no "no": a value set names some of the codes that are meant, never all.
 */
export type ConditionMatch = 'member' | 'perhaps' | 'other' | 'unknown'

/** Whether a condition belongs to a value set; it is another one only when one of its codes shows what it is. */
export function matchCondition(codes: readonly RecordCoding[], valueSet: ValueSet): ConditionMatch {
  if (isMember(codes, valueSet)) return 'member'
  const matches = codes.map((coding) => matchCode(coding, valueSet))
  if (matches.includes('perhaps')) return 'perhaps'
  return matches.includes('other') ? 'other' : 'unknown'
}

function matchCode(coding: RecordCoding, valueSet: ValueSet): ConditionMatch {
  const placed = inIcd(coding)
  if (placed === undefined) return 'unknown'
  const named = icdCodesOf(valueSet, placed.system)
  // A value set without a code of that edition cannot be compared with it.
  if (named.length === 0) return 'unknown'
  return placed.codes.some((code) => named.some((one) => isAkin(code, one, placed.system)))
    ? 'perhaps'
    : 'other'
}
