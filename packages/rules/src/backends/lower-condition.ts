import type { Condition } from '../condition.ts'
import type { Comparison, HeldLimit } from '../conditions/limits.ts'
import { type Amount, all, any, type Formula, not } from './formula.ts'

/** Where lowering finds what a condition names, and puts what it would have to repeat. */
export interface Lowering {
  readonly definition: (name: string) => Formula
  readonly ends: (choice: string, label: string) => Formula
  readonly score: (name: string) => Amount
  /** A formula that may be mentioned several times without growing. */
  readonly shared: (formula: Formula) => Formula
}

/** A condition in the words of the backends, equal to its Kleene answer. */
export function lowerCondition(condition: Condition, lowering: Lowering): Formula {
  const lower = (member: Condition) => lowerCondition(member, lowering)
  switch (condition.kind) {
    case 'all':
      return all(condition.members.map(lower))
    case 'any':
      return any(condition.members.map(lower))
    case 'not':
      return not(lower(condition.member))
    case 'at-least':
      return {
        kind: 'at-least',
        atLeast: condition.atLeast,
        members: condition.members.map((member) => lowering.shared(lower(member))),
      }
    case 'is':
      return { kind: 'boolean', fact: condition.fact }
    case 'code':
      return { kind: 'code', fact: condition.fact, codes: condition.codes }
    case 'quantity':
      return underLimits({ kind: 'fact', fact: condition.fact, unit: condition.unit }, condition.limits)
    case 'score':
      return underLimits(lowering.score(condition.score), condition.limits)
    case 'choice':
      return lowering.ends(condition.choose, condition.label)
    case 'ref':
      return lowering.definition(condition.ref)
    case 'known':
      return { kind: 'known', fact: condition.fact }
  }
}

function underLimits(amount: Amount, limits: readonly HeldLimit[]): Formula {
  return all(
    limits.map((limit) =>
      'value' in limit ? compare(amount, limit.comparison, limit.value) : underLimitByCode(amount, limit),
    ),
  )
}

// While the code is unknown the answer stands only if every limit gives it: all of them hold, or the one
// that goes with the code does.
function underLimitByCode(amount: Amount, limit: Extract<HeldLimit, { readonly by: string }>): Formula {
  const codesOf = new Map<number, string[]>()
  for (const [code, value] of limit.of) codesOf.set(value, [...(codesOf.get(value) ?? []), code])
  const test = (value: number) => compare(amount, limit.comparison, value)
  if (codesOf.size === 1) return all([...codesOf.keys()].map(test))
  return any([
    all([...codesOf.keys()].map(test)),
    ...[...codesOf].map(([value, codes]) => all([{ kind: 'code', fact: limit.by, codes }, test(value)])),
  ])
}

function compare(amount: Amount, comparison: Comparison, limit: number): Formula {
  return { kind: 'compare', amount, comparison, limit }
}
