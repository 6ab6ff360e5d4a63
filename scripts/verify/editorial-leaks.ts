import { draftLeaks } from '../../apps/api/src/editorial/draft-leaks.test-kit.ts'
import type { Area } from './figure.ts'
import { withTestCluster } from './with-test-cluster.ts'

/** Whether drafts make any difference to people off the board, over every field path of the schema. */
export const verifyEditorialLeaks: Area = async ({ figure, progress }) =>
  withTestCluster(async (cluster) => {
    const { asked, leaks } = await draftLeaks({ cluster })
    progress(`${asked} documents asked before and after`)
    for (const leak of leaks) progress(leak)
    figure({ name: 'editorial.leaks', value: leaks.length, bar: { atMost: 0 } })
  })
