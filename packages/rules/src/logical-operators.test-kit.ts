import { evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { parseRuleSet } from './parse-rule-set.ts'
import type { Snapshot } from './snapshot.ts'
import type { Truth } from './truth.ts'

const A: Expression = { is: 'a' }
const B: Expression = { is: 'b' }

// xor and implies are derived forms; the rest is the language.
const operators: Readonly<Record<string, Expression>> = {
  and: { all: [A, B] },
  or: { any: [A, B] },
  not: { not: A },
  xor: { any: [{ all: [A, { not: B }] }, { all: [{ not: A }, B] }] },
  implies: { any: [{ not: A }, B] },
}

const read = parseRuleSet({
  schema: 'ruleset/1',
  id: 'operators',
  version: '1',
  facts: { a: { type: 'boolean' }, b: { type: 'boolean' } },
  define: operators,
  recommendations: [],
  outputs: Object.keys(operators),
})

/** What an operator answers, written in the language. */
export function operatorAnswer(operator: string, a: Truth, b: Truth = 'unknown'): Truth | undefined {
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const { outputs } = evaluate(read.ruleSet, { ...state('a', a), ...state('b', b) })
  const output = outputs.find((one) => one.name === operator)
  return output?.kind === 'truth' ? output.tree.truth : undefined
}

function state(fact: string, truth: Truth): Snapshot {
  return truth === 'unknown' ? {} : { [fact]: { kind: 'known', value: truth === 'true' } }
}

const T = 'true'
const F = 'false'
const U = 'unknown'

/**
 * The logical operators of the CQL conformance tests (cqframework/cql-tests, CqlLogicalOperatorsTest):
 * operator, operands, answer. "not" has one operand; its second place stands empty.
 */
export const operatorTable: readonly (readonly [string, Truth, Truth, Truth])[] = [
  ['and', T, T, T],
  ['and', T, F, F],
  ['and', T, U, U],
  ['and', F, T, F],
  ['and', F, F, F],
  ['and', F, U, F],
  ['and', U, T, U],
  ['and', U, F, F],
  ['and', U, U, U],
  ['or', T, T, T],
  ['or', T, F, T],
  ['or', T, U, T],
  ['or', F, T, T],
  ['or', F, F, F],
  ['or', F, U, U],
  ['or', U, T, T],
  ['or', U, F, U],
  ['or', U, U, U],
  ['xor', T, T, F],
  ['xor', T, F, T],
  ['xor', T, U, U],
  ['xor', F, T, T],
  ['xor', F, F, F],
  ['xor', F, U, U],
  ['xor', U, T, U],
  ['xor', U, F, U],
  ['xor', U, U, U],
  ['implies', T, T, T],
  ['implies', T, F, F],
  ['implies', T, U, U],
  ['implies', F, T, T],
  ['implies', F, F, T],
  ['implies', F, U, T],
  ['implies', U, T, T],
  ['implies', U, F, U],
  ['implies', U, U, U],
  ['not', T, U, F],
  ['not', F, U, T],
  ['not', U, U, U],
]
