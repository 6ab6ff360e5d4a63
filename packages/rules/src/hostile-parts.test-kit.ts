import { caps } from './document/caps.ts'
import type { Expression } from './expression.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { Recommendation } from './recommendation.ts'
import type { RuleSet } from './rule-set.ts'
import type { GivenFacts } from './snapshot.ts'

/** A rule set that is accepted and as costly as its construct allows, with patients to evaluate it for. */
export interface HostileShape {
  readonly document: RuleSet
  readonly patients: Readonly<Record<string, GivenFacts>>
}

export const cite = [{ ref: 'r', locator: 'p' }]

/** The names `b0`, `b1` …; short, so that a document holds many. */
const bits = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `b${i}`)
export const is = (i: number): Expression => ({ is: `b${i}` })
export const refTo = (ref: string): Expression => ({ ref })

/** The i-th place of so many, far from its neighbours: no order of facts keeps what is tied so small. */
export const apart = (i: number, count: number, stride = 37): number => (i * stride) % count

function booleans(count: number): Record<string, FactDeclaration> {
  return Object.fromEntries(bits(count).map((id) => [id, { type: 'boolean' as const }]))
}

/** So many recommendations, with whatever makes each one costly. */
export function gates(
  count: number,
  more: (i: number) => Partial<Recommendation> = () => ({}),
): readonly Recommendation[] {
  return Array.from({ length: count }, (_, i) => {
    const own = more(i)
    return {
      id: `r${i}`,
      statement: 'S',
      action: { verb: 'order', code: `c${i}` },
      cite,
      strength: 'strong',
      certainty: 'high',
      indicator: 'info',
      ...(own.onlyIf === undefined ? { direction: 'for' } : {}),
      ...own,
    }
  })
}

export function hostile(parts: Partial<RuleSet>, patients: HostileShape['patients']): HostileShape {
  const facts = parts.facts ?? booleans(caps.facts)
  const document = { schema: 'ruleset/1', id: 'hostile', version: '1', facts, recommendations: [], ...parts }
  return { document: document as RuleSet, patients }
}

/** Nothing known, all true, all false, half of them true, a third unknown, and the first or last one unknown. */
function patientsOf(count: number): HostileShape['patients'] {
  const given = (of: (i: number) => boolean | undefined): GivenFacts =>
    Object.fromEntries(
      bits(count).flatMap((id, i) => {
        const value = of(i)
        return value === undefined ? [] : [[id, value]]
      }),
    )
  return {
    nothing: {},
    'all true': given(() => true),
    'all false': given(() => false),
    'half true': given((i) => i % 2 === 0),
    'a third open': given((i) => (i % 3 === 0 ? undefined : i % 3 === 1)),
    'one open': given((i) => (i === 0 ? undefined : true)),
    'last open': given((i) => (i === count - 1 ? undefined : true)),
  }
}

/** Far-apart pairs, some of which hold. */
export function tangled(count: number, stride = 37): Expression {
  const half = count >> 1
  return {
    any: Array.from({ length: half }, (_, i) => ({ all: [is(i), is(half + apart(i, half, stride))] })),
  }
}

export const count = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i))
export const everyBit: readonly Expression[] = bits(caps.facts).map((_, i) => is(i))
export const patients = patientsOf(caps.facts)
export const not = (member: Expression): Expression => ({ not: member })

export function step(condition: Expression, label: string) {
  // biome-ignore lint/suspicious/noThenProperty: the language's own word for the label of a step
  return { if: condition, then: label }
}
