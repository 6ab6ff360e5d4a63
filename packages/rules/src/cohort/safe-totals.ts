/** Some of the people, and what they have in common. */
export interface Total {
  readonly id: string
  readonly members: ReadonlySet<number>
}

/**
 * The totals that may be told of people so that nobody can work out a number of fewer than `atLeast` of them, however
 * the told numbers are added and subtracted. Whatever is told stays nested or apart, so all that follows from it is
 * sums of its blocks (a total without the totals inside it), and each block is large enough. Earlier ones go first.
 */
export function safeTotals(wanted: readonly Total[], atLeast: number): readonly Total[] {
  const told: Total[] = []
  for (const total of wanted) {
    if (total.members.size < atLeast) continue
    const nested = told.every(({ members }) => isNestedOrApart(members, total.members))
    if (nested && blocksOf([...told, total]).every((size) => size === 0 || size >= atLeast)) told.push(total)
  }
  return told
}

function isNestedOrApart(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const both = shared(a, b)
  return both === 0 || both === a.size || both === b.size
}

/** How many belong to each total and to none of the totals inside it. */
function blocksOf(told: readonly Total[]): readonly number[] {
  return told.map(({ members }) => {
    const inside = told.filter(
      (other) => other.members.size < members.size && shared(other.members, members) === other.members.size,
    )
    const covered = new Set(inside.flatMap((other) => [...other.members]))
    return members.size - covered.size
  })
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((member) => b.has(member)).length
}
