import type { Area } from './figure.ts'
import { runTests } from './run-tests.ts'

const guards = 'packages/database/src/editorial-guards'
const illegalPairs = 38

/** Each guard against its own removal, and every illegal pair of states by raw SQL and by the API. */
export const verifyEditorialGuards: Area = async ({ figure, progress }) => {
  const removals = (await runTests('database', `${guards}/guard-removal.test.ts`)).filter(({ name }) =>
    /: (refused with \w+, and done without the guard|there by itself, and missing without its trigger)$/.test(
      name,
    ),
  )
  for (const { name } of removals.filter(({ passed }) => !passed)) progress(`survived: ${name}`)
  const killed = removals.filter(({ passed }) => passed).length
  figure({ name: 'editorial.guards', value: removals.length, bar: { atLeast: 14 } })
  figure({ name: 'editorial.guards_killed', value: killed, bar: { atLeast: removals.length } })

  const bySql = await refusedPairs('database', `${guards}/lifecycle.test.ts`)
  const byApi = await refusedPairs('api', 'apps/api/src/editorial/illegal-moves.test.ts')
  const byBoth = [...bySql].filter((pair) => byApi.has(pair)).length
  figure({
    name: 'editorial.illegal_moves_refused',
    value: byBoth,
    bar: { atLeast: illegalPairs, atMost: illegalPairs },
  })
}

async function refusedPairs(project: string, file: string): Promise<ReadonlySet<string>> {
  const outcomes = await runTests(project, file)
  return new Set(
    outcomes.flatMap(({ name, passed }) =>
      passed ? (/[A-Z_]+ → [A-Z_]+(?= is refused)/.exec(name) ?? []) : [],
    ),
  )
}
