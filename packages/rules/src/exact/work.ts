/**
 * Thrown when something takes more work than allowed; callers then claim only what was proved. Always caught
 * in this package, hence no Error with its costly stack.
 */
export class WorkSpent {}

/** Counted work that may still be done. */
export interface Work {
  left: number
}

/**
 * The work of one evaluation. A unit is one look at a table, a node or a cell, some 20 to 60 ns: units are
 * counted and no clock is read, so that every machine gives the same answer. Each stage has its share, and
 * none can starve the next.
 */
export interface WorkBudget {
  /** Striking what is impossible. */
  readonly striking: Work
  /** Building diagrams, and reading which results and facts they hold. */
  readonly building: Work
  /** Trying answers: how much each settles, and which are quickest. */
  readonly ranking: Work
  /** Forgetting known facts: which of them an outcome needs. */
  readonly reasons: Work
}

/** What one evaluation may spend on each stage. */
export const workShares: Readonly<Record<keyof WorkBudget, number>> = {
  striking: 30_000,
  building: 88_000,
  ranking: 80_000,
  reasons: 100_000,
}

/** The whole budget of one evaluation. */
export function workBudget(): WorkBudget {
  return {
    striking: { left: workShares.striking },
    building: { left: workShares.building },
    ranking: { left: workShares.ranking },
    reasons: { left: workShares.reasons },
  }
}

/** Spends some work; when there is not so much left, none is left, and it throws `WorkSpent`. */
export function spend(work: Work, units: number): void {
  if (units > work.left) {
    work.left = 0
    throw new WorkSpent()
  }
  work.left -= units
}
