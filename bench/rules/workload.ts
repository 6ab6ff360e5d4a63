import {
  type Expression,
  type FactDeclaration,
  parseRuleSet,
  type Recommendation,
  type RuleSet,
} from '../../packages/rules/src/index.ts'
import { randomNumbers } from './random.ts'

/** A test of one fact, in terms that every engine has. */
export type Leaf =
  | { readonly kind: 'is'; readonly fact: string }
  | { readonly kind: 'code'; readonly fact: string; readonly code: string }
  | { readonly kind: 'at-least'; readonly fact: string; readonly limit: number }

/** A rule as a tree, at most three levels of "all" and "any" with their leaves. */
export type Tree = Leaf | { readonly kind: 'all' | 'any'; readonly members: readonly Tree[] }

export interface BenchRule {
  readonly id: string
  readonly when: Tree
}

/** A value, or null for unknown: JSON has no undefined. */
export type Patient = Readonly<Record<string, boolean | string | number | null>>

const booleans = Array.from({ length: 12 }, (_, i) => `sign${i}`)
const codes = Array.from({ length: 4 }, (_, i) => `kind${i}`)
const quantities = Array.from({ length: 8 }, (_, i) => `value${i}`)
const codeList = ['none', 'mild', 'moderate', 'severe']
const limits = [20, 40, 65]
const highest = 100

/** 24 facts: 12 of yes or no, 4 of four codes, 8 whole numbers from 0 to 100. */
export const facts: Readonly<Record<string, FactDeclaration>> = Object.fromEntries([
  ...booleans.map((fact) => [fact, { type: 'boolean' }] as const),
  ...codes.map((fact) => [fact, { type: 'code', codes: codeList }] as const),
  ...quantities.map(
    (fact) => [fact, { type: 'quantity', unit: 'a', integer: true, domain: [0, highest] }] as const,
  ),
])

/** 40 rules with 222 leaves. */
export function benchRules(seed = 20261122): readonly BenchRule[] {
  const random = randomNumbers(seed)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const leaf = (): Leaf => {
    const which = random()
    if (which < 0.5) return { kind: 'is', fact: one(booleans) }
    if (which < 0.7) return { kind: 'code', fact: one(codes), code: one(codeList) }
    return { kind: 'at-least', fact: one(quantities), limit: one(limits) }
  }
  const leaves = (count: number) => Array.from({ length: count }, leaf)
  // 22 rules of six leaves and 18 of five are 222.
  return Array.from({ length: 40 }, (_, i) => {
    const [outer, inner] = random() < 0.5 ? (['all', 'any'] as const) : (['any', 'all'] as const)
    const count = i < 22 ? 6 : 5
    const nested: Tree = { kind: inner, members: [...leaves(2), { kind: outer, members: leaves(2) }] }
    return { id: `rule${i}`, when: { kind: outer, members: [...leaves(count - 4), nested] } }
  })
}

/** Leaves of a tree. */
export function leavesOf(tree: Tree): readonly Leaf[] {
  return 'members' in tree ? tree.members.flatMap(leavesOf) : [tree]
}

/** How many nodes a tree has, leaves among them. */
export function nodesOf(tree: Tree): number {
  return 'members' in tree ? tree.members.reduce((sum, member) => sum + nodesOf(member), 1) : 1
}

/** So many patients; of a fifth of all facts nothing is known. */
export function* benchPatients(count: number, seed = 7): Generator<Patient> {
  const random = randomNumbers(seed)
  const known = <T>(value: () => T): T | null => (random() < 0.2 ? null : value())
  for (let i = 0; i < count; i += 1) {
    yield Object.fromEntries([
      ...booleans.map((fact) => [fact, known(() => random() < 0.3)]),
      ...codes.map((fact) => [fact, known(() => codeList[Math.floor(random() * codeList.length)] ?? 'none')]),
      ...quantities.map((fact) => [fact, known(() => Math.floor(random() * (highest + 1)))]),
    ])
  }
}

/** The rules as a rule set of ours. */
export function benchRuleSet(rules: readonly BenchRule[]): RuleSet {
  const cite = [{ ref: 'bench', locator: '1' }]
  const recommendations = rules.map(
    ({ id, when }): Recommendation => ({
      id,
      statement: 'S1',
      action: { verb: 'order', code: id },
      cite,
      when: expressionOf(when),
      direction: 'for',
      strength: 'strong',
      certainty: 'high',
      indicator: 'info',
    }),
  )
  const read = parseRuleSet({ schema: 'ruleset/1', id: 'bench', version: '1', facts, recommendations })
  if (!read.ok) throw new Error(JSON.stringify(read.errors[0]))
  return read.ruleSet
}

function expressionOf(tree: Tree): Expression {
  switch (tree.kind) {
    case 'is':
      return { is: tree.fact }
    case 'code':
      return { fact: tree.fact, eq: tree.code }
    case 'at-least':
      return { fact: tree.fact, ge: tree.limit, unit: 'a' }
    case 'all':
      return { all: tree.members.map(expressionOf) }
    case 'any':
      return { any: tree.members.map(expressionOf) }
  }
}
