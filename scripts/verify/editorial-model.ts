import { runModel } from '../../packages/database/src/editorial-guards/model/run-model.ts'
import { testDatabase } from '../../packages/database/src/test-kit/test-database.ts'
import type { Area } from './figure.ts'
import { withTestCluster } from './with-test-cluster.ts'

const runs = 1000
const seed = 20261127

/**
 * Random boards on a model of the rules and on PostgreSQL. Counted too is whether the runs got anywhere: how
 * often the rarest of the eleven moves was made, and how often the rarest refusal came.
 */
export const verifyEditorialModel: Area = async ({ figure, progress }) =>
  withTestCluster(async (cluster) => {
    const test = await testDatabase({ cluster })
    const report = await runModel(test, {
      runs,
      seed,
      onRun: (run) => run % 100 === 0 && progress(`${run} of ${runs} boards`),
    })
    await test.close()
    if (report.violation !== undefined) progress(report.violation)
    progress(`moves: ${words(report.moves)}`)
    progress(`refusals: ${words(report.refusals)}`)
    const violations = report.violation === undefined ? 0 : 1
    figure({ name: 'editorial.model_runs', value: report.runs, bar: { atLeast: 1000 } })
    figure({ name: 'editorial.violations', value: violations, bar: { atMost: 0 } })
    figure({ name: 'editorial.least_covered_move', value: least(report.moves), bar: { atLeast: 20 } })
    figure({ name: 'editorial.least_covered_refusal', value: least(report.refusals), bar: { atLeast: 5 } })
  })

const least = (counts: ReadonlyMap<string, number>) => Math.min(...counts.values())
const words = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([key, count]) => `${key} ${count}`).join(', ')
