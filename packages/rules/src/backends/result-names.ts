import type { OutcomeKind } from '../outcome.ts'

/**
 * What the results of an export are called. Ids have no spaces, so no result is called like a fact or
 * like another result.
 */
export const resultNames = {
  eligible: 'is eligible',
  /** Whether what is known contradicts itself by the rule set's own account; other results then mean little. */
  contradictory: 'is contradictory',
  definition: (name: string) => `definition ${name}`,
  canBe: (choice: string, label: string) => `choice ${choice} can be ${label}`,
  ends: (choice: string, label: string) => `choice ${choice} is ${label}`,
  lowest: (score: string) => `score ${score} lowest`,
  highest: (score: string) => `score ${score} highest`,
  band: (score: string, band: string) => `score ${score} in band ${band}`,
  applies: (id: string) => `recommendation ${id} applies`,
  condition: (id: string) => `recommendation ${id} condition`,
  contraindication: (id: string, which: string) => `recommendation ${id} contraindication ${which}`,
  caution: (id: string, which: string) => `recommendation ${id} caution ${which}`,
  /** Whether a contraindication or caution is true or open: never unknown. */
  notExcluded: (qualifier: string) => `${qualifier} not excluded`,
  /** Whether the advice is this: true, false, or unknown. */
  advice: (id: string, kind: Exclude<OutcomeKind, 'needs-data'>) => `recommendation ${id} ${kind}`,
  /** Whether this is the outcome: true or false. */
  outcomeIs: (id: string, kind: OutcomeKind) => `recommendation ${id} outcome is ${kind}`,
  /** The outcome as a word. */
  outcome: (id: string) => `recommendation ${id} outcome`,
  /** The outcome over all completions of what is unknown, as a word; and whether any of them could change it. */
  exactOutcome: (id: string) => `recommendation ${id} exact outcome`,
  settled: (id: string) => `recommendation ${id} settled`,
  part: (of: string, number: number) => `${of} part ${number}`,
  speaks: (id: string) => `recommendation ${id} speaks`,
  /** The upper end of a quantity that is known as an interval only. */
  upTo: (fact: string) => `${fact} up to`,
} as const
