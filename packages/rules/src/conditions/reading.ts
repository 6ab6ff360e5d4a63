import type { Condition } from '../condition.ts'
import { type Issues, oneOf, report } from '../document/issues.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { ScoreBand } from '../score.ts'

/** What a construct needs to know of its rule set while it is read. */
export interface Reading {
  readonly issues: Issues
  readonly facts: ReadonlyMap<string, FactDeclaration>
  /** Labels of a choice by its name; `undefined` for a plain definition. */
  readonly definitions: ReadonlyMap<string, ReadonlySet<string> | undefined>
  /** Bands by name, by score. */
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, ScoreBand>>
  /** Where a quantity is cut: each held number at which an answer may change from the one below it. */
  readonly cuts: Map<string, Set<number>>
  readonly read: (json: unknown, path: string) => Condition | undefined
}

/** The declaration of a fact of this type; reports an unknown fact or another type. */
export function factOfType<T extends FactDeclaration['type']>(
  reading: Reading,
  fact: unknown,
  path: string,
  type: T,
): Extract<FactDeclaration, { type: T }> | undefined {
  const declared = declaredFact(reading, fact, path)
  if (declared === undefined) return undefined
  if (declared.type === type) return declared as Extract<FactDeclaration, { type: T }>
  const use = {
    boolean: '{"is": …}',
    code: '"eq" or "in"',
    quantity: '"ge", "gt", "le" or "lt" with a unit',
    date: 'a fact with "elapsedSince"',
  }
  report(
    reading.issues,
    'wrong-type',
    path,
    `the fact "${fact}" is a ${declared.type}, not a ${type}`,
    `use ${use[declared.type]}`,
  )
  return undefined
}

/** The declaration of a fact; reports an unknown one. */
export function declaredFact(reading: Reading, fact: unknown, path: string): FactDeclaration | undefined {
  const declared = typeof fact === 'string' ? reading.facts.get(fact) : undefined
  if (declared === undefined) {
    report(
      reading.issues,
      'unknown-fact',
      path,
      `no fact is called ${JSON.stringify(fact)}`,
      `declare it in "facts", or use ${oneOf(reading.facts.keys())}`,
    )
  }
  return declared
}
