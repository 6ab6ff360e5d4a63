import type { FullOutcome } from '../exact/full-outcome.ts'
import { fails, holds, type Level } from '../level.ts'
import type { Body } from '../program.ts'
import { bitOf, forEverySet, type OutcomeSet } from './outcome-set.ts'

/** The answers from which an outcome is made. */
export interface OutcomeLevels {
  readonly eligible: Level
  readonly applies: Level
  readonly body: Level
  readonly contraindicated: Level
  readonly defeated: Level
}

// Every list once: the many recommendations of a rule set share a few of them.
const lists = forEverySet((outcomes) => outcomes)

/** Every outcome that these answers leave open, in the order of `fullOutcomes`. */
export function possibleOutcomes(body: Body, levels: OutcomeLevels): readonly FullOutcome[] {
  return lists[possibleSet(body, levels)] ?? []
}

function possibleSet(body: Body, levels: OutcomeLevels): OutcomeSet {
  const { eligible, applies, contraindicated, defeated } = levels
  let set = eligible === holds ? 0 : bitOf['outside-evidence']
  if (eligible === fails) return set
  if (applies !== holds) set |= bitOf.scope
  if (applies === fails) return set
  if (levels.body !== holds) set |= body.kind === 'gate' ? bitOf.against : bitOf.condition
  if (levels.body === fails) return set
  if (body.kind === 'direction' && body.direction === 'against') return set | bitOf.against
  if (contraindicated !== fails) set |= bitOf.contraindicated
  if (contraindicated === holds) return set
  if (defeated !== fails) set |= bitOf.defeated
  if (defeated !== holds) set |= bitOf.for
  return set
}
