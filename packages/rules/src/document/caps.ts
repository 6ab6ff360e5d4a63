/** What one rule set may hold. Sizes are generous for a guideline and small for a machine. */
export const caps = {
  bytes: 512 * 1024,
  /** Nesting of the JSON document as a whole; expressions have their own, smaller depth. */
  jsonDepth: 64,
  facts: 256,
  recommendations: 200,
  nodes: 2_000,
  depth: 12,
  /** Definitions and scores that lead from one to another. */
  chain: 64,
  cellsPerFact: 254,
  itemsPerScore: 64,
  /** Different totals that a score with bands can have. */
  totalsPerScore: 10_000,
  /** Points of one item, either sign. */
  points: 1_000,
  /** Nodes of all reason trees together, definitions counted wherever they are used. */
  traceNodes: 20_000,
  errors: 1_000,
} as const
