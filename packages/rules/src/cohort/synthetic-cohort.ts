import type { Marginal } from '../marginal.ts'
import { programOf } from '../parse-rule-set.ts'
import type { Cell } from '../program.ts'
import type { RuleSet } from '../rule-set.ts'
import type { FactState, Snapshot } from '../snapshot.ts'
import { type CohortFact, cohortFacts, valueIn } from './cohort-fact.ts'
import { cohortMarginals, marginalSentences } from './cohort-marginals.ts'
import { type Constraints, constraintsOf } from './constraints.ts'
import { type Random, randomFrom } from './random.ts'

/** Raised whenever the same rule sets and seed could give other patients. */
export const cohortVersion = 'synthetic-2'

export interface CohortOptions {
  /** Patients; 10,000 unless said otherwise. */
  readonly count?: number
  readonly seed?: string
}

/** Made-up patients: the same rule sets, count and seed give the same ones, to the byte. */
export interface SyntheticCohort {
  readonly version: string
  readonly snapshots: readonly Snapshot[]
  /** What the patients were drawn by, in sentences. */
  readonly assumptions: readonly string[]
}

const unknown: FactState = { kind: 'unknown' }
/** Shares of patients for whom a yes/no fact is "yes": who has little, some, or much. */
const yesShares = [0.02, 0.08, 0.3]
const [eligibleShare, partlyKnownShare, unknownShare] = [0.8, 0.05, 0.2]

/** How patients are drawn, in the sentences that a board reads beside its numbers. */
export const cohortAssumptions: readonly string[] = [
  'These are made-up patients, drawn by the rules below: shares among them are not shares of any real population.',
  'Nobody has a combination of facts that either version declares impossible; otherwise facts are independent of each other.',
  'A yes/no fact without a source is "yes" for 2, 8 or 30 of 100, by whether a patient has little, some or much; these are no prevalences.',
  'A share with a source is that of the draw; leaving out who is impossible, and drawing so that each side of each limit occurs, can move it.',
  'Codes are assumed equally frequent, without a source. Quantities fall equally often between any two neighbouring limits of the rules, half of them exactly at an end.',
  'Four of five patients are drawn so that the candidate is about them; a fifth of all stands at a given side of a given limit, so that each occurs.',
  'Of one patient in twenty, each fact is unknown with a chance of one in five; of the others everything is known.',
]

/**
 * Patients on whom versions of a guideline can be compared, from the facts that their rule sets declare. Nobody is
 * impossible by any of them, and each part of each fact's domain occurs that can occur at all.
 */
export function syntheticCohort(
  ruleSets: readonly RuleSet[],
  { count = 10_000, seed = '1' }: CohortOptions = {},
): SyntheticCohort {
  const programs = ruleSets.map(programOf)
  const facts = cohortFacts(programs)
  const constraints = constraintsOf(programs)
  const marginals = cohortMarginals(programs)
  const random = randomFrom(`${cohortVersion}:${seed}`)
  const sides = facts.flatMap((fact) => fact.cells.map((cell) => ({ fact, cell })))
  const snapshots = Array.from({ length: count }, (_, i) => {
    // Every fifth patient stands at one side of one limit, in turn.
    const side = i % 5 === 0 && sides.length > 0 ? sides[Math.floor(i / 5) % sides.length] : undefined
    return patient({ facts, constraints, marginals }, random, side)
  })
  const sentences = marginalSentences(
    marginals,
    facts.map(({ id }) => id),
  )
  return { version: cohortVersion, snapshots, assumptions: [...cohortAssumptions, ...sentences] }
}

interface Side {
  readonly fact: CohortFact
  readonly cell: Cell
}

interface Drawn {
  readonly facts: readonly CohortFact[]
  readonly constraints: Constraints
  readonly marginals: ReadonlyMap<string, Marginal>
}

function patient({ facts, constraints, marginals }: Drawn, random: Random, side: Side | undefined): Snapshot {
  const states: Record<string, FactState> = Object.create(null)
  const stateOf = (fact: string) => states[fact] ?? unknown
  const yes = yesShares[random.below(yesShares.length)] ?? 0
  const eligible = random.next() < eligibleShare
  const lacking = random.next() < partlyKnownShare ? unknownShare : 0
  const first = facts.filter(({ id }) => id !== side?.fact.id && constraints.deciding.has(id))
  const rest = facts.filter(({ id }) => id !== side?.fact.id && !constraints.deciding.has(id))

  const place = (fact: CohortFact, cell: Cell): boolean => {
    states[fact.id] = valueIn(cell, fact.declared, random)
    if (constraints.holds(fact.id, stateOf, eligible && fact.id !== side?.fact.id)) return true
    delete states[fact.id]
    return false
  }
  if (side !== undefined) place(side.fact, side.cell)
  for (const fact of [...first, ...rest]) {
    if (random.next() < lacking) continue
    const chosen = choose(fact, marginals.get(fact.id)?.yes ?? yes, random)
    // The first that holds, from the chosen one on: a fact for which none does stays unknown.
    for (let i = 0; i < fact.cells.length; i += 1) {
      const cell = fact.cells[(chosen + i) % fact.cells.length]
      if (cell !== undefined && place(fact, cell)) break
    }
  }
  return Object.freeze(states)
}

function choose({ cells }: CohortFact, yes: number, random: Random): number {
  if (cells[0]?.kind !== 'boolean') return random.below(cells.length)
  const value = random.next() < yes
  return Math.max(
    0,
    cells.findIndex((cell) => cell.kind === 'boolean' && cell.value === value),
  )
}
