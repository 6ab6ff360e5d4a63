import type { Area } from './figure.ts'
import { replayAfterApprovals } from './replay-after-approvals.ts'
import { withTestCluster } from './with-test-cluster.ts'

/**
 * Stored assessments: made under one version of each guideline, replayed after newer ones were approved, byte for
 * byte; and every recommendation that was given resolves to the version it names and a source that stands.
 */
export const verifyAssessments: Area = async ({ figure, progress }) => {
  const { generateClient } = await import('../../packages/database/src/generate-client.ts')
  generateClient()
  await withTestCluster(async (cluster) => {
    const { replayed, differences, uncited, recommendations } = await replayAfterApprovals(cluster, progress)
    for (const problem of [...differences, ...uncited].slice(0, 20)) progress(problem)
    progress(`${recommendations} recommendations were looked at`)
    figure({ name: 'assessments.replayed', value: replayed, bar: { atLeast: 1000 } })
    figure({ name: 'assessments.replay_differences', value: differences.length, bar: { atMost: 0 } })
    figure({ name: 'assessments.uncited', value: uncited.length, bar: { atMost: 0 } })
  })
}
