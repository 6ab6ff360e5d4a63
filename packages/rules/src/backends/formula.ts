import type { Comparison } from '../conditions/limits.ts'
import type { Truth } from '../truth.ts'

/**
 * The Kleene part of a rule set in the few words that every backend must speak. All conditions lower
 * to it in one place; a backend is one exhaustive table over it.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly truth: Truth }
  | { readonly kind: 'all'; readonly members: readonly Formula[] }
  | { readonly kind: 'any'; readonly members: readonly Formula[] }
  | { readonly kind: 'not'; readonly member: Formula }
  | { readonly kind: 'at-least'; readonly atLeast: number; readonly members: readonly Formula[] }
  /** True when the member is true, else false: never unknown. */
  | { readonly kind: 'certain'; readonly member: Formula }
  /** False when the member is false, else true: never unknown. */
  | { readonly kind: 'possible'; readonly member: Formula }
  | { readonly kind: 'boolean'; readonly fact: string }
  | { readonly kind: 'code'; readonly fact: string; readonly codes: readonly string[] }
  | Compare
  | { readonly kind: 'known'; readonly fact: string }
  /** The answer of an earlier statement. */
  | { readonly kind: 'named'; readonly name: string }

/** The whole interval of an amount satisfies a comparison, or fails it; else unknown. `limit` is held × 10^6. */
export interface Compare {
  readonly kind: 'compare'
  readonly amount: Amount
  readonly comparison: Comparison
  readonly limit: number
}

/** What is compared: a fact in its own unit, or a score by the statements of its two ends. */
export type Amount =
  | { readonly kind: 'fact'; readonly fact: string; readonly unit: string }
  | { readonly kind: 'score'; readonly lowest: string; readonly highest: string }

/** The value of the first case that holds, else another; the conditions are never unknown. */
export interface Cases<V> {
  readonly cases: readonly { readonly if: Formula; readonly value: V }[]
  readonly otherwise: V
}

/** One named result. Statements stand in an order in which each names earlier ones only. */
export type Statement = {
  readonly name: string
  /** A step on the way to other results, of no use by itself. */
  readonly internal: boolean
} & (
  | { readonly kind: 'truth'; readonly formula: Formula }
  /** A sum of points, in half points. */
  | { readonly kind: 'points'; readonly base: number; readonly items: readonly Cases<number>[] }
  | { readonly kind: 'word'; readonly word: Cases<string> }
)

const [yes, no] = [constant('true'), constant('false')]

export function constant(truth: Truth): Formula {
  return { kind: 'constant', truth }
}

/** Conjunction, without what is certainly true. */
export function all(members: readonly Formula[]): Formula {
  const open = members.filter((member) => !isConstant(member, 'true'))
  if (open.some((member) => isConstant(member, 'false'))) return no
  const [only, other] = open
  if (only === undefined) return yes
  return other === undefined ? only : { kind: 'all', members: open }
}

/** Disjunction, without what is certainly false. */
export function any(members: readonly Formula[]): Formula {
  const open = members.filter((member) => !isConstant(member, 'false'))
  if (open.some((member) => isConstant(member, 'true'))) return yes
  const [only, other] = open
  if (only === undefined) return no
  return other === undefined ? only : { kind: 'any', members: open }
}

export function not(member: Formula): Formula {
  if (isConstant(member, 'true')) return no
  if (isConstant(member, 'false')) return yes
  return member.kind === 'not' ? member.member : { kind: 'not', member }
}

export function certain(member: Formula): Formula {
  return member.kind === 'constant'
    ? constant(member.truth === 'true' ? 'true' : 'false')
    : { kind: 'certain', member }
}

export function possible(member: Formula): Formula {
  return member.kind === 'constant'
    ? constant(member.truth === 'false' ? 'false' : 'true')
    : { kind: 'possible', member }
}

function isConstant(formula: Formula, truth: Truth): boolean {
  return formula.kind === 'constant' && formula.truth === truth
}

/** Names of the statements and facts that a formula mentions. */
export function mentionsOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'constant':
      return []
    case 'all':
    case 'any':
    case 'at-least':
      return formula.members.flatMap(mentionsOf)
    case 'not':
    case 'certain':
    case 'possible':
      return mentionsOf(formula.member)
    case 'boolean':
    case 'code':
    case 'known':
      return [formula.fact]
    case 'compare':
      return formula.amount.kind === 'fact'
        ? [formula.amount.fact]
        : [formula.amount.lowest, formula.amount.highest]
    case 'named':
      return [formula.name]
  }
}

/** Every formula of a statement. */
export function formulasOf(statement: Statement): readonly Formula[] {
  switch (statement.kind) {
    case 'truth':
      return [statement.formula]
    case 'points':
      return statement.items.flatMap((item) => item.cases.map((one) => one.if))
    case 'word':
      return statement.word.cases.map((one) => one.if)
  }
}
