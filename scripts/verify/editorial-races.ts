import { raceRound, races } from '../../packages/database/src/editorial-guards/race-round.ts'
import type { Tx } from '../../packages/database/src/open-database.ts'
import { makeBoardMember } from '../../packages/database/src/test-kit/account-factories.ts'
import { asPerson, makeBoard } from '../../packages/database/src/test-kit/article-factories.ts'
import { testDatabase } from '../../packages/database/src/test-kit/test-database.ts'
import type { Area } from './figure.ts'
import { withTestCluster } from './with-test-cluster.ts'

const rounds = 200

/** Opens a connection of the pool before the first race, which should not wait for it. */
const connected = (tx: Tx) => tx.$queryRaw`SELECT pg_sleep(0.2)::text`

/** Eight to fourteen people at once with one token: saving, approving, moving, submitting rivals. */
export const verifyEditorialRaces: Area = async ({ figure, progress }) =>
  withTestCluster(async (cluster) => {
    const test = await testDatabase({ cluster, poolSize: 16 })
    const board = { ...(await makeBoard(test)), otherChair: await makeBoardMember(test, 'chair') }
    await Promise.all(Array.from({ length: 16 }, () => asPerson(test, board.author, connected)))
    let violations = 0
    for (let round = 0; round < rounds; round += 1) {
      const race = races[round % races.length] ?? races[0]
      const faults = await raceRound(test, board, race, 8 + (round % 7))
      for (const fault of faults) progress(fault)
      violations += faults.length
    }
    await test.close()
    figure({ name: 'editorial.race_rounds', value: rounds, bar: { atLeast: 200 } })
    figure({ name: 'editorial.race_violations', value: violations, bar: { atMost: 0 } })
  })
